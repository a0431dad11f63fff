/** Noun phrases that may name a source, and what belongs to them. */
import { ATTACHING, SPEECH_PLACES, TIME_WORDS } from '../lang/en/speech.ts';
import type { Chunk, NounGroup } from '../phrases/chunks.ts';
import type { Doc, Run } from '../text/tokens.ts';
import { wordOf, type Item } from './segments.ts';

export interface Source extends Run {
  /** The word that the phrase is about. */
  readonly head: number;
  /** Index of its first item. */
  readonly first: number;
  /** Index of the item after it, adjuncts skipped. */
  readonly next: number;
}

export const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

export const isTime = (doc: Doc, np: NounGroup): boolean => {
  const head = doc.norm[np.head] ?? '';
  return TIME_WORDS.has(head) || (np.to - np.from <= 3 && /^(?:19|20)\d\d$/.test(head));
};

export const small = (item: Item | undefined, kind: Chunk['kind']): boolean => item?.kind === kind;

export const isNP = (item: Item | undefined): item is NounGroup => item?.kind === 'NP';

/** Whether the word is part of a name; the first word of a sentence always has a capital. */
export const capital = (doc: Doc, i: number): boolean =>
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
export function attaches(doc: Doc, head: number, preposition: string, np: NounGroup): boolean {
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

export function closingBracket(items: readonly Item[], open: number, target: number): number {
  const opener = wordOf(items[open]);
  const closer = opener === '(' ? ')' : opener === '[' ? ']' : opener;
  for (let i = open + 1; i < target; i += 1)
    if (items[i]?.kind === 'B' && wordOf(items[i]) === closer) return i;
  return -1;
}
