import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hemicycle } from './hemicycle.ts';

describe('the seats of a half round', () => {
  it('has a spot for every seat, inside the frame, none upon another, from 1 to 250', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), (n) => {
        const { spots, seat, height } = hemicycle(n);
        expect(spots).toHaveLength(n);
        const wrong = spots.filter(
          (a, i) =>
            a.x < seat / 2 - 1e-9 ||
            a.x > 1 - seat / 2 + 1e-9 ||
            a.y < seat / 2 - 1e-9 ||
            a.y > height - seat / 2 + 1e-9 ||
            spots.slice(i + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < seat * 0.98),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});
