/** One form of bytes for one JSON value (RFC 8785), so that everybody hashes the same. */
import canonicalize from 'canonicalize';
import { refuse, ok, type Result } from '../basics/index.ts';
import { utf8Bytes } from './bytes.ts';

/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The canonical text of a value; refused where JSON cannot hold it, such as half a surrogate pair. */
export function canonicalText(value: unknown): Result<string> {
  try {
    const text = canonicalize(value);
    if (typeof text === 'string') return ok(text);
  } catch {
    // Falls through to the refusal.
  }
  return refuse(
    'bad-input',
    'The entry holds something that has no canonical form in JSON; nothing was written.',
  );
}

/** The canonical bytes of a value. */
export function canonicalBytes(value: unknown): Result<Uint8Array> {
  const text = canonicalText(value);
  return text.ok ? ok(utf8Bytes(text.value)) : text;
}
