/** Words with their tags and places, sentence by sentence: what every later stage works on. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { ItsFunction } from 'wink-nlp';
import type { BlockKind } from './blocks.ts';
import { normal } from './normal.ts';
import { sentencesOf } from './sentences.ts';

export type { BlockKind } from './blocks.ts';

// Sentence boundaries and tags only: the other annotations cost time and are not used.
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

/** The model's own accessors, whose types say less than they give. */
const tag = its.pos as unknown as ItsFunction<string>;
const lemmaOf = its.lemma as unknown as ItsFunction<string>;
const spanOfSentence = its.span as unknown as ItsFunction<[number, number]>;

/** Splits a text into words, tags them and finds its sentences. */
export function tokenise(text: string): Doc {
  const plain = normal(text);
  const read = nlp.readDoc(plain);
  const tokens = read.tokens();
  const value = tokens.out();
  const pos = tokens.out<string>(tag);
  const lemma = tokens.out<string>(lemmaOf);
  const size = value.length;
  const start = new Array<number>(size);
  const end = new Array<number>(size);
  const norm = new Array<string>(size);
  let at = 0;
  for (let i = 0; i < size; i += 1) {
    const word = value[i] ?? '';
    const found = plain.indexOf(word, at);
    if (found >= 0) at = found;
    start[i] = at;
    at += word.length;
    end[i] = at;
    norm[i] = word.toLowerCase();
  }
  const spans = read.sentences().out(spanOfSentence) as unknown as [number, number][];
  const sentences = sentencesOf(plain, spans, { start, end, norm, value });
  return { text, plain, size, value, norm, lemma, pos, start, end, sentences };
}
