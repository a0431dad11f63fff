/** Where the seats of a half round stand. */

export interface Spot {
  /** From the left edge and from the top, as parts of the width. */
  readonly x: number;
  readonly y: number;
}

/**
 * Places `n` seats in rows around a centre, each row with as many as its length has room for, and
 * numbered from left to right across all rows, as in a parliament's plan.
 *
 * @returns The spots, the diameter of a seat and the height of the whole, as parts of the width.
 */
export function hemicycle(n: number): {
  readonly spots: readonly Spot[];
  readonly seat: number;
  readonly height: number;
} {
  if (n <= 0) return { spots: [], seat: 0, height: 0 };
  const rows = Math.max(1, Math.round(Math.sqrt(n / 4.5)));
  const radii = Array.from({ length: rows }, (_, row) => 0.5 * (0.4 + (0.6 * (row + 1)) / rows));
  const shares = spread(n, radii);
  const spots = radii.flatMap((outer, row) => {
    const many = shares[row] ?? 0;
    return Array.from({ length: many }, (_, i) => ({
      angle: many === 1 ? Math.PI / 2 : Math.PI * (1 - i / (many - 1)),
      radius: outer,
    }));
  });
  spots.sort((a, b) => b.angle - a.angle || a.radius - b.radius);
  const gaps = radii.map((radius, row) => (Math.PI * radius) / Math.max((shares[row] ?? 1) - 1, 1));
  const seat = Math.min(0.12, 0.3 / rows, ...gaps) * 0.88;
  const inside = 1 - seat;
  return {
    seat,
    height: 0.5 * inside + seat,
    spots: spots.map(({ angle, radius }) => ({
      x: 0.5 + radius * inside * Math.cos(angle),
      y: seat / 2 + (0.5 - radius * Math.sin(angle)) * inside,
    })),
  };
}

/** Shares `n` out by length, largest remainders first, so that they add up to `n`. */
function spread(n: number, lengths: readonly number[]): readonly number[] {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const exact = lengths.map((length) => (n * length) / whole);
  const shares = exact.map((share) => Math.floor(share));
  const left = n - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, row) => ({ row, remainder: share % 1 }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { row } of byRemainder.slice(0, left)) shares[row] = (shares[row] ?? 0) + 1;
  return shares;
}
