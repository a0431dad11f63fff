/**
 * Forward–backward over sums of independent members.
 *
 * Member by member, the chance of each sum of those before, and of what comes after given the sum so
 * far (L. E. Baum and others, Ann. Math. Stat. 41, 1970; for sums of unlike coins S. X. Chen and
 * J. S. Liu, “Statistical applications of the Poisson-binomial and conditional Bernoulli
 * distributions”, Statistica Sinica 7, 1997). Only products and sums of numbers that are not
 * negative occur, so every figure is right to nearly all its digits.
 *
 * Cost: members × cells × steps.
 */
import type { Grid } from './grid.ts';

/** One way in which a member adds to the sums, with its chance. */
export interface Way {
  readonly chance: number;
  readonly step: readonly number[];
}

/** By member, its ways. */
export type Ways = readonly (readonly Way[])[];

/** Ways with the same step taken together: the sums cannot tell them apart. */
export function merged(ways: Ways): Ways {
  return ways.map((all) => {
    const found = new Map<string, Way>();
    for (const { chance, step } of all) {
      const key = step.join(' ');
      found.set(key, { chance: chance + (found.get(key)?.chance ?? 0), step });
    }
    return [...found.values()].filter(({ chance }) => chance > 0);
  });
}

/** The chance of each cell after none, one, two … of the members. */
export function forward(grid: Grid, ways: Ways): readonly Float64Array[] {
  let now = new Float64Array(grid.cells);
  now[0] = 1;
  const all = [now];
  for (const own of ways) {
    const next = new Float64Array(grid.cells);
    for (const { chance, step } of own) {
      const to = grid.moves(step);
      for (let cell = 0; cell < to.length; cell += 1) {
        const before = now[cell] ?? 0;
        const target = to[cell] ?? -1;
        if (before !== 0 && target >= 0) next[target] = (next[target] ?? 0) + chance * before;
      }
    }
    all.push(next);
    now = next;
  }
  return all;
}

/** What is to be expected of `last`, a value of the final sums, from each cell before each member. */
export function backward(grid: Grid, ways: Ways, last: Float64Array): readonly Float64Array[] {
  let now = last;
  const all = [now];
  for (const own of ways.toReversed()) {
    const before = new Float64Array(grid.cells);
    for (const { chance, step } of own) {
      const to = grid.moves(step);
      for (let cell = 0; cell < to.length; cell += 1) {
        const target = to[cell] ?? -1;
        if (target >= 0) before[cell] = (before[cell] ?? 0) + chance * (now[target] ?? 0);
      }
    }
    all.push(before);
    now = before;
  }
  return all.toReversed();
}

/** The sum of products. */
export function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** What is to be expected where a member takes this step for certain: all before it, then all after it. */
export function through(
  grid: Grid,
  before: Float64Array,
  after: Float64Array,
  step: readonly number[],
): number {
  const to = grid.moves(step);
  let sum = 0;
  for (let cell = 0; cell < to.length; cell += 1) {
    const target = to[cell] ?? -1;
    if (target >= 0) sum += (before[cell] ?? 0) * (after[target] ?? 0);
  }
  return sum;
}
