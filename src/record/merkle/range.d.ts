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
export declare function growingRange({ node, empty }: Hashing, from?: CompactRange): GrowingRange;
