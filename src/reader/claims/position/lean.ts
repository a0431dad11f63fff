/** From a stance that a frame found to what is asserted: the verb group bends it, the report may deny it. */
import type { Clause } from '../../clauses/clauses.ts';
import { POLITE_VERBS } from '../../lang/en/stance.ts';
import type { Article } from '../article.ts';
import { bend, type Surroundings } from '../bend/bend.ts';
import type { Leaning } from '../draft.ts';
import { type Found, isAgainst } from './found.ts';

export function leaningOf(
  article: Article,
  clauses: readonly Clause[],
  found: Found,
  around: Surroundings,
): Leaning | undefined {
  const { clause } = found;
  if (found.settled !== undefined) {
    const modality = around.conditioned ? 'conditional' : 'asserted';
    return { stance: found.settled, modality, hearsay: false };
  }
  const ended = isAgainst(found.stance) ? 'accepts' : 'leans-against';
  const stance = found.ends === true ? ended : found.stance;
  if (clause === undefined) return { stance, modality: 'asserted', hearsay: false };
  const reported =
    around.reported || found.plainWould === true || POLITE_VERBS.has(clause.verb.lemma);
  const leaning = bend(article.doc, clauses, clause, stance, { ...around, reported });
  if (leaning === undefined) return undefined;
  // “has not lifted its objection”: the stance still holds.
  if (found.ends === true && clause.verb.negated) return { ...leaning, stance: found.stance };
  const denies = article.reportAt(clause.verb.main)?.denies === true;
  return denies ? { ...leaning, modality: 'denied' } : leaning;
}
