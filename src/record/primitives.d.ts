export interface Primitives {
  /** SHA-256 (FIPS 180-4): 32 bytes. */
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  /** Ed25519 (RFC 8032) with a secret seed of 32 bytes: 64 bytes. */
  readonly sign: (secret: Uint8Array, message: Uint8Array) => Uint8Array;
  /** Whether the signature is valid; false, never a throw, where it is malformed. */
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
  /** The public key of a secret seed: 32 bytes. */
  readonly publicKey: (secret: Uint8Array) => Uint8Array;
}
export declare const portable: Primitives;
