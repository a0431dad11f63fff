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

/** One way in which a member adds to the sums: its chance, and where it leads from each cell (−1: nowhere). */
export interface Way {
  readonly chance: number;
  readonly to: Int32Array;
}

/** By member, its ways. */
export type Ways = readonly (readonly Way[])[];

/** Ways that lead to the same place taken together: the sums cannot tell them apart. */
export const merged = (ways: Ways): Ways =>
  ways.map((all) => {
    const chances = new Map<Int32Array, number>();
    for (const { chance, to } of all) {
      if (chance > 0) chances.set(to, (chances.get(to) ?? 0) + chance);
    }
    return [...chances].map(([to, chance]) => ({ chance, to }));
  });

/** The chance of each cell after none, one, two … of the members. */
export function forward(cells: number, ways: Ways): readonly Float64Array[] {
  let now = new Float64Array(cells);
  now[0] = 1;
  const all = [now];
  for (const own of ways) {
    const next = new Float64Array(cells);
    for (const { chance, to } of own) {
      for (let cell = 0; cell < cells; cell += 1) {
        const before = now[cell] ?? 0;
        if (before === 0) continue;
        const target = to[cell] ?? -1;
        if (target >= 0) next[target] = (next[target] ?? 0) + chance * before;
      }
    }
    all.push(next);
    now = next;
  }
  return all;
}

/** What is to be expected of `last`, a value of the final sums, from each cell before each member. */
export function backward(ways: Ways, last: Float64Array): readonly Float64Array[] {
  let now = last;
  const all = [now];
  for (const own of ways.toReversed()) {
    const before = new Float64Array(last.length);
    for (const { chance, to } of own) {
      for (let cell = 0; cell < last.length; cell += 1) {
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

/** What is to be expected where a member goes one way for certain: all before it, then all after it. */
export function through(before: Float64Array, after: Float64Array, to: Int32Array): number {
  let sum = 0;
  for (let cell = 0; cell < to.length; cell += 1) {
    const from = before[cell] ?? 0;
    if (from === 0) continue;
    const target = to[cell] ?? -1;
    if (target >= 0) sum += from * (after[target] ?? 0);
  }
  return sum;
}

/** The same for several ways, each looked at once. */
export function throughEach(before: Float64Array, after: Float64Array): (to: Int32Array) => number {
  const known = new Map<Int32Array, number>();
  return (to) => {
    const value = known.get(to) ?? through(before, after, to);
    known.set(to, value);
    return value;
  };
}
