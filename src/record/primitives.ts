/**
 * The cryptography that the record needs, as an argument.
 *
 * `portable` runs anywhere, the browser included. A program that runs on Node can pass Node's own,
 * which is several times as fast; both give the same bytes.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';

export interface Primitives {
  /** SHA-256 (FIPS 180-4): 32 bytes. */
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  /** The same, put into `out` at `at`, where that is cheaper than a new array for each. */
  readonly sha256Into?: (bytes: Uint8Array, out: Uint8Array, at: number) => void;
  /** Ed25519 (RFC 8032) with a secret seed of 32 bytes: 64 bytes. */
  readonly sign: (secret: Uint8Array, message: Uint8Array) => Uint8Array;
  /** Whether the signature is valid; false, never a throw, where it is malformed. */
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
  /** The public key of a secret seed: 32 bytes. */
  readonly publicKey: (secret: Uint8Array) => Uint8Array;
}

export const portable: Primitives = {
  sha256: (bytes) => sha256(bytes),
  sign: (secret, message) => ed25519.sign(message, secret),
  verify(publicKey, message, signature) {
    try {
      // Strict, as RFC 8032 has it: a signature has one form only, so that a changed byte is seen.
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
  publicKey: (secret) => ed25519.getPublicKey(secret),
};
