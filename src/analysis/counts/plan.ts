/** Which sums some counts are about: the axes, and how each member moves along them. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { Grid } from './grid.ts';

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

/** More cells than this, over all members, take too much memory. */
export const MOST_CELLS = 20_000_000;

/** Counts of the same members and kinds share an axis. */
export interface Plan {
  readonly size: number;
  readonly grid: Grid;
  /** By count, its axis. */
  readonly axisOf: readonly number[];
  /** How far a member of a kind moves along each axis. */
  readonly stepOf: (member: number, kind: number) => readonly number[];
  /** How likely the counts are, by cell. */
  readonly last: Float64Array;
}

/** Refused: `too-large` where the counts are of too many different things. */
export function planOf(size: number, counts: readonly CountOf[]): Result<Plan> {
  const axes: { key: string; among: ReadonlySet<number>; kinds: ReadonlySet<number> }[] = [];
  const all = Array.from({ length: size }, (_, m) => m);
  const axisOf = counts.map(({ among = all, kinds }) => {
    const places = [...new Set(among)].sort((a, b) => a - b);
    const wanted = [...new Set(kinds)].sort((a, b) => a - b);
    const key = `${places.join(' ')}|${wanted.join(' ')}`;
    const known = axes.findIndex((axis) => axis.key === key);
    return known === -1
      ? axes.push({ key, among: new Set(places), kinds: new Set(wanted) }) - 1
      : known;
  });
  const cells = axes.reduce((product, { among }) => product * (among.size + 1), 1);
  if (cells * (size + 1) > MOST_CELLS) {
    return refuse(
      'too-large',
      `These counts are of ${axes.length} different things, which is too many to condition on exactly at once; leave some out.`,
    );
  }
  const grid = new Grid(axes.map(({ among }) => ({ size: among.size + 1, capped: false })));
  const last = new Float64Array(grid.cells).fill(1);
  for (const [c, { likelihood }] of counts.entries()) {
    for (let cell = 0; cell < grid.cells; cell += 1) {
      last[cell] = (last[cell] ?? 0) * (likelihood[grid.sumAt(cell, axisOf[c] ?? 0)] ?? 0);
    }
  }
  return ok({
    size,
    grid,
    axisOf,
    stepOf: (member, kind) =>
      axes.map(({ among, kinds }) => (among.has(member) && kinds.has(kind) ? 1 : 0)),
    last,
  });
}
