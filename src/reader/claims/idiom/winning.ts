/** The candidate as subject: “Rutte can count on the Danes”, “has won over Ghana”, “convinced Erdogan”. */
import type { Clause } from '../../clauses/clauses.ts';
import { CONVINCING_VERBS, COUNTING_VERBS } from '../../lang/en/idioms.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { Article } from '../article.ts';
import { type Found, infinitiveUnder, runOver } from '../position/found.ts';

/** “Rutte can count on the Danes.” */
export function counting(article: Article, clause: Clause): Found[] | undefined {
  const { verb, subject } = clause;
  if (!COUNTING_VERBS.has(verb.lemma) || subject === undefined || verb.negated) return undefined;
  const on = clause.preps.find(({ word }) => word === 'on' || word === 'upon')?.phrase;
  const targets = article.targets(subject);
  if (on === undefined || targets.length === 0) return undefined;
  const actor = whoActsIn(article, on);
  if (actor === undefined || !article.canAct(actor)) return undefined;
  const run = runOver(clause, subject, on);
  return [{ actors: [actor], targets, stance: 'supports', settled: 'supports', run, clause }];
}

/** “on the Danes”, “on the vote of Ghana”, “on Ghana's vote”. */
function whoActsIn(article: Article, on: Phrase): Phrase | undefined {
  if (article.canAct(on)) return on;
  return on.of !== undefined && article.canAct(on.of) ? on.of : article.ownerOf(on);
}

/** “Rutte has won over Ghana”, “Rutte convinced Erdogan”. */
export function winningOver(
  article: Article,
  clauses: readonly Clause[],
  clause: Clause,
): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (subject === undefined) return undefined;
  if (verb.negated) return notConvinced(article, clause, subject);
  if (verb.infinitive || verb.passive) return undefined;
  const over = clause.preps.find(({ word }) => isOver(word))?.phrase;
  const particle = over !== undefined || clause.words.some(({ word }) => isOver(word));
  if (!CONVINCING_VERBS.has(verb.lemma) && !(verb.lemma === 'win' && particle)) return undefined;
  const whom = object ?? over;
  const targets = article.targets(subject);
  if (whom === undefined || targets.length === 0 || !article.canAct(whom)) return undefined;
  // “convinced Erdogan to come to Brussels” is about something else.
  if (infinitiveUnder(clauses, clause) !== undefined) return undefined;
  return [
    { actors: [whom], targets, stance: 'supports', run: runOver(clause, subject, whom), clause },
  ];
}

const isOver = (word: string): boolean => word === 'over' || word === 'round' || word === 'around';

/** “was not convinced by Rutte”. */
function notConvinced(article: Article, clause: Clause, subject: Phrase): Found[] | undefined {
  const { lemma, passive } = clause.verb;
  if (!passive || (lemma !== 'convince' && lemma !== 'persuade') || !article.canAct(subject))
    return undefined;
  const by = clause.preps.find(({ word }) => word === 'by' || word === 'of')?.phrase;
  const targets = by === undefined ? article.topic(clause.from) : article.peopleIn(by);
  if (targets.length === 0) return undefined;
  const run = runOver(clause, subject, by);
  return [
    { actors: [subject], targets, stance: 'leans-against', settled: 'leans-against', run, clause },
  ];
}
