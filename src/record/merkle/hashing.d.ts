/** Hashes of leaves and nodes as RFC 6962, section 2.1, has them. */
import type { Primitives } from '../primitives.ts';
/** Bytes of a hash. */
export declare const HASH = 32;
export interface Hashing {
  /** Hash of an entry's bytes. */
  readonly leaf: (bytes: Uint8Array) => Uint8Array;
  /** Hash of two nodes, left and right. */
  readonly node: (left: Uint8Array, right: Uint8Array) => Uint8Array;
  /** Root of the tree without leaves. */
  readonly empty: Uint8Array;
}
/**
 * The hashing of one log. It reuses its buffers, which saves an allocation a hash; what it returns is
 * always the caller's own.
 */
export declare function hashingWith({ sha256 }: Pick<Primitives, 'sha256'>): Hashing;
