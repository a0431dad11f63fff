import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('evidence for a motive', () => {
  test('given a later sentence that feeds “the latter theory”, then it is kept with the second motive', () => {
    const text =
      'Some think Romania put Iohannis forward merely to obstruct Rutte. Others suspect that Romania put him forward merely to extract a senior post. Iohannis himself fuelled the latter theory in an interview.';
    const motives = saysIn('hypothesis', text);
    expect(motives.map(({ motive }) => motive)).toEqual(['obstruct', 'bargain']);
    expect(motives[0]?.evidence).toBeUndefined();
    expect(motives[1]?.evidence).toEqual([
      {
        speaks: 'for',
        quote: expect.objectContaining({
          exact: expect.stringContaining('fuelled the latter theory'),
        }),
      },
    ]);
  });
});
