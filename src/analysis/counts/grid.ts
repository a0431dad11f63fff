/** The cells over which sums are added up: one axis for each sum, such as the number in favour. */
import type { Move } from './sums.ts';

export interface Axis {
  /** Sums 0 to size − 1. */
  readonly size: number;
  /** Whether larger sums stay in the last cell (“enough”); otherwise there are none. */
  readonly capped: boolean;
}

export class Grid<A extends Axis = Axis> {
  readonly axes: readonly A[];
  readonly cells: number;
  readonly #strides: readonly number[];

  constructor(axes: readonly A[]) {
    this.axes = axes;
    const strides: number[] = [];
    let cells = 1;
    for (const { size } of axes) {
      strides.push(cells);
      cells *= size;
    }
    this.#strides = strides;
    this.cells = cells;
  }

  /** The sum that a cell has on an axis. */
  sumAt(cell: number, axis: number): number {
    return Math.floor(cell / (this.#strides[axis] ?? 1)) % (this.axes[axis]?.size ?? 1);
  }

  /** How far apart two neighbours on an axis are; undefined for an axis that is not of this grid. */
  strideOf(axis: A): number | undefined {
    const at = this.axes.indexOf(axis);
    return at === -1 ? undefined : this.#strides[at];
  }
}

/** An axis along which a step leads, and what a sum on it is worth once it is closed. */
export interface Along<A extends Axis> {
  readonly axis: A;
  readonly by: number;
  readonly worth: readonly number[];
}

/**
 * Where a step leads, from a grid to one that may have other axes. An axis that the first has not is
 * opened at 0. One that the second has not is closed: its sum is final, and what arrives is weighed
 * by its worth.
 */
export function moveOf<A extends Axis>(
  from: Grid<A>,
  into: Grid<A>,
  along: readonly Along<A>[],
): Move {
  const to = new Int32Array(from.cells);
  const places = along.map(({ axis, by, worth }) => ({
    at: from.axes.indexOf(axis),
    stride: into.strideOf(axis),
    size: axis.size,
    capped: axis.capped,
    by,
    worth,
  }));
  const closes = places.some(({ stride }) => stride === undefined);
  const arrives = closes ? new Float64Array(from.cells) : undefined;
  for (let cell = 0; cell < from.cells; cell += 1) {
    let [target, weight] = [0, 1];
    for (const { at, stride, size, capped, by, worth } of places) {
      const sum = (at === -1 ? 0 : from.sumAt(cell, at)) + by;
      if (sum >= size && !capped) {
        target = -1;
        break;
      }
      const kept = Math.min(sum, size - 1);
      if (stride === undefined) weight *= worth[kept] ?? 0;
      else target += kept * stride;
    }
    to[cell] = target;
    if (arrives !== undefined) arrives[cell] = weight;
  }
  return arrives === undefined ? { to } : { to, by: arrives };
}
