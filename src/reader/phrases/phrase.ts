/** Complex phrases: a noun group with what belongs to it, and the items that a sentence becomes. */
import type { Chunk, NounGroup, Small, VerbGroup } from './chunks.ts';
import type { Ref } from './refs.ts';

export interface Phrase {
  readonly kind: 'PH';
  readonly from: number;
  readonly to: number;
  /** The noun group at its core: the first of a list. */
  readonly core: NounGroup;
  /** Word index of its head. */
  readonly head: number;
  readonly ref: Ref;
  /** The phrase after “of”. */
  readonly of: Phrase | undefined;
  /** How many phrases were listed. */
  readonly listed: number;
}

export type Item = Phrase | VerbGroup | Small;

/** A phrase put together, and the chunk that comes after it. */
export interface Built {
  readonly phrase: Phrase;
  readonly next: number;
}

/** The same phrase, of more words and another meaning. */
export const widened = (phrase: Phrase, to: number, ref: Partial<Ref>): Phrase => ({
  ...phrase,
  to,
  ref: { ...phrase.ref, ...ref },
});

export const isSmall = (chunk: Chunk | undefined, word: string): boolean =>
  chunk !== undefined && chunk.kind !== 'NP' && chunk.kind !== 'VG' && chunk.word === word;

export const isKind = (chunk: Chunk | undefined, kind: Small['kind']): boolean =>
  chunk?.kind === kind;

/** Whether the next chunk that is no adverb is a finite verb group. */
export function verbFollows(chunks: readonly Chunk[], from: number): boolean {
  let at = from;
  while (isKind(chunks[at], 'X') || isKind(chunks[at], 'G')) at += 1;
  const chunk = chunks[at];
  return chunk?.kind === 'VG' && chunk.finite;
}
