/**
 * A log with all its node hashes at hand, so that any proof takes a few look-ups.
 *
 * Level `h` holds the hashes of the perfect subtrees of 2^h leaves, one after the other in one array:
 * 64 bytes a leaf in all.
 */
import { HASH, type Hashing } from './hashing.ts';

export interface Tree {
  readonly size: number;
  append(leafHash: Uint8Array): void;
  /** Appends an entry by its bytes. */
  add(entry: Uint8Array): void;
  /** Root of the first `size` leaves; of all by default. */
  root(size?: number): Uint8Array;
  /** Hash of leaf `index`, counting from 0. */
  leaf(index: number): Uint8Array;
  /** Proof that leaf `index` is in the tree of the first `size` leaves (RFC 6962, 2.1.1). */
  inclusion(index: number, size?: number): readonly Uint8Array[];
  /** Proof that the first `from` leaves are the beginning of the first `to` (RFC 6962, 2.1.2). */
  consistency(from: number, to?: number): readonly Uint8Array[];
  /** Whole nodes of a level from `start`, as stored: `count` hashes after one another. */
  stored(level: number, start: number, count: number): Uint8Array;
}

/** The largest power of two below `n`; `n` is at least 2. */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** Starts an empty tree. */
export function growingTree(hashing: Hashing): Tree {
  const { node, empty, leafInto, nodeInto } = hashing;
  const levels: Uint8Array[] = [];
  let size = 0;

  const at = (level: number, index: number): Uint8Array =>
    (levels[level] as Uint8Array).subarray(index * HASH, (index + 1) * HASH);

  /** The level, with room for one more node at `index`. */
  function roomFor(level: number, index: number): Uint8Array {
    const stored = (levels[level] ??= new Uint8Array(64 * HASH));
    if (stored.length >= (index + 1) * HASH) return stored;
    const longer = new Uint8Array(stored.length * 2);
    longer.set(stored);
    levels[level] = longer;
    return longer;
  }

  /** The newest leaf is in its place; now come the nodes that are whole with it. */
  function settle(): void {
    let index = size;
    for (let level = 0; index % 2 === 1; level++) {
      const below = levels[level] as Uint8Array;
      const parent = (index - 1) / 2;
      nodeInto(below, (index - 1) * HASH, roomFor(level + 1, parent), parent * HASH);
      index = parent;
    }
    size += 1;
  }

  /** Hash over leaves `from` up to, not including, `to`; at most one path down the right is hashed. */
  function over(from: number, to: number): Uint8Array {
    const count = to - from;
    if (count === 0) return empty;
    const level = Math.log2(count);
    if (Number.isInteger(level)) return at(level, from / count);
    const middle = from + splitOf(count);
    return node(over(from, middle), over(middle, to));
  }

  function within(what: string, good: boolean): void {
    if (!good) throw new RangeError(`${what} is outside a tree of ${size} leaves`);
  }

  return {
    get size() {
      return size;
    },
    append(leafHash) {
      roomFor(0, size).set(leafHash, size * HASH);
      settle();
    },
    add(entry) {
      leafInto(entry, roomFor(0, size), size * HASH);
      settle();
    },
    root(upTo = size) {
      within(`size ${upTo}`, upTo >= 0 && upTo <= size);
      return over(0, upTo).slice();
    },
    leaf(index) {
      within(`leaf ${index}`, index >= 0 && index < size);
      return at(0, index).slice();
    },
    inclusion(index, upTo = size) {
      within(`leaf ${index} of ${upTo}`, index >= 0 && index < upTo && upTo <= size);
      const proof: Uint8Array[] = [];
      let [from, to] = [0, upTo];
      while (to - from > 1) {
        const middle = from + splitOf(to - from);
        proof.push((index < middle ? over(middle, to) : over(from, middle)).slice());
        if (index < middle) to = middle;
        else from = middle;
      }
      return proof.toReversed();
    },
    consistency(first, upTo = size) {
      within(`sizes ${first} and ${upTo}`, first >= 0 && first <= upTo && upTo <= size);
      if (first === 0 || first === upTo) return [];
      const proof: Uint8Array[] = [];
      let [from, to] = [0, upTo];
      // As long as it has not gone right, the old tree's own root is known to the reader.
      let known = true;
      while (to !== first) {
        const middle = from + splitOf(to - from);
        if (first <= middle) {
          proof.push(over(middle, to).slice());
          to = middle;
        } else {
          proof.push(over(from, middle).slice());
          from = middle;
          known = false;
        }
      }
      if (!known) proof.push(over(from, to).slice());
      return proof.toReversed();
    },
    stored: (level, start, count) =>
      (levels[level] ?? new Uint8Array(0)).slice(start * HASH, (start + count) * HASH),
  };
}
