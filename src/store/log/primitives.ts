/** Node's own cryptography for the record: the same bytes as the portable one, several times as fast. */
import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';
import { hashingWith, type Primitives } from '../../record/index.ts';

/** What precedes a raw Ed25519 key in its DER form (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

/** Node's own form of keys costs more to make than to sign with; it lasts as long as the bytes do. */
const madeFrom = new WeakMap<Uint8Array, KeyObject>();

function once(bytes: Uint8Array, make: () => KeyObject): KeyObject {
  const known = madeFrom.get(bytes);
  if (known !== undefined) return known;
  const made = make();
  madeFrom.set(bytes, made);
  return made;
}

const privateKey = (secret: Uint8Array): KeyObject =>
  once(secret, () =>
    createPrivateKey({ key: Buffer.concat([PRIVATE, secret]), format: 'der', type: 'pkcs8' }),
  );

const publicKey = (bytes: Uint8Array): KeyObject =>
  once(bytes, () =>
    createPublicKey({ key: Buffer.concat([PUBLIC, bytes]), format: 'der', type: 'spki' }),
  );

/**
 * A digest as a string, taken apart here, costs a third of one as a Buffer, which is made outside of
 * V8's own heap.
 */
function sha256Into(bytes: Uint8Array, out: Uint8Array, at: number): void {
  const digest = hash('sha256', bytes, 'binary');
  for (let n = 0; n < 32; n++) out[at + n] = digest.charCodeAt(n);
}

export const nodePrimitives: Primitives = {
  sha256(bytes) {
    const found = new Uint8Array(32);
    sha256Into(bytes, found, 0);
    return found;
  },
  sha256Into,
  sign: (secret, message) => new Uint8Array(sign(null, message, privateKey(secret))),
  verify(key, message, signature) {
    try {
      return verify(null, message, publicKey(key), signature);
    } catch {
      return false;
    }
  },
  publicKey: (secret) =>
    new Uint8Array(
      createPublicKey(privateKey(secret)).export({ format: 'der', type: 'spki' }).subarray(-32),
    ),
};

/** What packing and checking on this machine go by. */
export const nodeUsing = () => ({
  hashing: hashingWith(nodePrimitives),
  primitives: nodePrimitives,
});
