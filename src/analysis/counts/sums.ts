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

/** Where a step leads from each cell (−1: nowhere), and how much of the chance arrives; all of it where that is absent. */
export interface Move {
  readonly to: Int32Array;
  readonly by?: Float64Array;
}

/** One way in which a member adds to the sums: its chance, and where it leads. */
export interface Way extends Move {
  readonly chance: number;
}

/** The members in order: by place the ways of the member there; and how many cells there are before each and at the end. */
export interface Steps {
  readonly ways: readonly (readonly Way[])[];
  readonly cells: readonly number[];
}

/** Ways that lead to the same place taken together: the sums cannot tell them apart. */
export const merged = ({ ways, cells }: Steps): Steps => ({
  cells,
  ways: ways.map((all) => {
    const together = new Map<Int32Array, Way>();
    for (const way of all) {
      if (way.chance === 0) continue;
      const chance = way.chance + (together.get(way.to)?.chance ?? 0);
      together.set(way.to, { ...way, chance });
    }
    return [...together.values()];
  }),
});

/** The chance of each cell after none, one, two … of the members. */
export function forward({ ways, cells }: Steps): readonly Float64Array[] {
  let now = new Float64Array(cells[0] ?? 1);
  now[0] = 1;
  const all = [now];
  for (const [place, own] of ways.entries()) {
    const next = new Float64Array(cells[place + 1] ?? 1);
    for (const { chance, to, by } of own) {
      for (let cell = 0; cell < now.length; cell += 1) {
        const before = now[cell] ?? 0;
        if (before === 0) continue;
        const target = to[cell] ?? -1;
        if (target < 0) continue;
        const arrives = by === undefined ? chance * before : chance * before * (by[cell] ?? 0);
        next[target] = (next[target] ?? 0) + arrives;
      }
    }
    all.push(next);
    now = next;
  }
  return all;
}

/** What is to be expected of `last`, a value of the final sums, from each cell before each member. */
export function backward({ ways, cells }: Steps, last: Float64Array): readonly Float64Array[] {
  let now = last;
  const all = [now];
  for (let place = ways.length - 1; place >= 0; place -= 1) {
    const before = new Float64Array(cells[place] ?? 1);
    for (const { chance, to, by } of ways[place] ?? []) {
      for (let cell = 0; cell < before.length; cell += 1) {
        const target = to[cell] ?? -1;
        if (target < 0) continue;
        const value = chance * (now[target] ?? 0);
        before[cell] = (before[cell] ?? 0) + (by === undefined ? value : value * (by[cell] ?? 0));
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
export function through(before: Float64Array, after: Float64Array, { to, by }: Move): number {
  let sum = 0;
  for (let cell = 0; cell < to.length; cell += 1) {
    const from = before[cell] ?? 0;
    if (from === 0) continue;
    const target = to[cell] ?? -1;
    if (target < 0) continue;
    sum += from * (after[target] ?? 0) * (by === undefined ? 1 : (by[cell] ?? 0));
  }
  return sum;
}

/** The same for several ways, each looked at once. */
export function throughEach(before: Float64Array, after: Float64Array): (move: Move) => number {
  const known = new Map<Int32Array, number>();
  return (move) => {
    const value = known.get(move.to) ?? through(before, after, move);
    known.set(move.to, value);
    return value;
  };
}
