/**
 * What may be forgotten: a text is held beside the log, and the log keeps only a salted hash of it.
 *
 * The hash is SHA-256 over 32 bytes of salt and the text in UTF-8. While the salt is secret nobody can
 * test guesses; when text and salt are deleted, the log still verifies, and nothing else could ever be
 * passed off as what stood there.
 */
import { ok, refuse, type Result } from '../basics/index.ts';
import { concat, toHex, utf8Bytes, utf8Text } from './bytes.ts';
import type { Json, JsonObject } from './canonical.ts';
import type { Primitives } from './primitives.ts';

/** Bytes of salt: 256 bits. */
export const SALT = 32;

/** The only field of the object that stands in the log where a text was taken out. */
const MARK = '$sealed';

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

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const steps = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function replace(value: Json, path: readonly string[], change: (found: string) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? change(value) : value;
  if (!isObject(value) || !Object.hasOwn(value, step)) return value;
  return { ...value, [step]: replace(value[step] as Json, rest, change) };
}

/** Takes the texts at these places out of a value; places where there is no text are passed over. */
export function seal(
  value: JsonObject,
  pointers: readonly string[],
  saltFor: (pointer: string, text: string) => Uint8Array,
  { sha256 }: Primitives,
): Sealed {
  const openings: Opening[] = [];
  let sealed: Json = value;
  for (const at of pointers) {
    sealed = replace(sealed, steps(at), (text) => {
      const salt = saltFor(at, text);
      if (salt.length !== SALT) throw new Error(`a salt has ${SALT} bytes, not ${salt.length}`);
      const bytes = concat(salt, utf8Bytes(text));
      const commitment = toHex(sha256(bytes));
      openings.push({ commitment, bytes, at });
      return { [MARK]: commitment };
    });
  }
  return { value: sealed as JsonObject, openings };
}

/** The commitment that stands at this place instead of a text, if one does. */
export function commitmentIn(value: Json): string | undefined {
  if (!isObject(value)) return undefined;
  const mark = value[MARK];
  const only = Object.keys(value).length === 1;
  return only && typeof mark === 'string' && /^[0-9a-f]{64}$/.test(mark) ? mark : undefined;
}

/** All commitments in a value, with the places where they stand. */
export function commitmentsIn(
  value: Json,
  at = '',
): readonly { readonly at: string; readonly commitment: string }[] {
  const commitment = commitmentIn(value);
  if (commitment !== undefined) return [{ at, commitment }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([step, inner]) =>
    commitmentsIn(inner, `${at}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

/** The text in the bytes that open a commitment. */
export function openedText(bytes: Uint8Array): Result<string> {
  const text = bytes.length < SALT ? undefined : utf8Text(bytes.subarray(SALT));
  return text === undefined
    ? refuse('damaged', 'A text that was kept beside the log is not UTF-8 after its salt.')
    : ok(text);
}

/** Puts texts back; `open` gives undefined where a text is withheld or was deleted. */
export function unseal(
  value: Json,
  open: (commitment: string, at: string) => Json | undefined,
  at = '',
): Json {
  const commitment = commitmentIn(value);
  if (commitment !== undefined) return open(commitment, at) ?? value;
  if (Array.isArray(value)) return value.map((inner, n) => unseal(inner, open, `${at}/${n}`));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([step, inner]) => [
      step,
      unseal(inner, open, `${at}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    ]),
  );
}
