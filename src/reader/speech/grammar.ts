/** Small questions about the items of a segment. */
import { frameOf, TIME_PREPOSITIONS } from '../lang/en/speech.ts';
import type { Doc } from '../text/tokens.ts';
import { isTime } from './phrases.ts';
import { wordOf, isVerb, type Item, type Segment } from './segments.ts';
import { subjectBefore } from './subjects.ts';

/** A verb group that can be what a subject does; bare participles before “by” are not. */
export const isFinite = (items: readonly Item[], i: number): boolean => {
  const item = items[i];
  if (item?.kind !== 'VG' || !item.finite || item.infinitive || item.participle) return false;
  return !(item.to - item.from === 1 && wordOf(items[i + 1]) === 'by');
};

export const hasVerb = (items: readonly Item[], from: number): boolean => {
  for (let i = from; i < items.length; i += 1)
    if (items[i]?.kind === 'VG' || items[i]?.kind === 'QUOTE') return true;
  return false;
};

export const hasFinite = (items: readonly Item[], from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (isFinite(items, i)) return true;
  return false;
};

/** Whether a clause with its own subject and finite verb begins at item `first`. */
export function clauseBegins(doc: Doc, segment: Segment, first: number): boolean {
  const { items } = segment;
  const start = items[first];
  if (wordOf(start) === 'there' && isVerb(items[first + 1])) return true;
  if (start?.kind !== 'NP') return false;
  for (let t = first + 1; t < items.length && t < first + 16; t += 1) {
    const item = items[t];
    if (item === undefined || item.kind === 'E' || (item.kind === 'QUOTE' && !item.comma))
      return false;
    if (isFinite(items, t) && subjectBefore(doc, segment, t, first)?.first === first) return true;
  }
  return false;
}

export const clauseAhead = (doc: Doc, segment: Segment, from: number): boolean => {
  for (let i = from; i < segment.items.length; i += 1)
    if (isFinite(segment.items, i)) return clauseBegins(doc, segment, from) || i > from;
  return false;
};

export const nextComma = (items: readonly Item[], from: number): number => {
  for (let i = from; i < items.length && i < from + 14; i += 1) {
    if (items[i]?.kind === 'K') return i;
    if (items[i]?.kind === 'E' || items[i]?.kind === 'QUOTE') return -1;
  }
  return -1;
};

/** Whether nothing but when, where and to whom stands between a reporting verb and the next comma or full stop. */
export function closesAfter(doc: Doc, items: readonly Item[], verb: number): boolean {
  const cue = items[verb];
  const told = isVerb(cue) && /[ro]/.test(frameOf(cue.lemma) ?? '');
  for (let i = verb + 1; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined) return true;
    if (
      item.kind === 'K' ||
      item.kind === 'O' ||
      item.kind === 'B' ||
      item.kind === 'E' ||
      item.kind === 'Q'
    )
      return true;
    if (
      item.kind === 'NP' &&
      ((i === verb + 1 && told) ||
        isTime(doc, item) ||
        items[i - 1]?.kind === 'I' ||
        items[i - 1]?.kind === 'T' ||
        items[i - 1]?.kind === 'C')
    )
      continue;
    if (
      item.kind === 'I' ||
      item.kind === 'X' ||
      item.kind === 'C' ||
      item.kind === 'T' ||
      item.kind === 'J'
    )
      continue;
    if (item.kind === 'S' && TIME_PREPOSITIONS.has(item.word)) {
      // “, he said as he left the building.”
      return true;
    }
    return false;
  }
  return true;
}
