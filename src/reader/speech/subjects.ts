/** The subject before a verb: the whole noun phrase, with apposition and relative clause. */
import { frameOf, REDUCED_VERBS } from '../lang/en/speech.ts';
import type { NounGroup } from '../phrases/chunks.ts';
import type { Doc } from '../text/tokens.ts';
import { attaches, closingBracket, DAY, isNP, isTime, small, type Source } from './phrases.ts';
import { wordOf, isVerb, type Item, type Segment } from './segments.ts';

/** A relative clause after a comma belongs to the source up to this many words. */
export const LONGEST_RELATIVE = 16;

/** The subject that begins at item `first` and ends just before item `target`, if it does. */
function reaches(doc: Doc, { items }: Segment, first: number, target: number): Source | undefined {
  const start = items[first];
  if (!isNP(start)) return undefined;
  let to = start.to;
  const { head } = start;
  let pending = false;
  // The noun that a following preposition would belong to.
  let near = start.head;
  let i = first + 1;
  while (i < target) {
    const item = items[i];
    const next = items[i + 1];
    if (item === undefined) return undefined;
    if (item.kind === 'X' || item.kind === 'G' || item.kind === 'Q') {
      if (item.word === 'here' || item.word === 'there' || item.word === 'abroad') to = item.to;
      i += 1;
    } else if (item.kind === 'I' && isNP(next) && i + 1 < target) {
      if (attaches(doc, near, item.word, next)) to = next.to;
      i += 2;
    } else if (item.kind === 'C' && isNP(next) && i + 1 < target && wordOf(item) !== 'but') {
      // “he said this in August and I say it again”: a second clause, not a second subject.
      if (/^(?:this|that|it|he|she)$/.test(doc.norm[start.head] ?? '')) return undefined;
      if (/^(?:he|she|they|we)$/.test(doc.norm[next.from] ?? '')) return undefined;
      to = next.to;
      pending = false;
      i += 2;
    } else if (item.kind === 'C' && small(next, 'I')) {
      i += 1;
    } else if (item.kind === 'K') {
      if (i + 1 === target) {
        if (!pending) return undefined;
        pending = false;
        i += 1;
      } else if (isNP(next)) {
        // An apposition or the next of a list; either must be closed by a comma or an “and”.
        const isAge = /^\d{1,3}$/.test(doc.norm[next.head] ?? '') && next.to - next.from === 1;
        if (!isAge || items[i + 2]?.kind === 'K') to = isTime(doc, next) ? to : next.to;
        pending = true;
        near = next.head;
        i += 2;
      } else {
        if (pending) {
          pending = false;
          if (small(next, 'C')) {
            i += 1;
            continue;
          }
        }
        const close = closingComma(items, i + 1, target);
        if (close < 0) return undefined;
        const last = items[close];
        if (next?.kind === 'W' && last !== undefined && last.from - next.from <= LONGEST_RELATIVE)
          to = last.kind === 'QUOTE' ? last.to : last.from;
        pending = false;
        i = close + 1;
      }
    } else if (item.kind === 'B') {
      const close = closingBracket(items, i, target);
      if (close < 0) return undefined;
      if (item.word !== '—' && item.word !== '-') to = (items[close] as Item).to;
      i = close + 1;
    } else if (item.kind === 'J') {
      to = item.to;
      i += 1;
      if (small(items[i], 'I') && isNP(items[i + 1]) && i + 1 < target) {
        to = (items[i + 1] as Item).to;
        i += 2;
      }
    } else if (item.kind === 'W' || (wordOf(item) === 'that' && isVerb(next))) {
      // A restrictive relative clause belongs to the source: “people who know him”.
      let verbs = 0;
      while (
        i < target &&
        !small(items[i], 'E') &&
        !small(items[i], 'K') &&
        !small(items[i], 'S')
      ) {
        if (isVerb(items[i])) verbs += 1;
        to = (items[i] as Item).to;
        i += 1;
      }
      if (verbs === 0 || (i < target && !small(items[i], 'K'))) return undefined;
    } else if (
      isVerb(item) &&
      (item.participle ||
        (item.to - item.from === 1 &&
          (REDUCED_VERBS.has(item.lemma) || wordOf(next) === 'by') &&
          /(?:ed|en|wn|un|ht|ve)$/.test(doc.norm[item.main] ?? '') &&
          (small(next, 'I') || small(next, 'B') || small(next, 'X') || isVerb(next))))
    ) {
      i += 1;
      to = item.to;
      while (
        i < target &&
        !isVerb(items[i]) &&
        !small(items[i], 'K') &&
        !small(items[i], 'E') &&
        !(small(items[i], 'C') && i + 1 === target)
      ) {
        to = (items[i] as Item).to;
        i += 1;
      }
    } else if (item.kind === 'O' && isNP(next) && doc.start[next.from] === doc.end[item.from]) {
      // “R-S.C.” falls to pieces.
      to = next.to;
      i += 2;
    } else if (item.kind === 'QUOTE' && item.mark.size < 6) {
      to = item.to;
      i += 1;
    } else return undefined;
  }
  if (pending || to - start.from > 40) return undefined;
  return { from: trimTime(doc, start), to, head, first, next: target };
}

