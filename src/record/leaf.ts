/**
 * A leaf of the log: an entry, and beside it who signed it. The leaf covers the signature, so neither
 * can be changed or taken away later.
 */
import { ok, refuse, type Result } from '../basics/index.ts';
import { concat, fromBase64, toBase64, utf8Bytes, utf8Text } from './bytes.ts';
import { canonicalBytes, type Json, type JsonObject } from './canonical.ts';
import { keyText, parseKey, type SignerKey, type VerifierKey } from './note/key.ts';
import type { Primitives } from './primitives.ts';

/** An entry with its author's signature, where a person made it. */
export interface Leaf {
  /** The entry as it stands in the log: texts that may be forgotten are sealed. */
  readonly entry: JsonObject;
  readonly author?: VerifierKey;
  /** Ed25519, 64 bytes. */
  readonly signature?: Uint8Array;
}

/** The message that an author signs. The origin is in it, so that no word is moved to another case. */
const signedBytes = (origin: string, entry: Uint8Array): Uint8Array =>
  concat(utf8Bytes(`nemcon/entry/v1\n${origin}\n`), entry);

/** Signs an entry in its author's name. The entry is signed with its place and its times. */
export function signEntry(
  entry: JsonObject,
  origin: string,
  author: SignerKey,
  primitives: Primitives,
): Result<Leaf> {
  const bytes = canonicalBytes(entry);
  if (!bytes.ok) return bytes;
  const signature = primitives.sign(author.secret, signedBytes(origin, bytes.value));
  return ok({ entry, author, signature });
}

/** The bytes that are hashed as a leaf: canonical JSON with `author`, `entry`, `signature`. */
export function leafBytes({ entry, author, signature }: Leaf): Result<Uint8Array> {
  return canonicalBytes({
    entry,
    ...(author !== undefined && { author: keyText(author) }),
    ...(signature !== undefined && { signature: toBase64(signature) }),
  });
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the bytes of a leaf; they must be canonical. The signature is not checked yet. */
export function parseLeaf(bytes: Uint8Array, primitives: Primitives): Result<Leaf> {
  let value: unknown;
  try {
    value = JSON.parse(utf8Text(bytes) ?? '');
  } catch {
    return refuse('damaged', 'it is not JSON in UTF-8');
  }
  if (!isObject(value) || !isObject(value['entry'])) return refuse('damaged', 'it has no entry');
  const { entry, author, signature, ...more } = value as { entry: JsonObject } & JsonObject;
  if (Object.keys(more).length > 0) return refuse('damaged', 'it has a field that is not known');
  if (author === undefined && signature === undefined) return ok({ entry });
  const key = typeof author === 'string' ? parseKey(author, primitives) : undefined;
  const signed = typeof signature === 'string' ? fromBase64(signature) : undefined;
  if (key?.ok !== true || signed?.length !== 64) {
    return refuse('damaged', 'its author or signature is malformed');
  }
  return ok({ entry, author: key.value, signature: signed });
}

/** Whether the author's signature fits; true where nobody signed. */
export function authorFits(leaf: Leaf, origin: string, { verify }: Primitives): boolean {
  if (leaf.author === undefined || leaf.signature === undefined) return true;
  const bytes = canonicalBytes(leaf.entry);
  return (
    bytes.ok && verify(leaf.author.publicKey, signedBytes(origin, bytes.value), leaf.signature)
  );
}

/** The entry of a leaf as JSON. */
export const entryOf = ({ entry }: Leaf): Json => entry;
