import { type Hashing } from './hashing.ts';
export interface Inclusion {
  /** Place of the leaf, counting from 0. */
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
}
/** The root that an inclusion proof leads to, or undefined where it cannot be a proof. */
export declare function rootOfInclusion(
  { index, size, leafHash, proof }: Inclusion,
  { node }: Hashing,
): Uint8Array | undefined;
/** Whether the leaf is in the tree that has this root. */
export declare function verifyInclusion(
  claim: Inclusion,
  root: Uint8Array,
  hashing: Hashing,
): boolean;
export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}
/** Whether the tree of `from` leaves is the beginning of the tree of `to` leaves. */
export declare function verifyConsistency(claim: Consistency, { node }: Hashing): boolean;
