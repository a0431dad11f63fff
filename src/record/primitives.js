/**
 * The cryptography that the record needs, as an argument.
 *
 * `portable` runs anywhere, the browser included. A program that runs on Node can pass Node's own,
 * which is several times as fast; both give the same bytes.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
export const portable = {
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
//# sourceMappingURL=primitives.js.map
