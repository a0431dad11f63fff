/**
 * Keys that sign notes, in the text form that C2SP signed-note and Go's note package share:
 * `NAME+ID+BASE64`, where the base64 is the signature type and the public key.
 */
import { type Result } from '../../basics/index.ts';
import type { Primitives } from '../primitives.ts';
/** What a key signs: a note as it is, or a checkpoint together with the time (a witness). */
export type KeyKind = 'note' | 'cosignature';
export interface VerifierKey {
  readonly name: string;
  readonly kind: KeyKind;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** First four bytes of a hash over name, type and key; hexadecimal. */
  readonly id: string;
}
export interface SignerKey extends VerifierKey {
  /** Ed25519 seed, 32 bytes. */
  readonly secret: Uint8Array;
}
/** A name is not empty and has neither a plus sign nor any space. */
export declare const isKeyName: (name: string) => boolean;
/** A key for signing, from its seed. */
export declare function signerKey(
  name: string,
  kind: KeyKind,
  secret: Uint8Array,
  primitives: Primitives,
): SignerKey;
/** The key as text to hand out. */
export declare const keyText: ({ name, kind, publicKey, id }: VerifierKey) => string;
/** Reads a key as text; its ID must be the one that follows from the rest. */
export declare function parseKey(text: string, primitives: Primitives): Result<VerifierKey>;
