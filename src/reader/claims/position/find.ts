/** Positions: who stands where towards whom, from verbs, nouns, adjectives and set phrases of stance. */
import type { Clause } from '../../clauses/clauses.ts';
import type { Item } from '../../phrases/phrase.ts';
import type { Article } from '../article.ts';
import { findIdioms } from '../idiom/find.ts';
import { byApposition } from './apposition.ts';
import { ratherThan } from './comparison.ts';
import type { Found } from './found.ts';
import { byHyphen } from './hyphen.ts';
import { byMention } from './mention.ts';
import { byNoun } from './noun.ts';
import { byPredicate } from './predicate.ts';
import { byPreposition } from './preposition.ts';
import { byVerb } from './verb.ts';

/** All positions of one sentence, as the frames find them. */
export function findPositions(
  article: Article,
  items: readonly Item[],
  clauses: readonly Clause[],
): Found[] {
  const out: Found[] = [];
  // Heads of the nouns that a verb has already made a stance of.
  const used = new Set<number>();
  for (const clause of clauses) {
    out.push(
      ...byVerb(article, clause, clauses),
      ...byPreposition(article, clause),
      ...byNoun(article, clause, used),
      ...byPredicate(article, items, clause),
      ...findIdioms(article, clauses, clause),
    );
  }
  out.push(
    ...byMention(article, items, clauses, used),
    ...byHyphen(article, items),
    ...byApposition(article, items),
  );
  out.push(...ratherThan(article, out));
  return out;
}
