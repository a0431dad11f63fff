import { describe, expect, test } from 'vitest';
import { pickByWeight, randomFrom } from './random.ts';

describe('chance from a seed', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const draw = (seed: number): number[] => {
      const random = randomFrom(seed);
      return [random(), random(), random()];
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('the numbers fill the range from 0 to 1 evenly', () => {
    const random = randomFrom(1);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i += 1) {
      const drawn = random();
      expect(drawn).toBeGreaterThanOrEqual(0);
      expect(drawn).toBeLessThan(1);
      const bin = Math.floor(drawn * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    // Four standard deviations around 2,000 of 20,000.
    for (const bin of bins) expect(Math.abs(bin - 2000)).toBeLessThan(4 * Math.sqrt(1800));
  });

  test('an index without weight is never picked', () => {
    const random = randomFrom(2);
    for (let i = 0; i < 200; i += 1)
      expect([1, 3]).toContain(pickByWeight([0, 2, 0, 1, 0], random));
  });
});
