/**
 * Joint samples of where all members stand, given the counts: forward filtering, backward sampling
 * (C. K. Carter and R. Kohn, Biometrika 81, 1994; S. Frühwirth-Schnatter, J. Time Series Anal. 15,
 * 1994). Each is an exact, independent draw.
 */
import { ok, pickByWeight, refuse, type Random, type Result } from '../../basics/index.ts';
import { wrongIn, type Distribution } from './condition.ts';
import { planOf, type CountOf } from './plan.ts';
import { forward, merged } from './sums.ts';

/** Draws the kind of every member at once. */
export type Sampler = (random: Random) => readonly number[];

/** Refused as `condition` refuses, but without looking for the counts that clash. */
export function samplerOf(
  members: readonly Distribution[],
  counts: readonly CountOf[],
): Result<Sampler> {
  const wrong = wrongIn(members);
  if (wrong !== undefined) return wrong;
  const plan = planOf(members.length, counts);
  if (!plan.ok) return plan;
  const { grid, stepOf, last } = plan.value;
  const ways = members.map((own, m) =>
    own.map((chance, kind) => ({ chance, to: grid.moves(stepOf(m, kind)) })),
  );
  const before = forward(grid.cells, merged(ways));
  const ends = (before.at(-1) ?? last).map((chance, cell) => chance * (last[cell] ?? 0));
  if (!ends.some((chance) => chance > 0)) {
    return refuse('conflict', 'No way of standing fits the counts, so none can be drawn.');
  }
  /** By member and kind, from which cell each cell is reached. */
  const from = ways.map((own) =>
    own.map(({ to }) => {
      const back = new Int32Array(grid.cells).fill(-1);
      for (const [cell, target] of to.entries()) {
        if (target >= 0) back[target] = cell;
      }
      return back;
    }),
  );
  return ok((random) => {
    const drawn = new Array<number>(members.length).fill(0);
    let cell = pickByWeight(ends, random);
    for (let m = members.length - 1; m >= 0; m -= 1) {
      const weights = (members[m] ?? []).map((chance, kind) => {
        const source = from[m]?.[kind]?.[cell] ?? -1;
        return source < 0 ? 0 : chance * (before[m]?.[source] ?? 0);
      });
      const kind = pickByWeight(weights, random);
      drawn[m] = kind;
      cell = from[m]?.[kind]?.[cell] ?? 0;
    }
    return drawn;
  });
}
