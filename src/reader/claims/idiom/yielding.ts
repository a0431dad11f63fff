/** “gave the green light to Rutte”, “cleared the way for Rutte”. */
import type { Clause } from '../../clauses/clauses.ts';
import { CLEARING_VERBS, GO_AHEADS, GRANTING_VERBS, WAYS } from '../../lang/en/idioms.ts';
import type { Article } from '../article.ts';
import { firstTargets, type Found, runOver } from '../position/found.ts';

export function yielding(article: Article, clause: Clause): Found[] | undefined {
  const { verb, subject, object, second } = clause;
  if (subject === undefined || object === undefined || !article.canAct(subject)) return undefined;
  const { head } = object.ref;
  const grants =
    GRANTING_VERBS.has(verb.lemma) &&
    (GO_AHEADS.has(head) || (second !== undefined && GO_AHEADS.has(second.ref.head)));
  const clears = CLEARING_VERBS.has(verb.lemma) && WAYS.has(head);
  if (!grants && !clears) return undefined;
  let targets =
    firstTargets(article, clause.preps, subject, ['to', 'for', 'on']) ??
    article.targets(object, subject);
  if (targets.length === 0 && clears) targets = article.topic(clause.from);
  if (targets.length === 0) return undefined;
  return [{ actors: [subject], targets, stance: 'accepts', run: runOver(clause, subject), clause }];
}
