/**
 * What may be forgotten: a text is held beside the log, and the log keeps only a salted hash of it.
 *
 * The hash is SHA-256 over 32 bytes of salt and the text in UTF-8. While the salt is secret nobody can
 * test guesses; when text and salt are deleted, the log still verifies, and nothing else could ever be
 * passed off as what stood there.
 */
import { type Result } from '../basics/index.ts';
import type { Json, JsonObject } from './canonical.ts';
import type { Primitives } from './primitives.ts';
/** Bytes of salt: 256 bits. */
export declare const SALT = 32;
/** A text that was taken out, with what opens it. */
export interface Opening {
  /** Hash in the log, hexadecimal. */
  readonly commitment: string;
  /** Salt and text, one after the other: the bytes that are hashed. */
  readonly bytes: Uint8Array;
  /** Where it stood: a JSON pointer (RFC 6901). */
  readonly at: string;
}
export interface Sealed {
  readonly value: JsonObject;
  readonly openings: readonly Opening[];
}
/** Takes the texts at these places out of a value; places where there is no text are passed over. */
export declare function seal(
  value: JsonObject,
  pointers: readonly string[],
  saltFor: (pointer: string) => Uint8Array,
  { sha256 }: Primitives,
): Sealed;
/** The commitment that stands at this place instead of a text, if one does. */
export declare function commitmentIn(value: Json): string | undefined;
/** All commitments in a value, with the places where they stand. */
export declare function commitmentsIn(
  value: Json,
  at?: string,
): readonly {
  readonly at: string;
  readonly commitment: string;
}[];
/** The text in the bytes that open a commitment. */
export declare function openedText(bytes: Uint8Array): Result<string>;
/** Puts texts back; `open` gives undefined where a text is withheld or was deleted. */
export declare function unseal(
  value: Json,
  open: (commitment: string, at: string) => Json | undefined,
  at?: string,
): Json;
