/** Words of an article, in UTF-16 code units of its text. */
import type { Span } from '../../../case/index.ts';

/** Whether the span still says in `text` what it says it does; the page's own copy, free of the schema's library. */
export const spanStandsIn = (span: Span, text: string): boolean =>
  text.slice(span.start, span.end) === span.exact;

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Half of a character outside the Basic Multilingual Plane is widened to the whole of it. */
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The words that a selection touches: blanks at its ends are left out, a word that it cuts is taken
 * whole. Undefined where no word is in it.
 */
export function wordsIn(text: string, from: number, to: number): Span | undefined {
  let start = Math.max(0, Math.min(from, to));
  let end = Math.min(text.length, Math.max(from, to));
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) return undefined;
  while (start > 0 && cuts(text, start)) start -= 1;
  while (end < text.length && cuts(text, end)) end += 1;
  return { start, end, exact: text.slice(start, end) };
}

/** Whether a place lies within a word, or within one character. */
function cuts(text: string, place: number): boolean {
  if (isLow(text.charCodeAt(place))) return true;
  const before = isLow(text.charCodeAt(place - 1)) ? place - 2 : place - 1;
  return WORD.test(charAt(text, before)) && WORD.test(charAt(text, place));
}

const charAt = (text: string, place: number): string =>
  String.fromCodePoint(text.codePointAt(Math.max(0, place)) ?? 0x20);
