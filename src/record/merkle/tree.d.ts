/**
 * A log with all its node hashes at hand, so that any proof takes a few look-ups.
 *
 * Level `h` holds the hashes of the perfect subtrees of 2^h leaves, one after the other in one array:
 * 64 bytes a leaf in all.
 */
import { type Hashing } from './hashing.ts';
export interface Tree {
  readonly size: number;
  append(leafHash: Uint8Array): void;
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
/** Starts an empty tree. */
export declare function growingTree(hashing: Hashing): Tree;
