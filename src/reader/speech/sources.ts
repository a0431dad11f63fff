/** The source that follows its cue: “said Jane Doe, a spokeswoman for the ministry”. */
import { REDUCED_VERBS } from '../lang/en/speech.ts';
import type { Doc } from '../text/tokens.ts';
import { attaches, capital, closingBracket, isNP, isTime, small, type Source } from './phrases.ts';
import { wordOf, isVerb, type Item, type Segment } from './segments.ts';
import { LONGEST_RELATIVE } from './subjects.ts';

/** The source that begins at item `first` and runs on to the right: after “said” or “according to”. */
export function sourceAfter(doc: Doc, segment: Segment, first: number): Source | undefined {
  const { items } = segment;
  const start = items[first];
  if (!isNP(start)) return undefined;
  let { to } = start;
  const { head } = start;
  let i = first + 1;
  for (;;) {
    const item = items[i];
    const next = items[i + 1];
    if (item === undefined) break;
    if (item.kind === 'I' && isNP(next) && attaches(doc, head, item.word, next)) {
      to = next.to;
      i += 2;
    } else if (
      item.kind === 'C' &&
      wordOf(item) === 'and' &&
      isNP(next) &&
      !isVerb(items[i + 2]) &&
      items[i + 2]?.kind !== 'X'
    ) {
      to = next.to;
      i += 2;
    } else if (item.kind === 'J' && small(next, 'I') && isNP(items[i + 2]) && !capital(doc, head)) {
      to = (items[i + 2] as Item).to;
      i += 3;
    } else if (item.kind === 'B' && wordOf(item) === '(') {
      const close = closingBracket(items, i, items.length);
      if (close < 0 || close > i + 4) break;
      to = (items[close] as Item).to;
      i = close + 1;
    } else if (
      isVerb(item) &&
      !capital(doc, head) &&
      (item.participle ||
        (item.to - item.from === 1 && (REDUCED_VERBS.has(item.lemma) || wordOf(next) === 'by'))) &&
      (small(next, 'I') || isNP(next))
    ) {
      const after = items[i + 1];
      const object = isNP(after) ? after : items[i + 2];
      if (!isNP(object)) break;
      to = object.to;
      i += isNP(after) ? 2 : 3;
    } else if (
      (item.kind === 'W' || wordOf(item) === 'that') &&
      isVerb(next) &&
      !capital(doc, head)
    ) {
      // “people who know him”: to the next comma or full stop.
      i += 1;
      while (
        i < items.length &&
        !small(items[i], 'K') &&
        !small(items[i], 'E') &&
        !small(items[i], 'O') &&
        items[i]?.kind !== 'QUOTE' &&
        !small(items[i], 'B')
      ) {
        to = (items[i] as Item).to;
        i += 1;
      }
    } else if (item.kind === 'K' && next?.kind === 'W' && wordIsWho(next)) {
      let end = i + 1;
      while (
        end < items.length &&
        !small(items[end], 'K') &&
        !small(items[end], 'E') &&
        !small(items[end], 'O') &&
        !small(items[end], 'B') &&
        items[end]?.kind !== 'QUOTE' &&
        !small(items[end], 'Q')
      )
        end += 1;
      const last = items[end - 1] as Item;
      if (last.to - next.from > LONGEST_RELATIVE) break;
      ({ to } = last);
      i = end;
    } else if (item.kind === 'K' && isNP(next) && !isTime(doc, next)) {
      const apposition = appositionEnd(doc, items, i + 1, capital(doc, head));
      if (apposition === undefined) break;
      ({ to } = apposition);
      i = apposition.next;
    } else break;
  }
  return { from: start.from, to, head, first, next: i };
}

const wordIsWho = (item: Item): boolean => /^(?:who|whose|which)$/.test(wordOf(item));

/** “…, a spokesman for the ministry,”: a noun phrase between commas, or at the end. */
function appositionEnd(
  doc: Doc,
  items: readonly Item[],
  first: number,
  named: boolean,
): { to: number; next: number } | undefined {
  const np = items[first];
  if (!isNP(np)) return undefined;
  const lead = doc.norm[np.from] ?? '';
  const age = /^\d{1,3}$/.test(lead);
  if (!named && !age && !/^(?:a|an|the)$/.test(lead) && !capital(doc, np.head)) return undefined;
  if (/^(?:he|she|it|they|we|i|you|who)$/.test(lead)) return undefined;
  let { to } = np;
  let i = first + 1;
  for (;;) {
    const item = items[i];
    const next = items[i + 1];
    if (
      item?.kind === 'O' &&
      isNP(next) &&
      doc.start[next.from] === doc.end[item.from] &&
      doc.start[item.from] === doc.end[item.from - 1]
    ) {
      // “R-N.Y.” falls to pieces.
      to = next.to;
      i += 2;
    } else if (item?.kind === 'I' && isNP(next) && !isTime(doc, next)) {
      if (!attaches(doc, np.head, item.word, next)) break;
      to = next.to;
      i += 2;
    } else if (
      item?.kind === 'C' &&
      wordOf(item) === 'and' &&
      isNP(next) &&
      !isVerb(items[i + 2])
    ) {
      to = next.to;
      i += 2;
    } else if (isVerb(item) && item.participle && (isNP(next) || small(next, 'I'))) {
      i += 1;
      to = item.to;
      while (isNP(items[i]) || small(items[i], 'I')) {
        to = (items[i] as Item).to;
        i += 1;
      }
    } else break;
  }
  const after = items[i];
  if (
    after === undefined ||
    after.kind === 'K' ||
    after.kind === 'O' ||
    after.kind === 'E' ||
    after.kind === 'B' ||
    after.kind === 'QUOTE' ||
    after.kind === 'W' ||
    after.kind === 'I' ||
    (after.kind === 'X' && !isVerb(items[i + 1]))
  ) {
    return { to, next: age && after?.kind === 'K' ? i : i };
  }
  return undefined;
}
