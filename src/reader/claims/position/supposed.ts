/** What is supposed, asked or wondered about and so not asserted: “if Poland backed …”, “whether to support …”. */
import type { Clause } from '../../clauses/clauses.ts';
import { IMAGINING, INVERTED_IF, SUPPOSING } from '../../lang/en/frames.ts';
import type { Run } from '../../text/tokens.ts';
import type { Article } from '../article.ts';
import { anchorOf, type Found } from './found.ts';

/** How many governing clauses are looked through. */
const DEPTH = 5;
/** How far from the beginning an inverted “had” or “should” still rules the verb. */
const REACH = 9;

/** A sentence that ends in a question mark. */
export function isQuestion(article: Article, sentence: Run): boolean {
  const low = Math.max(sentence.from, sentence.to - 3);
  for (let i = sentence.to - 1; i >= low; i -= 1) if (article.doc.value[i] === '?') return true;
  return false;
}

/** Under “if”, “whether” and the like nothing is asserted; nor in what somebody merely asks or fears. */
export function isSupposed(article: Article, clauses: readonly Clause[], found: Found): boolean {
  const { clause } = found;
  if (article.reportAt(anchorOf(found))?.unasserted === true) return true;
  if (clause !== undefined) {
    return underSupposition(clauses, clause) || opensSupposing(article, clause);
  }
  for (let i = Math.max(0, found.run.from - 2); i < found.run.from; i += 1) {
    const word = article.doc.norm[i];
    if (word === 'if' || word === 'whether' || word === 'unless') return true;
  }
  return false;
}

function underSupposition(clauses: readonly Clause[], clause: Clause): boolean {
  let at: Clause | undefined = clause;
  for (let depth = 0; at !== undefined && depth < DEPTH; depth += 1) {
    if (at.under !== undefined && SUPPOSING.has(at.under)) return true;
    at = at.governor === undefined ? undefined : clauses[at.governor];
  }
  return false;
}

/** “Suppose Poland came out for Kallas”, “Had Germany supported Wallace”, “were France to back”. */
function opensSupposing(article: Article, { from, verb }: Clause): boolean {
  const { norm } = article.doc;
  if (verb.infinitive && INVERTED_IF.has(norm[from - 1] ?? '')) return true;
  const sentence = article.sentenceAt(verb.main);
  if (sentence === undefined) return false;
  const opening = norm[sentence.from] === '"' ? sentence.from + 1 : sentence.from;
  const word = norm[opening] ?? '';
  if (IMAGINING.has(word)) return true;
  return INVERTED_IF.has(word) && opening < verb.from && verb.from - opening < REACH;
}
