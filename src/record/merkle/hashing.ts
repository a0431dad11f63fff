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
  /** Hash of an entry's bytes, put into `out` at `at`: no array is made for it. */
  readonly leafInto: (bytes: Uint8Array, out: Uint8Array, at: number) => void;
  /** Hash of the two nodes that stand after one another in `from` at `start`, put into `out` at `at`. */
  readonly nodeInto: (from: Uint8Array, start: number, out: Uint8Array, at: number) => void;
}

/**
 * The hashing of one log. It reuses its buffers, which saves an allocation a hash; what it returns is
 * always the caller's own.
 */
export function hashingWith({
  sha256,
  sha256Into = (bytes, out, at) => out.set(sha256(bytes), at),
}: Pick<Primitives, 'sha256' | 'sha256Into'>): Hashing {
  const pair = new Uint8Array(1 + 2 * HASH);
  pair[0] = NODE;
  let buffer = new Uint8Array(4096);
  buffer[0] = LEAF;
  /** The buffer's view of entries of one length; entries of a length often come in a row. */
  let view = buffer.subarray(0, 1);
  function prefixed(bytes: Uint8Array): Uint8Array {
    const length = bytes.length + 1;
    if (buffer.length < length) {
      buffer = new Uint8Array(2 * length);
      buffer[0] = LEAF;
      view = buffer.subarray(0, length);
    } else if (view.length !== length) view = buffer.subarray(0, length);
    view.set(bytes, 1);
    return view;
  }
  return {
    leaf: (bytes) => sha256(prefixed(bytes)),
    node(left, right) {
      pair.set(left, 1);
      pair.set(right, 1 + HASH);
      return sha256(pair);
    },
    empty: sha256(new Uint8Array(0)),
    leafInto: (bytes, out, at) => sha256Into(prefixed(bytes), out, at),
    nodeInto(from, start, out, at) {
      // Sixty-four bytes are copied sooner one by one than by a view that is made for them.
      for (let n = 0; n < 2 * HASH; n++) pair[n + 1] = from[start + n] as number;
      sha256Into(pair, out, at);
    },
  };
}
