/** Hashes of leaves and nodes as RFC 6962, section 2.1, has them. */
import type { Primitives } from '../primitives.ts';

/** Bytes of a hash. */
export const HASH = 32;

const LEAF = 0x00;
const NODE = 0x01;

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
export function hashingWith({ sha256 }: Pick<Primitives, 'sha256'>): Hashing {
  const pair = new Uint8Array(1 + 2 * HASH);
  pair[0] = NODE;
  let buffer = new Uint8Array(4096);
  return {
    leaf(bytes) {
      if (buffer.length <= bytes.length) buffer = new Uint8Array(2 * bytes.length + 1);
      buffer[0] = LEAF;
      buffer.set(bytes, 1);
      return sha256(buffer.subarray(0, bytes.length + 1));
    },
    node(left, right) {
      pair.set(left, 1);
      pair.set(right, 1 + HASH);
      return sha256(pair);
    },
    empty: sha256(new Uint8Array(0)),
  };
}
