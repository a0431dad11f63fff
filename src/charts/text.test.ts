import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutTo, linesOf, placeLabels, widthOf } from './text.ts';

it('labels never run into each other, whatever their places and widths', () => {
  const label = fc.record({
    item: fc.nat(),
    x: fc.integer({ min: 0, max: 600 }),
    width: fc.integer({ min: 1, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
      const items = labels.map((one, i) => ({ ...one, item: i }));
      const placed = placeLabels(items, { right: 640, most: 5, gap: 8 });
      for (const a of placed) {
        const width = items[a.item]?.width ?? 0;
        expect(a.x + width).toBeLessThanOrEqual(Math.max(640, width));
        expect(a.lane).toBeLessThan(5);
        for (const b of placed) {
          if (a === b || a.lane !== b.lane) continue;
          const other = items[b.item]?.width ?? 0;
          expect(a.x + width + 8 <= b.x || b.x + other + 8 <= a.x).toBe(true);
        }
      }
    }),
  );
});

it('labels with room for all keep one row', () => {
  const items = [0, 100, 200].map((x) => ({ item: x, x, width: 80 }));
  expect(placeLabels(items, { right: 640, most: 3, gap: 8 }).map(({ lane }) => lane)).toEqual([
    0, 0, 0,
  ]);
});

it('a text that fits is not cut, and one that does not says so', () => {
  expect(cutTo('short', 100, 10)).toBe('short');
  const cut = cutTo('a much longer text than that', 60, 10);
  expect(cut).toMatch(/…$/);
  expect(widthOf(cut, 10)).toBeLessThanOrEqual(60);
});

it('lines keep every word in order', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (words) => {
      expect(linesOf(words.join(' '), 80, 10).join(' ')).toBe(words.join(' '));
    }),
  );
});
