/** Set phrases that say where a member stands; the first that understands a clause has it. */
import type { Clause } from '../../clauses/clauses.ts';
import { IDIOM_VERBS } from '../../lang/en/idioms.ts';
import type { Article } from '../article.ts';
import type { Found } from '../position/found.ts';
import { holding } from './holding.ts';
import { joining } from './joining.ts';
import { obstacle } from './obstacle.ts';
import { rating } from './rating.ts';
import { siding } from './siding.ts';
import { undecided } from './undecided.ts';
import { wanting } from './wanting.ts';
import { counting, winningOver } from './winning.ts';
import { yielding } from './yielding.ts';

export function findIdioms(
  article: Article,
  clauses: readonly Clause[],
  clause: Clause,
): readonly Found[] {
  if (!IDIOM_VERBS.has(clause.verb.lemma)) return [];
  return (
    wanting(article, clauses, clause) ??
    counting(article, clause) ??
    winningOver(article, clauses, clause) ??
    yielding(article, clause) ??
    joining(article, clause) ??
    siding(article, clause) ??
    undecided(article, clauses, clause) ??
    rating(article, clause) ??
    obstacle(article, clause) ??
    holding(article, clause) ??
    []
  );
}
