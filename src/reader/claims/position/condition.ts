/** What a position depends on: “if he guarantees …”, “in exchange for a post”, “once Romania agrees”. */
import type { Clause } from '../../clauses/clauses.ts';
import { IN_RETURN } from '../../lang/en/frames.ts';
import type { Run } from '../../text/tokens.ts';
import type { Article } from '../article.ts';
import { anchorOf, type Found } from './found.ts';

/** The words of the condition; a price leaves the stance as firm as it is. */
export interface Condition extends Run {
  readonly price: boolean;
}

/** The condition that a sentence states, with the words that introduce it, outside the given run. */
export function conditionIn(article: Article, sentence: Run, apart: Run): Condition | undefined {
  const { norm } = article.doc;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    for (const words of IN_RETURN) {
      if (norm[i] !== words[0] || !words.every((word, k) => norm[i + k] === word)) continue;
      if (words.length === 1 && !introduces(norm, i, apart)) continue;
      const to = endOf(norm, sentence, i, words.length);
      return { from: i, to, price: words.includes('exchange') || words.includes('return') };
    }
  }
  return undefined;
}

/** Single words have other uses: “once” is also an adverb, “even if” concedes. */
function introduces(norm: readonly string[], at: number, apart: Run): boolean {
  const inside = at < apart.to - 1;
  if (norm[at] === 'once' || norm[at] === 'until') {
    if (inside || norm[at - 1] === ',') return false;
  }
  return !(inside && at > apart.from && norm[at - 1] === 'even');
}

/** To the end of the sentence, or to a comma that is not right at its beginning. */
function endOf(norm: readonly string[], sentence: Run, from: number, length: number): number {
  let to = from + length;
  while (to < sentence.to) {
    const word = norm[to] ?? '';
    if (ENDS.has(word) || (word === ',' && to > from + 2)) break;
    to += 1;
  }
  return to;
}
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';', '"']);

/** Whether the condition belongs to this clause: it is not inside another reported clause. */
export function tiesTo(
  article: Article,
  clauses: readonly Clause[],
  found: Found,
  condition: Run,
): boolean {
  const { clause } = found;
  if (clause === undefined) return false;
  const here = article.reportAt(anchorOf(found));
  const there = article.reportAt(condition.from);
  if (here !== there && here !== undefined && there !== undefined) return false;
  // “until”, “once”, “unless” behind a later verb belong to that one.
  return !clauses.some(
    (other) =>
      other !== clause &&
      other.verb.from > clause.verb.to &&
      other.verb.from < condition.from &&
      !other.verb.infinitive &&
      other.subject !== clause.subject,
  );
}

const PAST = /(?:ed|ew|ave|oke|ood)$/;

/** What has happened depends on nothing any more: “rallied behind Rutte once the others had”. */
export function hasHappened(article: Article, { clause }: Found): boolean {
  const verb = clause?.verb;
  if (verb === undefined || verb.modal !== undefined || verb.infinitive) return false;
  return verb.perfect || (verb.from === verb.main && PAST.test(article.doc.norm[verb.main] ?? ''));
}
