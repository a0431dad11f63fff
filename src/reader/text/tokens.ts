/** Words with their tags and places, sentence by sentence: what every later stage works on. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { ItsFunction } from 'wink-nlp';
export type { BlockKind } from './blocks.ts';
import { type Block, type BlockKind, blocksOf } from './blocks.ts';
import { normal } from './normal.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

/** One article as parallel arrays over its words and marks, which is quicker than objects. */
export interface Doc {
  readonly text: string;
  /** The text with plain quotes and spaces, of the same length. */
  readonly plain: string;
  readonly size: number;
  readonly value: readonly string[];
  /** Lower case. */
  readonly norm: readonly string[];
  readonly lemma: readonly string[];
  /** Universal part-of-speech tag. */
  readonly pos: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly sentences: readonly Sentence[];
}

/** A run of words `from` ≤ i < `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export interface Sentence extends Run {
  readonly kind: BlockKind;
  /** Number of the block (paragraph) that it stands in. */
  readonly block: number;
}

/** Abbreviations after which a full stop ends no sentence. */
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|gen|lt|col|capt|sgt|sen|rep|gov|st|jr|sr|no|vs|u\.s|u\.k|u\.n|e\.u|jan|feb|mar|apr|aug|sept?|oct|nov|dec|[a-z])\.?$/;

/** Splits a text into words, tags them and finds its sentences. */
export function tokenise(text: string): Doc {
  const plain = normal(text);
  const read = nlp.readDoc(plain);
  const tokens = read.tokens();
  const value = tokens.out() as string[];
  const pos = tokens.out(its.pos as unknown as ItsFunction<string>) as string[];
  const lemma = tokens.out(its.lemma as unknown as ItsFunction<string>) as string[];
  const spans = read.sentences().out(its.span as unknown as ItsFunction<[number, number]>) as unknown as [number, number][];

  const size = value.length;
  const start = new Array<number>(size);
  const end = new Array<number>(size);
  const norm = new Array<string>(size);
  let at = 0;
  for (let i = 0; i < size; i += 1) {
    const word = value[i] ?? '';
    const found = plain.indexOf(word, at);
    const begin = found < 0 ? at : found;
    start[i] = begin;
    at = begin + word.length;
    end[i] = at;
    norm[i] = word.toLowerCase();
  }
  const sentences = sentencesOf(plain, spans, { start, end, norm, value });
  return { text, plain, size, value, norm, lemma, pos, start, end, sentences };
}

/** The tagger's sentences, cut at paragraph ends and joined where an abbreviation fooled it. */
function sentencesOf(
  plain: string,
  spans: readonly (readonly [number, number])[],
  words: { start: number[]; end: number[]; norm: string[]; value: string[] },
): Sentence[] {
  const blocks = blocksOf(plain);
  const out: Sentence[] = [];
  let block = 0;
  const blockAt = (offset: number): number => {
    while (block + 1 < blocks.length && (blocks[block + 1]?.start ?? Infinity) <= offset) block += 1;
    return block;
  };
  let open: { from: number; block: number } | undefined;
  const close = (to: number): void => {
    if (open !== undefined) {
      let { from } = open;
      while (from < to && (words.value[from] ?? '').trim() === '') from += 1;
      let until = to;
      while (until > from && (words.value[until - 1] ?? '').trim() === '') until -= 1;
      const of = blocks[open.block] as Block;
      if (until > from) out.push({ from, to: until, kind: of.kind, block: open.block });
    }
    open = undefined;
  };
  for (const [first, last] of spans) {
    for (let i = first; i <= last; i += 1) {
      const here = blockAt(words.start[i] ?? 0);
      if (open !== undefined && here !== open.block) close(i);
      open ??= { from: i, block: here };
    }
    const final = words.value[last] ?? '';
    const before = words.norm[last - 1] ?? '';
    const next = words.value[last + 1] ?? '';
    const fooled =
      final === '.' && ABBREVIATION.test(before) && words.end[last - 1] === words.start[last] && /^[A-Z0-9a-z]/.test(next) && last > first;
    const abbreviated = /^(?:[A-Za-z]\.)+$|^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|St)\.$/.test(final);
    if (!fooled && !abbreviated) close(last + 1);
  }
  close(words.value.length);
  return out;
}
