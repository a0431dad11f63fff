/** Text with signatures under it: C2SP signed-note. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { concat, fromBase64, fromHex, toBase64, toHex, utf8Bytes } from '../bytes.ts';
import type { Primitives } from '../primitives.ts';
import { cosignedBytes, timeOf } from './cosignature.ts';
import { isKeyName, type SignerKey, type VerifierKey } from './key.ts';

/** One signature line. */
export interface NoteSignature {
  readonly name: string;
  /** Key ID, four bytes, hexadecimal. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

export interface Note {
  /** The signed text, with its last line end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A signature that was checked; `time` in seconds since 1970 where it is a witness's. */
export interface Verified {
  readonly key: VerifierKey;
  readonly time?: number;
}

const DASH = '\u2014';
/** More than anybody needs; the specification asks for at least 16. */
const MOST_SIGNATURES = 100;
const MOST_CHARACTERS = 1_000_000;

export const signatureLine = ({ name, id, bytes }: NoteSignature): string =>
  `${DASH} ${name} ${toBase64(concat(fromHex(id) as Uint8Array, bytes))}\n`;

export const noteText = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(signatureLine).join('')}`;

/** Signs a text that ends in a line end. */
export function signNote(text: string, key: SignerKey, primitives: Primitives): Note {
  const bytes = primitives.sign(key.secret, utf8Bytes(text));
  return { text, signatures: [{ name: key.name, id: key.id, bytes }] };
}

const notANote = (why: string): Result<never> =>
  refuse('damaged', `This is not a signed note: ${why}.`);

/** One signature line without its line end. */
export function parseSignatureLine(line: string): NoteSignature | undefined {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = fromBase64(encoded);
  if (dash !== DASH || more.length > 0 || !isKeyName(name)) return undefined;
  if (bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: toHex(bytes.subarray(0, 4)), bytes: bytes.slice(4) };
}

/** Takes a note apart; nothing in it may be believed yet. */
export function parseNote(whole: string): Result<Note> {
  if (whole.length > MOST_CHARACTERS) return notANote('it is too long');
  // oxlint-disable-next-line no-control-regex -- those are what a note must not have
  if (/[\u0000-\u0009\u000b-\u001f]/.test(whole)) return notANote('it has control characters');
  const cut = whole.lastIndexOf('\n\n');
  if (cut < 0 || !whole.endsWith('\n')) return notANote('it has no blank line before signatures');
  const lines = whole.slice(cut + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return notANote('it has too many signatures');
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (signature === undefined) return notANote('a signature line is malformed');
    signatures.push(signature);
  }
  return ok({ text: whole.slice(0, cut + 1), signatures });
}

function isValid(
  text: string,
  { bytes }: NoteSignature,
  key: VerifierKey,
  { verify }: Primitives,
): boolean {
  if (key.kind === 'note') return verify(key.publicKey, utf8Bytes(text), bytes);
  const time = timeOf(bytes);
  if (time === undefined) return false;
  return verify(key.publicKey, cosignedBytes(text, time), bytes.subarray(8));
}

/**
 * The signatures by known keys, each checked. Lines of unknown keys are passed over; one bad
 * signature under a known key refuses the whole note.
 */
export function verifyNote(
  note: Note,
  keys: readonly VerifierKey[],
  primitives: Primitives,
): Result<readonly Verified[]> {
  const verified: Verified[] = [];
  for (const signature of note.signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.id);
    if (key === undefined || verified.some((one) => one.key === key)) continue;
    if (!isValid(note.text, signature, key, primitives)) {
      return refuse('damaged', `The signature of ${key.name} does not fit the text.`);
    }
    const time = key.kind === 'cosignature' ? timeOf(signature.bytes) : undefined;
    verified.push(time === undefined ? { key } : { key, time });
  }
  return ok(verified);
}
