/** Who speaks: the whole noun phrase before or after the reporting word. */
import type { Chunk, NounGroup, VerbGroup } from '../phrases/chunks.ts';
import type { Doc, Run } from '../text/tokens.ts';
import type { Item, Segment } from './segments.ts';
import { ATTACHING, frameOf, REDUCED_VERBS, SPEECH_PLACES, TIME_WORDS } from '../lang/en/speech.ts';

export interface Source extends Run {
  /** The word that the phrase is about. */
  readonly head: number;
  /** Index of its first item. */
  readonly first: number;
  /** Index of the item after it, adjuncts skipped. */
  readonly next: number;
}

/** A relative clause after a comma belongs to the source up to this many words. */
const LONGEST_RELATIVE = 16;

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

export const isTime = (doc: Doc, np: NounGroup): boolean => {
  const head = doc.norm[np.head] ?? '';
  return TIME_WORDS.has(head) || (np.to - np.from <= 3 && /^(?:19|20)\d\d$/.test(head));
};

const small = (item: Item | undefined, kind: Chunk['kind']): boolean => item?.kind === kind;
const word = (item: Item | undefined): string =>
  item !== undefined && 'word' in item ? item.word : '';
const isNP = (item: Item | undefined): item is NounGroup => item?.kind === 'NP';
const isVG = (item: Item | undefined): item is VerbGroup => item?.kind === 'VG';
/** Whether the word is part of a name; the first word of a sentence always has a capital. */
const capital = (doc: Doc, i: number): boolean =>
  doc.pos[i] !== 'NOUN' &&
  doc.pos[i] !== 'NUM' &&
  /^\p{Lu}/u.test(doc.value[i] ?? '') &&
  !(
    startsSentence(doc, i) &&
    /^(?:.*(?:er|or|ist|ant|al|en|ent|one|on)s|people|some|many|most|one|both|others|several|police|aides?|figures)$/.test(
      doc.norm[i] ?? '',
    )
  );
const startsSentence = (doc: Doc, i: number): boolean =>
  i === 0 ||
  /^[.!?:;"'—]$/.test(doc.norm[i - 1] ?? '') ||
  /\n/.test(doc.plain.slice(doc.end[i - 1] ?? 0, doc.start[i] ?? 0));

/** Whether a preposition and noun belong to the noun before them rather than to the verb. */
function attaches(doc: Doc, head: number, preposition: string, np: NounGroup): boolean {
  if (isTime(doc, np)) return false;
  if (preposition === 'of') return true;
  if (!ATTACHING.has(preposition)) return false;
  const object = doc.norm[np.head] ?? '';
  if (SPEECH_PLACES.has(object)) return false;
  if (capital(doc, head))
    return /^(?:from|at|with|for)$/.test(preposition) && capital(doc, np.head);
  if (preposition === 'to')
    return /^(?:adviser|advisor|aide|ambassador|envoy|counsel|assistant|secretary|source|sources|deputy|delegate|candidate|representative|close)s?$/.test(
      doc.norm[head] ?? '',
    );
  return true;
}

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
    } else if (item.kind === 'C' && isNP(next) && i + 1 < target && word(item) !== 'but') {
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
    } else if (item.kind === 'W' || (word(item) === 'that' && isVG(next))) {
      // A restrictive relative clause belongs to the source: “people who know him”.
      let verbs = 0;
      while (
        i < target &&
        !small(items[i], 'E') &&
        !small(items[i], 'K') &&
        !small(items[i], 'S')
      ) {
        if (isVG(items[i])) verbs += 1;
        to = (items[i] as Item).to;
        i += 1;
      }
      if (verbs === 0 || (i < target && !small(items[i], 'K'))) return undefined;
    } else if (
      isVG(item) &&
      (item.participle ||
        (item.to - item.from === 1 &&
          (REDUCED_VERBS.has(item.lemma) || word(next) === 'by') &&
          /(?:ed|en|wn|un|ht|ve)$/.test(doc.norm[item.main] ?? '') &&
          (small(next, 'I') || small(next, 'B') || small(next, 'X') || isVG(next))))
    ) {
      i += 1;
      to = item.to;
      while (
        i < target &&
        !isVG(items[i]) &&
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

function closingBracket(items: readonly Item[], open: number, target: number): number {
  const opener = word(items[open]);
  const closer = opener === '(' ? ')' : opener === '[' ? ']' : opener;
  for (let i = open + 1; i < target; i += 1)
    if (items[i]?.kind === 'B' && word(items[i]) === closer) return i;
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
      word(item) === 'and' &&
      isNP(next) &&
      !isVG(items[i + 2]) &&
      items[i + 2]?.kind !== 'X'
    ) {
      to = next.to;
      i += 2;
    } else if (item.kind === 'J' && small(next, 'I') && isNP(items[i + 2]) && !capital(doc, head)) {
      to = (items[i + 2] as Item).to;
      i += 3;
    } else if (item.kind === 'B' && word(item) === '(') {
      const close = closingBracket(items, i, items.length);
      if (close < 0 || close > i + 4) break;
      to = (items[close] as Item).to;
      i = close + 1;
    } else if (
      isVG(item) &&
      !capital(doc, head) &&
      (item.participle ||
        (item.to - item.from === 1 && (REDUCED_VERBS.has(item.lemma) || word(next) === 'by'))) &&
      (small(next, 'I') || isNP(next))
    ) {
      const after = items[i + 1];
      const object = isNP(after) ? after : items[i + 2];
      if (!isNP(object)) break;
      to = object.to;
      i += isNP(after) ? 2 : 3;
    } else if ((item.kind === 'W' || word(item) === 'that') && isVG(next) && !capital(doc, head)) {
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

const wordIsWho = (item: Item): boolean => /^(?:who|whose|which)$/.test(word(item));

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
  if (!named && !/^(?:a|an|the)$/.test(lead) && !capital(doc, np.head)) return undefined;
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
    } else if (item?.kind === 'C' && word(item) === 'and' && isNP(next) && !isVG(items[i + 2])) {
      to = next.to;
      i += 2;
    } else if (isVG(item) && item.participle && (isNP(next) || small(next, 'I'))) {
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
    (after.kind === 'X' && !isVG(items[i + 1]))
  ) {
    return { to, next: age && after?.kind === 'K' ? i : i };
  }
  return undefined;
}
