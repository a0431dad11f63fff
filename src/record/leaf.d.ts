/**
 * A leaf of the log: an entry, and beside it who signed it. The leaf covers the signature, so neither
 * can be changed or taken away later.
 */
import { type Result } from '../basics/index.ts';
import { type Json, type JsonObject } from './canonical.ts';
import { type SignerKey, type VerifierKey } from './note/key.ts';
import type { Primitives } from './primitives.ts';
/** An entry with its author's signature, where a person made it. */
export interface Leaf {
  /** The entry as it stands in the log: texts that may be forgotten are sealed. */
  readonly entry: JsonObject;
  readonly author?: VerifierKey;
  /** Ed25519, 64 bytes. */
  readonly signature?: Uint8Array;
}
/** Signs an entry in its author's name. The entry is signed with its place and its times. */
export declare function signEntry(
  entry: JsonObject,
  origin: string,
  author: SignerKey,
  primitives: Primitives,
): Result<Leaf>;
/** The bytes that are hashed as a leaf: canonical JSON with `author`, `entry`, `signature`. */
export declare function leafBytes({ entry, author, signature }: Leaf): Result<Uint8Array>;
/** Reads the bytes of a leaf; they must be canonical. The signature is not checked yet. */
export declare function parseLeaf(bytes: Uint8Array, primitives: Primitives): Result<Leaf>;
/** Whether the author's signature fits; true where nobody signed. */
export declare function authorFits(leaf: Leaf, origin: string, { verify }: Primitives): boolean;
/** The entry of a leaf as JSON. */
export declare const entryOf: ({ entry }: Leaf) => Json;
