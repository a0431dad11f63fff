/** “Orbán may be one of the obstacles on Rutte's path”, “Hungary is the last holdout against Rutte”. */
import type { Stance } from '../../../case/index.ts';
import type { Clause } from '../../clauses/clauses.ts';
import { BEING_VERBS, ROLES, WAVERERS } from '../../lang/en/idioms.ts';
import { lookUp } from '../../lang/word-set.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { PersonRef } from '../../phrases/refs.ts';
import type { Article } from '../article.ts';
import { type Found, runOver } from '../position/found.ts';

export function obstacle(article: Article, clause: Clause): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (!BEING_VERBS.has(verb.lemma) || subject === undefined || object === undefined)
    return undefined;
  if (WAVERERS.has(subject.ref.head) && subject.ref.actors.length === 0 && article.canAct(object)) {
    // “The last holdouts are Hungary and Romania.”
    const targets = article.topic(clause.from);
    if (targets.length === 0 || verb.negated) return undefined;
    const run = runOver(clause, subject, object);
    return [{ actors: [object], targets, stance: 'undecided', settled: 'undecided', run, clause }];
  }
  if (!article.canAct(subject)) return undefined;
  // “one of the obstacles”: the role may be inside.
  const role = [object.ref.head, object.of?.ref.head ?? ''].find(
    (head) => lookUp(ROLES, head) !== undefined,
  );
  const stance = role === undefined ? undefined : lookUp(ROLES, role);
  if (role === undefined || stance === undefined) return undefined;
  const targets = towards(article, clause, subject, object, role, stance);
  if (targets.length === 0 || article.sharesPerson(subject, targets)) return undefined;
  return [{ actors: [subject], targets, stance, run: runOver(clause, subject), clause }];
}

function towards(
  article: Article,
  clause: Clause,
  subject: Phrase,
  object: Phrase,
  role: string,
  stance: Stance,
): readonly PersonRef[] {
  let targets = object.of === undefined ? [] : article.targets(object.of, subject);
  if (targets.length === 0) targets = article.peopleIn(object);
  for (const prep of clause.preps) {
    if (targets.length > 0) return targets;
    targets = article.peopleIn(prep.phrase);
  }
  // An opponent may be anybody's; an obstacle is one in this race.
  if (targets.length === 0 && stance === 'objects' && role !== 'opponent')
    return article.topic(clause.from);
  return targets;
}
