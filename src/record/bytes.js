/** Bytes into text and back. Decoding is strict: every value has one spelling only. */
import { base64, hex, utf8 } from '@scure/base';
export const utf8Bytes = (text) => utf8.decode(text);
/** The text that the bytes spell, or undefined where they are not UTF-8. */
export function utf8Text(bytes) {
  try {
    const text = utf8.encode(bytes);
    // A decoder that mends or drops bytes would let a change pass unseen.
    return equalBytes(utf8.decode(text), bytes) ? text : undefined;
  } catch {
    return undefined;
  }
}
export const toHex = (bytes) => hex.encode(bytes);
export const toBase64 = (bytes) => base64.encode(bytes);
/** Standard base64 (RFC 4648, section 4) with padding; undefined where it is anything else. */
export function fromBase64(text) {
  try {
    const bytes = base64.decode(text);
    return base64.encode(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
/** Lower-case hexadecimal; undefined where it is anything else. */
export function fromHex(text) {
  return /^(?:[0-9a-f]{2})*$/.test(text) ? hex.decode(text) : undefined;
}
export function equalBytes(a, b) {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
export function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
/** A whole number in decimal without leading zeroes, small enough to be exact; else undefined. */
export function wholeNumber(text) {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}
//# sourceMappingURL=bytes.js.map
