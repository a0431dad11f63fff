import { describe, expect, it } from 'vitest';
import { oneByOne } from './one-by-one.ts';

describe('work that is done one by one', () => {
  it('given pieces of which one fails, then they never overlap, keep their order, and the others are done', async () => {
    const line = oneByOne();
    const told: string[] = [];
    const piece = (name: string, fails = false) =>
      line.run(async () => {
        told.push(`${name} begins`);
        await Promise.resolve();
        await Promise.resolve();
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const all = Promise.allSettled([piece('a'), piece('b', true), piece('c')]);
    expect(line.waiting()).toBe(3);
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(line.waiting()).toBe(0);
  });
});
