/**
 * Keys that sign notes, in the text form that C2SP signed-note and Go's note package share:
 * `NAME+ID+BASE64`, where the base64 is the signature type and the public key.
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { concat, fromBase64, toBase64, toHex, utf8Bytes } from '../bytes.ts';
import type { Primitives } from '../primitives.ts';

/** What a key signs: a note as it is, or a checkpoint together with the time (a witness). */
export type KeyKind = 'note' | 'cosignature';

/** The signature type identifier bytes of C2SP signed-note. */
const TYPE: Readonly<Record<KeyKind, number>> = { note: 0x01, cosignature: 0x04 };

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
export const isKeyName = (name: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- those are what a name must not have
  name.length > 0 &&
  name.length <= 255 &&
  !/[\s+\u0000-\u001f\u007f\u0085\u200b\u2060]/u.test(name);

function idOf(name: string, kind: KeyKind, publicKey: Uint8Array, { sha256 }: Primitives): string {
  const named = concat(utf8Bytes(`${name}\n`), Uint8Array.of(TYPE[kind]), publicKey);
  return toHex(sha256(named).subarray(0, 4));
}

/** A key for signing, from its seed. */
export function signerKey(
  name: string,
  kind: KeyKind,
  secret: Uint8Array,
  primitives: Primitives,
): SignerKey {
  if (!isKeyName(name) || secret.length !== 32) throw new Error(`no signing key: ${name}`);
  const publicKey = primitives.publicKey(secret);
  return { name, kind, publicKey, secret, id: idOf(name, kind, publicKey, primitives) };
}

/** The key as text to hand out. */
export const keyText = ({ name, kind, publicKey, id }: VerifierKey): string =>
  `${name}+${id}+${toBase64(concat(Uint8Array.of(TYPE[kind]), publicKey))}`;

/** Reads a key as text; its ID must be the one that follows from the rest. */
export function parseKey(text: string, primitives: Primitives): Result<VerifierKey> {
  const [name = '', id = '', ...rest] = text.split('+');
  // Base64 may hold a plus sign itself.
  const bytes = fromBase64(rest.join('+'));
  const kind = (['note', 'cosignature'] as const).find((one) => TYPE[one] === bytes?.[0]);
  if (!isKeyName(name) || bytes?.length !== 33 || kind === undefined) {
    return refuse(
      'bad-input',
      `“${text.slice(0, 80)}” is no Ed25519 key of the form NAME+ID+BASE64.`,
    );
  }
  const publicKey = bytes.slice(1);
  if (idOf(name, kind, publicKey, primitives) !== id) {
    return refuse(
      'damaged',
      `The key of ${name} has an ID that does not belong to it; a character was changed on the way.`,
    );
  }
  return ok({ name, kind, publicKey, id });
}
