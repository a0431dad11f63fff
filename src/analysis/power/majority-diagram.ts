/**
 * One weighted majority as a decision diagram over classes of members.
 *
 * A node stands for “this much is still needed from the classes from here on”. Needs that no
 * coalition of those classes can tell apart share a node; the interval of such needs is the
 * intersection of the children's, shifted back (M. Behle, “On threshold BDDs and the optimal
 * variable ordering problem”, J. Comb. Optim. 16, 2008; S. Bolus, “Power indices of simple games
 * and vector-weighted majority games by means of binary decision diagrams”, EJOR 210, 2011).
 */

interface Node {
  /** The needs for which the node stands, both included. */
  readonly low: number;
  readonly high: number;
  /** By how many of the class consent. */
  readonly next: readonly number[];
}

/** Whatever else happens, the majority is not reached, or is. */
export const LOST = 0;
export const WON = 1;

export class MajorityDiagram {
  readonly #weights: readonly number[];
  readonly #counts: readonly number[];
  /** What the classes from a level on can still add. */
  readonly #rest: readonly number[];
  readonly #nodes: Node[] = [];
  /** By level, the numbers of its nodes, sorted by their needs. */
  readonly #levels: number[][];

  /** Once it has more nodes than this, it is given up and its answers mean nothing. */
  readonly #most: number;

  constructor(weights: readonly number[], counts: readonly number[], most: number) {
    this.#most = most;
    this.#weights = weights;
    this.#counts = counts;
    const rest = [0];
    for (let level = weights.length - 1; level >= 0; level -= 1) {
      rest.unshift((rest[0] ?? 0) + (weights[level] ?? 0) * (counts[level] ?? 0));
    }
    this.#rest = rest;
    this.#levels = weights.map(() => []);
  }

  get isTooLarge(): boolean {
    return this.#nodes.length > this.#most;
  }

  /** The node for a need from the classes of a level on. */
  at(level: number, need: number): number {
    if (need <= 0) return WON;
    if (this.isTooLarge) return LOST;
    if (need > (this.#rest[level] ?? 0)) return LOST;
    const known = this.#levels[level] ?? [];
    let [from, to] = [0, known.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#node(known[middle] ?? 0).high < need) from = middle + 1;
      else to = middle;
    }
    const found = known[from];
    if (found !== undefined && this.#node(found).low <= need) return found;
    const weight = this.#weights[level] ?? 0;
    let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const next: number[] = [];
    for (let taken = 0; taken <= (this.#counts[level] ?? 0); taken += 1) {
      const child = this.at(level + 1, need - taken * weight);
      next.push(child);
      low = Math.max(low, this.#low(child, level + 1) + taken * weight);
      high = Math.min(high, this.high(child) + taken * weight);
    }
    this.#nodes.push({ low, high, next });
    const made = this.#nodes.length + WON;
    known.splice(from, 0, made);
    return made;
  }

  /** Where that many of the level's class lead from a node; the ends lead to themselves. */
  next(node: number, taken: number): number {
    return node <= WON ? node : (this.#node(node).next[taken] ?? LOST);
  }

  /** Of nodes of one level, the one with the lower needs is won by every coalition that wins the other. */
  high(node: number): number {
    if (node === WON) return 0;
    return node === LOST ? Number.POSITIVE_INFINITY : this.#node(node).high;
  }

  #low(node: number, level: number): number {
    if (node === WON) return Number.NEGATIVE_INFINITY;
    return node === LOST ? (this.#rest[level] ?? 0) + 1 : this.#node(node).low;
  }

  #node(id: number): Node {
    return this.#nodes[id - WON - 1] as Node;
  }
}
