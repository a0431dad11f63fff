import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWhile } from './search.ts';

test('given sorted items, then it counts what a look at every item counts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(21), (items, least) => {
      const sorted = items.toSorted((a, b) => a - b);
      const passes = (item: number): boolean => item < least;
      expect(countWhile(sorted, passes)).toBe(sorted.filter(passes).length);
    }),
  );
});
