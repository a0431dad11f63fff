/** A log that only knows what it needs to grow: one hash for each bit of its size. */
import type { Hashing } from './hashing.ts';

export interface CompactRange {
  /** Number of leaves. */
  readonly size: number;
  /** Hashes of the perfect subtrees that the leaves make up, the largest (leftmost) first. */
  readonly hashes: readonly Uint8Array[];
}

export interface GrowingRange extends CompactRange {
  append(leafHash: Uint8Array): void;
  root(): Uint8Array;
}

/** Starts from nothing, or goes on from where a range stood. */
export function growingRange(
  { node, empty }: Hashing,
  from: CompactRange = { size: 0, hashes: [] },
): GrowingRange {
  let { size } = from;
  const hashes = [...from.hashes];
  return {
    get size() {
      return size;
    },
    get hashes() {
      return [...hashes];
    },
    append(leafHash) {
      let hash = leafHash;
      // Each trailing one of the size is a perfect subtree that now gets its right half.
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        hash = node(hashes.pop() as Uint8Array, hash);
      }
      hashes.push(hash);
      size += 1;
    },
    root() {
      let root: Uint8Array | undefined;
      for (const hash of hashes.toReversed()) root = root === undefined ? hash : node(hash, root);
      return root ?? empty;
    },
  };
}
