/** “has not made up its mind”, “is still weighing”, “has yet to declare”, “has not decided whether to back him”. */
import type { Clause } from '../../clauses/clauses.ts';
import {
  DECIDED_NOUNS,
  DECIDING_VERBS,
  DECLINING_VERBS,
  MADE_NOUNS,
  MAKING_VERBS,
  NOTHING_SAID,
  OPEN_QUESTIONS,
  WEIGHING_VERBS,
} from '../../lang/en/idioms.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { Article } from '../article.ts';
import { type Found, orTopic, runOver } from '../position/found.ts';

export function undecided(
  article: Article,
  clauses: readonly Clause[],
  clause: Clause,
): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (subject === undefined || verb.passive || !article.canAct(subject)) return undefined;
  // “had not decided” may have been settled since.
  if (article.words(verb.from, verb.to).includes('had')) return undefined;
  if (verb.lemma === 'say' && saysSomething(clauses, clause)) return undefined;
  const open = settles(clause) && isDenied(article, clauses, clause, subject);
  if (!open && !isWeighing(article, clauses, clause)) return undefined;
  // A verb of stance below it (“not decided whether to back him”) names the candidate.
  const below = clauses.find((other) => isBelow(clause, other));
  const named = [object, below?.object, ...clause.preps.map((prep) => prep.phrase)].flatMap(
    (phrase) => (phrase === undefined ? [] : article.targets(phrase, subject)),
  );
  const targets = orTopic(article, named, clause.to);
  if (targets.length === 0) return undefined;
  const run = { from: runOver(clause, subject).from, to: Math.max(clause.to, below?.to ?? 0) };
  return [{ actors: [subject], targets, stance: 'undecided', settled: 'undecided', run, clause }];
}

/** “did not say that it would …” says what it is about, and that is no stance. */
const saysSomething = (clauses: readonly Clause[], clause: Clause): boolean =>
  clauses.some(
    ({ verb, under, governor }) =>
      verb.from > clause.verb.from && governor === undefined && !OPEN_QUESTIONS.has(under ?? ''),
  );

/** Whether deciding, or saying what was decided, is what the clause is about. */
function settles({ verb, object }: Clause): boolean {
  const { lemma } = verb;
  const head = object?.ref.head ?? '';
  if (MAKING_VERBS.has(lemma) && MADE_NOUNS.has(head)) return true;
  if (lemma === 'say' && NOTHING_SAID.has(head)) return true;
  if (!DECIDING_VERBS.has(lemma)) return false;
  return object === undefined || DECIDED_NOUNS.has(head) || object.ref.people.length > 0;
}

/** “has not”, “has yet to”, “declined to”, “has no …”, “neither has …”. */
function isDenied(
  article: Article,
  clauses: readonly Clause[],
  clause: Clause,
  subject: Phrase,
): boolean {
  const { verb, object } = clause;
  const { norm } = article.doc;
  if (verb.negated || (object !== undefined && norm[object.from] === 'no')) return true;
  const first = norm[subject.from];
  if (first === 'neither' || first === 'no') return true;
  const governor = clause.governor === undefined ? undefined : clauses[clause.governor];
  if (governor === undefined) return false;
  if (DECLINING_VERBS.has(governor.verb.lemma)) return true;
  return (
    governor.verb.lemma === 'have' && norm.slice(governor.verb.main, verb.from + 1).includes('yet')
  );
}

/** “is weighing its options”, with no verb under it that would say which. */
function isWeighing(article: Article, clauses: readonly Clause[], clause: Clause): boolean {
  const { verb } = clause;
  if (verb.negated || !WEIGHING_VERBS.has(verb.lemma)) return false;
  if (article.doc.norm[verb.main]?.endsWith('ing') !== true) return false;
  return clauses.every(
    (other) => other.governor === undefined || clauses[other.governor] !== clause,
  );
}

const isBelow = ({ verb }: Clause, other: Clause): boolean =>
  other.verb.from > verb.from &&
  other.verb.from - verb.to < 6 &&
  (other.under === 'whether' || other.under === 'if' || other.verb.infinitive);
