/** Text with signatures under it: C2SP signed-note. */
import { type Result } from '../../basics/index.ts';
import type { Primitives } from '../primitives.ts';
import { type SignerKey, type VerifierKey } from './key.ts';
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
export declare const signatureLine: ({ name, id, bytes }: NoteSignature) => string;
export declare const noteText: ({ text, signatures }: Note) => string;
/** Signs a text that ends in a line end. */
export declare function signNote(text: string, key: SignerKey, primitives: Primitives): Note;
/** One signature line without its line end. */
export declare function parseSignatureLine(line: string): NoteSignature | undefined;
/** Takes a note apart; nothing in it may be believed yet. */
export declare function parseNote(whole: string): Result<Note>;
/**
 * The signatures by known keys, each checked. Lines of unknown keys are passed over; one bad
 * signature under a known key refuses the whole note.
 */
export declare function verifyNote(
  note: Note,
  keys: readonly VerifierKey[],
  primitives: Primitives,
): Result<readonly Verified[]>;
