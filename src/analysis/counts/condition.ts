/**
 * Independent members, given counts of them that name nobody.
 *
 * Exact: the posterior of every member, the chance of every number, the evidence, and joint samples.
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { Grid } from './grid.ts';
import { backward, forward, inner, merged, through, type Ways } from './sums.ts';

/** One chance for each kind of stance; the kinds are the caller's. */
export type Distribution = readonly number[];

/** A count: of those members, how many are of those kinds. */
export interface CountOf {
  /** For sentences: the claim that says so. */
  readonly name: string;
  /** The members counted, by their places; absent means all. */
  readonly among?: readonly number[];
  /** The kinds counted. */
  readonly kinds: readonly number[];
  /** How likely such a report is if the number is 0, 1, 2 …; a hard count has ones and zeros. */
  readonly likelihood: readonly number[];
}

/** Bounds that must hold, both included. */
export const between = (least: number, most: number, of: number): readonly number[] =>
  Array.from({ length: of + 1 }, (_, k) => (least <= k && k <= most ? 1 : 0));

export interface Conditioned {
  /** By member: its distribution, given the counts. */
  readonly members: readonly Distribution[];
  /** By count: the chance of each number, given all of them. */
  readonly numbers: readonly Distribution[];
  /** Logarithm of how likely the counts were, by the members alone. */
  readonly logEvidence: number;
}

/** More cells than this, over all members, take too much memory. */
export const MOST_CELLS = 20_000_000;

/** The axes of the counts, and the steps of the members along them. */
export interface Sums {
  readonly grid: Grid;
  readonly ways: Ways;
  /** By count, its axis: counts of the same members and kinds share one. */
  readonly axisOf: readonly number[];
  /** By axis, the steps of each member by kind. */
  readonly stepOf: (member: number, kind: number) => readonly number[];
  readonly last: Float64Array;
}

/**
 * Refused: `bad-input` for distributions that are none, `too-large` for too many different counts,
 * `conflict` where no way of standing fits all counts; the message names those that clash.
 */
export function condition(
  members: readonly Distribution[],
  counts: readonly CountOf[],
): Result<Conditioned> {
  const sums = sumsOf(members, counts);
  if (!sums.ok) return sums;
  const { grid, ways, axisOf, stepOf, last } = sums.value;
  const lumped = merged(ways);
  const before = forward(grid, lumped);
  const after = backward(grid, lumped, last);
  const evidence = inner(before[0] ?? new Float64Array(), after[0] ?? new Float64Array());
  if (!(evidence > 0)) return clash(members, counts);
  const final = before.at(-1) ?? new Float64Array();
  return ok({
    members: members.map((own, m) => {
      const [here = last, next = last] = [before[m], after[m + 1]];
      return own.map((chance, kind) =>
        chance === 0 ? 0 : (chance * through(grid, here, next, stepOf(m, kind))) / evidence,
      );
    }),
    numbers: counts.map((_, c) => {
      const axis = axisOf[c] ?? 0;
      const numbers = new Array<number>(grid.axes[axis]?.size ?? 1).fill(0);
      for (let cell = 0; cell < grid.cells; cell += 1) {
        const sum = grid.sumAt(cell, axis);
        numbers[sum] = (numbers[sum] ?? 0) + ((final[cell] ?? 0) * (last[cell] ?? 0)) / evidence;
      }
      return numbers;
    }),
    logEvidence: Math.log(evidence),
  });
}

export function sumsOf(members: readonly Distribution[], counts: readonly CountOf[]): Result<Sums> {
  const wrong = members.findIndex(
    (own) => own.some((chance) => !(chance >= 0)) || Math.abs(total(own) - 1) > 1e-9,
  );
  if (wrong !== -1) {
    return refuse(
      'bad-input',
      `The chances of member ${wrong + 1} do not add up to one; nothing was worked out.`,
    );
  }
  const axes: { key: string; among: ReadonlySet<number>; kinds: ReadonlySet<number> }[] = [];
  const axisOf = counts.map(({ among, kinds }) => {
    const places = [...new Set(among ?? members.keys())].sort((a, b) => a - b);
    const wanted = [...new Set(kinds)].sort((a, b) => a - b);
    const key = `${places.join(' ')}|${wanted.join(' ')}`;
    const known = axes.findIndex((axis) => axis.key === key);
    return known === -1
      ? axes.push({ key, among: new Set(places), kinds: new Set(wanted) }) - 1
      : known;
  });
  const cells = axes.reduce((product, { among }) => product * (among.size + 1), 1);
  if (cells * (members.length + 1) > MOST_CELLS) {
    return refuse(
      'too-large',
      `These counts are of ${axes.length} different things, which is too many to condition on exactly at once; leave some out.`,
    );
  }
  const grid = new Grid(axes.map(({ among }) => ({ size: among.size + 1, capped: false })));
  const stepOf = (member: number, kind: number): readonly number[] =>
    axes.map(({ among, kinds }) => (among.has(member) && kinds.has(kind) ? 1 : 0));
  const last = new Float64Array(grid.cells).fill(1);
  for (const [c, { likelihood }] of counts.entries()) {
    for (let cell = 0; cell < grid.cells; cell += 1) {
      last[cell] = (last[cell] ?? 0) * (likelihood[grid.sumAt(cell, axisOf[c] ?? 0)] ?? 0);
    }
  }
  return ok({
    grid,
    ways: members.map((own, m) => own.map((chance, kind) => ({ chance, step: stepOf(m, kind) }))),
    axisOf,
    stepOf,
    last,
  });
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The refusal that names a smallest part of the counts that cannot all be so; none of it may be left out. */
function clash(members: readonly Distribution[], counts: readonly CountOf[]): Result<never> {
  const possible = (some: readonly CountOf[]): boolean => {
    // Whether anything fits does not depend on how likely it is: even chances keep clear of underflow.
    const even = members.map((own) => {
      const open = own.filter((chance) => chance > 0).length;
      return own.map((chance) => (chance > 0 ? 1 / open : 0));
    });
    const sums = sumsOf(even, some);
    if (!sums.ok) return true;
    const { grid, ways, last } = sums.value;
    const ends = forward(grid, merged(ways)).at(-1);
    return ends !== undefined && ends.some((chance, cell) => chance > 0 && (last[cell] ?? 0) > 0);
  };
  if (possible(counts)) {
    return refuse(
      'conflict',
      `By where the members stand, ${named(counts)} are all but impossible, so they were not taken into account; check who is said to be certain.`,
    );
  }
  let core = [...counts];
  for (const count of counts) {
    const without = core.filter((one) => one !== count);
    if (!possible(without)) core = without;
  }
  return refuse(
    'conflict',
    core.length === 1
      ? `The count ${named(core)} cannot be so by where the members stand for certain; it was not taken into account, so correct it or them.`
      : `The counts ${named(core)} cannot all be so; none was taken into account, so correct or reject one of them.`,
  );
}

const named = (counts: readonly CountOf[]): string =>
  counts.map(({ name }) => name).join(counts.length === 2 ? ' and ' : ', ');
