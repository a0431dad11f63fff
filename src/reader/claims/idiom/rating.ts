/** “considers Rutte an outstanding candidate”, “think her too hawkish”, “called Rutte a serious politician”. */
import type { Clause } from '../../clauses/clauses.ts';
import { RATING_VERBS } from '../../lang/en/idioms.ts';
import { BLAME_WORDS, PRAISE_WORDS } from '../../lang/en/race.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { Article } from '../article.ts';
import { behind, type Found, hasWord, runOver } from '../position/found.ts';

/** How many words after the clause may still say what somebody is rated as. */
const REACH = 6;

export function rating(article: Article, clause: Clause): Found[] | undefined {
  const { verb } = clause;
  if (!RATING_VERBS.has(verb.lemma)) return undefined;
  const { actor, whom } = whoRatesWhom(clause);
  if (actor === undefined || whom === undefined || !article.canAct(actor)) return undefined;
  const targets = article.targets(whom, actor);
  if (targets.length === 0 || !article.isPersonPhrase(whom)) return undefined;
  const as = behind(clause, 'as');
  const rated = [clause.second, as, verb.passive ? clause.object : undefined];
  const praised = says(article, clause, rated, PRAISE_WORDS);
  const blamed = says(article, clause, rated, BLAME_WORDS) || hasWord(clause, 'too');
  if (praised === blamed) return undefined;
  const stance = praised ? 'leans-for' : 'leans-against';
  const run = runOver(clause, actor, as);
  return [{ actors: [actor], targets, stance, run, clause, performed: actor.ref.actors[0] }];
}

/** “Rutte is seen in Berlin as …” turns the two round. */
function whoRatesWhom(clause: Clause): { actor: Phrase | undefined; whom: Phrase | undefined } {
  const { verb, subject, object } = clause;
  if (!verb.passive) return { actor: subject, whom: object };
  const by = clause.preps.find(({ word }) => word === 'by' || word === 'in');
  return { actor: by?.phrase, whom: subject };
}

/** Whether one of the words stands in what somebody is rated as. */
function says(
  article: Article,
  clause: Clause,
  rated: readonly (Phrase | undefined)[],
  words: ReadonlySet<string>,
): boolean {
  return (
    rated.some((phrase) => phrase !== undefined && article.hasWord(phrase, words)) ||
    clause.words.some(({ word }) => words.has(word)) ||
    article.words(clause.verb.to, clause.to + REACH).some((word) => words.has(word))
  );
}
