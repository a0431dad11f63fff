/**
 * A leaf of the log: an entry, and beside it who signed it. The leaf covers the signature, so neither
 * can be changed or taken away later.
 */
import { ok, refuse } from '../basics/index.js';
import { concat, fromBase64, toBase64, utf8Bytes, utf8Text } from './bytes.js';
import { canonicalBytes } from './canonical.js';
import { keyText, parseKey } from './note/key.js';
/** The message that an author signs. The origin is in it, so that no word is moved to another case. */
const signedBytes = (origin, entry) => concat(utf8Bytes(`nemcon/entry/v1\n${origin}\n`), entry);
/** Signs an entry in its author's name. The entry is signed with its place and its times. */
export function signEntry(entry, origin, author, primitives) {
  const bytes = canonicalBytes(entry);
  if (!bytes.ok) return bytes;
  const signature = primitives.sign(author.secret, signedBytes(origin, bytes.value));
  return ok({ entry, author, signature });
}
/** The bytes that are hashed as a leaf: canonical JSON with `author`, `entry`, `signature`. */
export function leafBytes({ entry, author, signature }) {
  return canonicalBytes({
    entry,
    ...(author !== undefined && { author: keyText(author) }),
    ...(signature !== undefined && { signature: toBase64(signature) }),
  });
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Reads the bytes of a leaf; they must be canonical. The signature is not checked yet. */
export function parseLeaf(bytes, primitives) {
  let value;
  try {
    value = JSON.parse(utf8Text(bytes) ?? '');
  } catch {
    return refuse('damaged', 'it is not JSON in UTF-8');
  }
  if (!isObject(value) || !isObject(value['entry'])) return refuse('damaged', 'it has no entry');
  const { entry, author, signature, ...more } = value;
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
export function authorFits(leaf, origin, { verify }) {
  if (leaf.author === undefined || leaf.signature === undefined) return true;
  const bytes = canonicalBytes(leaf.entry);
  return (
    bytes.ok && verify(leaf.author.publicKey, signedBytes(origin, bytes.value), leaf.signature)
  );
}
/** The entry of a leaf as JSON. */
export const entryOf = ({ entry }) => entry;
//# sourceMappingURL=leaf.js.map
