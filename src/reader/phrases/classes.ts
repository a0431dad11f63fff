/**
 * One class a word, from the tagger's tags, the names found and the verbs that matter here.
 *
 * The tagger is right about most words and wrong just where it hurts: “backs”, “support” and “veto”
 * are noun and verb alike. Their class is guessed first and then settled by their neighbours.
 */
import type { Names } from '../names/recognise.ts';
import type { Doc } from '../text/tokens.ts';
import type { Class } from './class.ts';
import { firstGuess } from './guess.ts';
import { settle } from './settle.ts';

export type { Class } from './class.ts';

/** Classes of all words of a document. */
export function classesOf(doc: Doc, names: Names): Class[] {
  const out = new Array<Class>(doc.size);
  for (let i = 0; i < doc.size; i += 1) out[i] = firstGuess(doc, names, i);
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i += 1) settle(doc, out, i, from, to);
  }
  return out;
}
