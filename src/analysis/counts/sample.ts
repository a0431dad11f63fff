/**
 * Joint samples of where all members stand, given the counts: forward filtering, backward sampling
 * (C. K. Carter and R. Kohn, Biometrika 81, 1994; S. Frühwirth-Schnatter, J. Time Series Anal. 15,
 * 1994). Each is an exact, independent draw.
 */
import { ok, pickByWeight, refuse, type Random, type Result } from '../../basics/index.ts';
import { stepsOf, wrongIn, type Distribution } from './condition.ts';
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
  const { order, cells, last } = plan.value;
  const steps = stepsOf(plan.value, members);
  const before = forward(merged(steps));
  const ends = (before.at(-1) ?? last).map((chance, cell) => chance * (last[cell] ?? 0));
  if (!ends.some((chance) => chance > 0)) {
    return refuse('conflict', 'No way of standing fits the counts, so none can be drawn.');
  }
  /** By place and kind, from which cells each cell is reached: more than one where a group's sum is forgotten. */
  const from = steps.ways.map((own, place) =>
    own.map(({ to }) => {
      const back = Array.from({ length: cells[place + 1] ?? 1 }, (): number[] => []);
      for (const [cell, target] of to.entries()) back[target]?.push(cell);
      return back;
    }),
  );
  return ok((random) => {
    const drawn = new Array<number>(members.length).fill(0);
    let cell = pickByWeight(ends, random);
    for (let place = order.length - 1; place >= 0; place -= 1) {
      const reached = (steps.ways[place] ?? []).flatMap(({ chance, by }, kind) =>
        (from[place]?.[kind]?.[cell] ?? []).map((source) => ({
          kind,
          source,
          weight: chance * (before[place]?.[source] ?? 0) * (by?.[source] ?? 1),
        })),
      );
      const weights = reached.map(({ weight }) => weight);
      const { kind = 0, source = 0 } = reached[pickByWeight(weights, random)] ?? {};
      drawn[order[place] ?? 0] = kind;
      cell = source;
    }
    return drawn;
  });
}