/** “Monday Smith” after “on” is a day and a speaker. */
const trimTime = (doc: Doc, np: NounGroup): number => {
  let { from } = np;
  if (doc.norm[from - 1] === 'both') return from - 1;
  while (
    from < np.head &&
    (DAY.test(doc.norm[from] ?? '') ||
      /^(?:yesterday|today|tomorrow|,)$/.test(doc.norm[from] ?? ''))
  )
    from += 1;
  return from;
};

/** The comma that closes an insertion after a subject, or a quotation that ends in one; −1 where none does. */
function closingComma(items: readonly Item[], from: number, target: number): number {
  for (let i = target - 1; i >= from; i -= 1) {
    const item = items[i];
    if (item === undefined) break;
    if (item.kind === 'K') return i;
    if (item.kind === 'QUOTE' && item.comma) return i;
    if (item.kind !== 'X') break;
  }
  // The insertion may be followed by a second one, or by an apposition.
  for (let i = from; i < target; i += 1) {
    const item = items[i];
    if (
      item?.kind === 'K' &&
      (isNP(items[i + 1]) || items[i + 1]?.kind === 'W' || items[i + 1]?.kind === 'I')
    )
      return i - 1 >= from ? i : -1;
  }
  return -1;
}

/** The subject of the verb group at item `target`: the leftmost noun phrase that leads up to it. */
export function subjectBefore(
  doc: Doc,
  segment: Segment,
  target: number,
  floor = 0,
): Source | undefined {
  const { items } = segment;
  for (let k = floor; k < target; k += 1) {
    const item = items[k];
    if (!isNP(item)) continue;
    const before = items[k - 1];
    if (k > floor && before !== undefined && (before.kind === 'I' || before.kind === 'VG')) {
      // Governed by a preposition or a verb, unless a day and a name ran together: “on Monday Smith”.
      // The subject of a clause that a verb of saying brings in without “that” is a subject all the same.
      const clause = before.kind === 'VG' && /c/.test(frameOf(before.lemma) ?? '');
      const as =
        before.kind === 'I' &&
        ((before.word === 'as' && (k === 1 || items[k - 2]?.kind === 'K')) ||
          (/^(?:after|before|since|until|till)$/.test(before.word) && target - k < 4));
      const nominative = /^(?:he|she|they|we|i)$/.test(doc.norm[item.from] ?? '');
      if (
        !clause &&
        !as &&
        !nominative &&
        !(before.kind === 'I' && DAY.test(doc.norm[item.from] ?? '') && item.to - item.from > 1)
      )
        continue;
    }
    if (isTime(doc, item) && k + 1 < target) continue;
    const found = reaches(doc, segment, k, target);
    if (found !== undefined) return found;
  }
  return undefined;
}
