/** Whose stance a noun is, and towards whom: “Hungary's opposition to Rutte”, “the support of France for him”. */
import type { Prep } from '../../clauses/clauses.ts';
import { TO_TARGET } from '../../lang/en/frames.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { PersonRef } from '../../phrases/refs.ts';
import type { Article } from '../article.ts';
import { stanceOfNoun } from './found.ts';

/** Where the noun leads: its of-phrase, the prepositional phrases behind it, or itself (“his veto”). */
export function aimsOf(
  article: Article,
  noun: Phrase,
  preps: readonly Prep[],
  subject?: Phrase,
): readonly PersonRef[] {
  if (noun.of !== undefined) {
    const of = article.targets(noun.of, subject);
    if (of.length > 0) return of;
  }
  // Doubts are often about something of the candidate's: “doubts about Rutte's record”.
  const doubting = stanceOfNoun(noun.ref.head) === 'leans-against';
  for (const prep of preps) {
    if (!TO_TARGET.has(prep.word)) continue;
    const targets = doubting
      ? article.peopleIn(prep.phrase)
      : article.targets(prep.phrase, subject);
    if (targets.length > 0) return targets;
  }
  return article.targets(noun, subject);
}

/** Whose stance it is: its owner, its of-phrase, or who it comes from. */
export function giversOf(article: Article, noun: Phrase, preps: readonly Prep[]): Phrase[] {
  const out: Phrase[] = [];
  const owner = article.ownerOf(noun);
  if (owner !== undefined && article.canAct(owner)) out.push(owner);
  const { of } = noun;
  if (of !== undefined && article.canAct(of)) {
    const aimedAt = article.targets(of).length > 0;
    if (!aimedAt || (out.length === 0 && of.ref.candidacyOf.length === 0)) out.push(of);
  }
  for (const prep of preps)
    if (comesFrom(prep) && article.canAct(prep.phrase)) out.push(prep.phrase);
  return out;
}

/** “opposition in Budapest” is Hungary's; “opposition in the second round” is nobody's. */
function comesFrom({ word, phrase }: Prep): boolean {
  if (word === 'from' || word === 'by' || word === 'among') return true;
  // “the backing of more than 20 allies”
  if (word === 'of' && phrase.ref.amount !== undefined) return true;
  return word === 'in' && phrase.ref.actors.some((actor) => actor.rank === 'member');
}
