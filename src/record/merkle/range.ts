/** A log that only knows what it needs to grow: one hash for each bit of its size. */
import { HASH, type Hashing } from './hashing.ts';

export interface CompactRange {
  /** Number of leaves. */
  readonly size: number;
  /** Hashes of the perfect subtrees that the leaves make up, the largest (leftmost) first. */
  readonly hashes: readonly Uint8Array[];
}

export interface GrowingRange extends CompactRange {
  append(leafHash: Uint8Array): void;
  /** Appends an entry by its bytes. */
  add(entry: Uint8Array): void;
  root(): Uint8Array;
}

/** Perfect subtrees of a log of 2^53 entries; more cannot be counted. */
const MOST = 54;

/** Starts from nothing, or goes on from where a range stood. */
export function growingRange(
  hashing: Hashing,
  from: CompactRange = { size: 0, hashes: [] },
): GrowingRange {
  const { node, empty, leafInto, nodeInto } = hashing;
  let { size } = from;
  /** The hashes after one another, so that the two that make a node always stand together. */
  const stack = new Uint8Array(MOST * HASH);
  let count = from.hashes.length;
  for (const [n, hash] of from.hashes.entries()) stack.set(hash, n * HASH);
  const at = (n: number): Uint8Array => stack.slice(n * HASH, (n + 1) * HASH);

  /** Each trailing one of the size is a perfect subtree that now has its right half on top. */
  function settle(): void {
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      count -= 1;
      nodeInto(stack, (count - 1) * HASH, stack, (count - 1) * HASH);
    }
    size += 1;
  }

  return {
    get size() {
      return size;
    },
    get hashes() {
      return Array.from({ length: count }, (_, n) => at(n));
    },
    append(leafHash) {
      stack.set(leafHash, count * HASH);
      count += 1;
      settle();
    },
    add(entry) {
      leafInto(entry, stack, count * HASH);
      count += 1;
      settle();
    },
    root() {
      if (count === 0) return empty;
      let root = at(count - 1);
      for (let n = count - 2; n >= 0; n--) root = node(at(n), root);
      return root;
    },
  };
}
