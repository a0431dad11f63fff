/**
 * Which sums some counts are about: the axes, when each is open, and how members move along them.
 *
 * A sum over the whole body is open from the first member to the last. A sum over a group is open only
 * while its members are added up: they come one after the other, then the sum is weighed by how likely
 * the counts of it are and forgotten. So groups that have no member in common cost hardly more than one
 * of them: their distributions are convolved with the rest (docs/analysis.md).
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { Grid, moveOf, type Axis } from './grid.ts';
import type { Move } from './sums.ts';

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
export interface CountAxis extends Axis {
  readonly key: string;
  readonly among: ReadonlySet<number>;
  readonly kinds: ReadonlySet<number>;
  /** How likely all counts on it are, by the sum. */
  readonly worth: readonly number[];
  /** The places at which it is open: that of its first member and that of its last; everywhere for the whole body. */
  readonly open: readonly [first: number, last: number] | undefined;
}

export interface Plan {
  /** The members in the order in which they are added up. */
  readonly order: readonly number[];
  /** Before each place, and at the end; the axes of the whole body come first, then those that were asked for besides. */
  readonly grids: readonly Grid[];
  readonly cells: readonly number[];
  /** By count, its axis. */
  readonly axisOf: readonly CountAxis[];
  /** Where the member at a place leads that is of a kind and goes so far along the axes asked for besides. */
  readonly move: (place: number, kind: number, besides?: readonly number[]) => Move;
  /** How likely the counts of the whole body are, by cell at the end. */
  readonly last: Float64Array;
}

/** `besides`: further axes that are always open. Refused: `too-large` where there are too many different sums. */
export function planOf(
  size: number,
  counts: readonly CountOf[],
  besides: readonly Axis[] = [],
): Result<Plan> {
  const { axes, axisOf, order } = axesOf(size, counts);
  const whole = axes.filter(({ open }) => open === undefined);
  const groups = axes.filter(({ open }) => open !== undefined);
  // Between two places an axis is open that had a member before and will have one after.
  const openAt = (place: number): readonly CountAxis[] =>
    groups.filter(({ open: [first, last] = [0, 0] }) => first < place && place <= last);
  const axesAt = Array.from({ length: size + 1 }, (_, place) => [
    ...whole,
    ...besides,
    ...openAt(place),
  ]);
  const cellsOf = (list: readonly Axis[]): number =>
    list.reduce((product, axis) => product * axis.size, 1);
  if (axesAt.reduce((sum, list) => sum + cellsOf(list), 0) > MOST_CELLS) {
    return refuse(
      'too-large',
      `These counts are of ${axes.length} different things, which is too many to condition on exactly at once; leave some out.`,
    );
  }
  const grids = sharedGrids(axesAt);
  const end = grids[size] ?? new Grid<Axis>([]);
  return ok({
    order,
    grids,
    cells: grids.map(({ cells }) => cells),
    axisOf,
    move: mover({ axes, besides, order, grids }),
    last: worthOf(end, whole),
  });
}

/** The axes with the members in an order in which those of a group come together, as far as that can be. */
function axesOf(
  size: number,
  counts: readonly CountOf[],
): {
  readonly axes: readonly CountAxis[];
  readonly axisOf: readonly CountAxis[];
  readonly order: readonly number[];
} {
  const all = Array.from({ length: size }, (_, m) => m);
  const found = new Map<string, Omit<CountAxis, 'open'>>();
  const keys = counts.map(({ among = all, kinds, likelihood }) => {
    const places = [...new Set(among)].sort((a, b) => a - b);
    const wanted = [...new Set(kinds)].sort((a, b) => a - b);
    const key = `${places.join(' ')}|${wanted.join(' ')}`;
    const before = found.get(key)?.worth;
    found.set(key, {
      key,
      among: new Set(places),
      kinds: new Set(wanted),
      size: places.length + 1,
      capped: false,
      worth: Array.from(
        { length: places.length + 1 },
        (_, k) => (before?.[k] ?? 1) * (likelihood[k] ?? 0),
      ),
    });
    return key;
  });
  // The largest group decides first: what is inside it, or apart from it, then comes together, too.
  const groups = [...found.values()]
    .filter(({ among }) => among.size < size)
    .toSorted((a, b) => b.among.size - a.among.size);
  const order = all.toSorted((a, b) => {
    for (const { among } of groups) {
      const by = Number(among.has(b)) - Number(among.has(a));
      if (by !== 0) return by;
    }
    return a - b;
  });
  const axes = [...found.values()].map((axis): CountAxis => {
    if (axis.among.size === size) return { ...axis, open: undefined };
    const places = order.flatMap((m, place) => (axis.among.has(m) ? [place] : []));
    return { ...axis, open: [places[0] ?? 0, places.at(-1) ?? 0] };
  });
  const byKey = new Map(axes.map((axis) => [axis.key, axis]));
  return { axes, axisOf: keys.flatMap((key) => byKey.get(key) ?? []), order };
}

/** Grids with the same axes are one, so that moves between them are worked out once. */
function sharedGrids(axesAt: readonly (readonly Axis[])[]): readonly Grid[] {
  const known: Grid[] = [];
  return axesAt.map((axes) => {
    const same = known.find(
      (grid) => grid.axes.length === axes.length && axes.every((axis, i) => grid.axes[i] === axis),
    );
    if (same !== undefined) return same;
    const grid = new Grid(axes);
    known.push(grid);
    return grid;
  });
}

function mover({
  axes,
  besides,
  order,
  grids,
}: Pick<Plan, 'order' | 'grids'> & {
  readonly axes: readonly CountAxis[];
  readonly besides: readonly Axis[];
}): Plan['move'] {
  const known = new Map<Grid, Map<Grid, Map<string, Move>>>();
  const between = (from: Grid, into: Grid): Map<string, Move> => {
    const all = known.get(from) ?? new Map<Grid, Map<string, Move>>();
    known.set(from, all);
    const one = all.get(into) ?? new Map<string, Move>();
    all.set(into, one);
    return one;
  };
  return (place, kind, steps = []) => {
    const [from, into] = [grids[place], grids[place + 1]];
    const member = order[place] ?? -1;
    if (from === undefined || into === undefined) throw new Error('there is no such place');
    const along = [
      ...axes
        .filter(({ open }) => open === undefined || (open[0] <= place && place <= open[1]))
        .map((axis) => ({
          axis: axis as Axis,
          by: axis.among.has(member) && axis.kinds.has(kind) ? 1 : 0,
          worth: axis.worth,
        })),
      ...besides.map((axis, i) => ({ axis, by: steps[i] ?? 0, worth: [] })),
    ];
    const moves = between(from, into);
    // An axis that is opened and closed at once, of a group of one, is in neither grid.
    const key = along.map(({ axis, by }) => `${axes.indexOf(axis as CountAxis)}:${by}`).join(' ');
    const move = moves.get(key) ?? moveOf(from, into, along);
    moves.set(key, move);
    return move;
  };
}

function worthOf(end: Grid, whole: readonly CountAxis[]): Float64Array {
  const last = new Float64Array(end.cells).fill(1);
  for (const axis of whole) {
    const at = end.axes.indexOf(axis);
    for (let cell = 0; cell < end.cells; cell += 1) {
      last[cell] = (last[cell] ?? 0) * (axis.worth[end.sumAt(cell, at)] ?? 0);
    }
  }
  return last;
}
