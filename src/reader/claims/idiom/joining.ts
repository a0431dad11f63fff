/** “will not break the consensus on Rutte”, “joined the Rutte camp”, “would not join the consensus”. */
import type { Clause } from '../../clauses/clauses.ts';
import {
  AGREEMENTS,
  BREAKING_VERBS,
  BROAD_FOLLOWINGS,
  FOLLOWINGS,
  JOINING_VERBS,
} from '../../lang/en/idioms.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { Article } from '../article.ts';
import { firstTargets, type Found, runOver } from '../position/found.ts';

const ON_WHOM = ['on', 'around', 'behind', 'for', 'about', 'over'];
const ROUND_WHOM = ['on', 'around', 'behind', 'for'];
const BEHIND_WHOM = ['on', 'around', 'behind', 'for', 'of'];

export function joining(article: Article, clause: Clause): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (subject === undefined || object === undefined || !article.canAct(subject)) return undefined;
  if (BREAKING_VERBS.has(verb.lemma) && AGREEMENTS.has(object.ref.head)) {
    const targets =
      firstTargets(article, clause.preps, subject, ON_WHOM) ?? article.topic(clause.from);
    if (targets.length === 0) return undefined;
    return [
      { actors: [subject], targets, stance: 'objects', run: runOver(clause, subject), clause },
    ];
  }
  if (!JOINING_VERBS.has(verb.lemma) || !FOLLOWINGS.has(object.ref.head)) return undefined;
  return verb.negated
    ? staysOut(article, clause, subject, object)
    : joins(article, clause, subject, object);
}

/** “would not join the consensus on Rutte”; who does not join the camp may still be for him. */
function staysOut(
  article: Article,
  clause: Clause,
  subject: Phrase,
  object: Phrase,
): Found[] | undefined {
  if (object.ref.head !== 'consensus') return undefined;
  const targets =
    firstTargets(article, clause.preps, subject, ROUND_WHOM) ?? article.topic(clause.from);
  if (targets.length === 0) return undefined;
  const run = runOver(clause, subject);
  return [{ actors: [subject], targets, stance: 'objects', settled: 'objects', run, clause }];
}

function joins(
  article: Article,
  clause: Clause,
  subject: Phrase,
  object: Phrase,
): Found[] | undefined {
  const targets =
    firstTargets(article, clause.preps, subject, BEHIND_WHOM) ??
    article.peopleIn(object.of ?? object);
  if (targets.length === 0) return undefined;
  const stance = BROAD_FOLLOWINGS.has(object.ref.head) ? 'accepts' : 'supports';
  return [{ actors: [subject], targets, stance, run: runOver(clause, subject), clause }];
}
