/**
 * The cells over which sums are added up: one axis for each sum, such as the number in favour.
 *
 * A step moves along the axes; where it leads from each cell is worked out once and kept.
 */
export interface Axis {
  /** Sums 0 to size − 1. */
  readonly size: number;
  /** Whether larger sums stay in the last cell (“enough”); otherwise there are none. */
  readonly capped: boolean;
}

export class Grid {
  readonly axes: readonly Axis[];
  readonly cells: number;
  readonly #strides: readonly number[];
  readonly #moves = new Map<string, Int32Array>();

  constructor(axes: readonly Axis[]) {
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

  /** Where a step leads from each cell; −1 is off the grid. */
  moves(step: readonly number[]): Int32Array {
    const key = step.join(' ');
    const known = this.#moves.get(key);
    if (known !== undefined) return known;
    const to = new Int32Array(this.cells);
    for (let cell = 0; cell < this.cells; cell += 1) {
      let target = cell;
      for (const [a, by] of step.entries()) {
        if (by === 0) continue;
        const { size = 1, capped = false } = this.axes[a] ?? {};
        const sum = this.sumAt(cell, a);
        if (sum + by >= size && !capped) {
          target = -1;
          break;
        }
        target += (Math.min(sum + by, size - 1) - sum) * (this.#strides[a] ?? 1);
      }
      to[cell] = target;
    }
    this.#moves.set(key, to);
    return to;
  }
}
