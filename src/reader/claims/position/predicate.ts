/** “is in favour of Rutte”, “remain undecided”, “are against”. */
import type { Stance } from '../../../case/index.ts';
import type { Clause, Prep } from '../../clauses/clauses.ts';
import {
  BARE_ADJECTIVES,
  GOVERNING_ADJECTIVES,
  LINKING_VERBS,
  STANCE_ADJECTIVES,
} from '../../lang/en/stance.ts';
import { lookUp } from '../../lang/word-set.ts';
import type { Item, Phrase } from '../../phrases/phrase.ts';
import type { PersonRef } from '../../phrases/refs.ts';
import type { Article } from '../article.ts';
import { byEvaluation } from './evaluation.ts';
import { type Found, hasWord, orTopic, runOver } from './found.ts';

export function byPredicate(article: Article, items: readonly Item[], clause: Clause): Found[] {
  const { verb, subject, object } = clause;
  if (!LINKING_VERBS.has(verb.lemma) || subject === undefined) return [];
  if (article.canAct(subject)) {
    const found =
      byPreposition(article, clause, subject) ?? byAdjective(article, items, clause, subject);
    if (found !== undefined) return [found];
  }
  return object === undefined ? [] : byEvaluation(article, clause, subject, object);
}

function byPreposition(article: Article, clause: Clause, subject: Phrase): Found | undefined {
  const found = (targets: readonly PersonRef[], stance: Stance): Found => ({
    actors: [subject],
    targets,
    stance,
    run: runOver(clause, subject),
    clause,
  });
  for (let i = 0; i < clause.preps.length; i += 1) {
    const prep = clause.preps[i];
    if (prep === undefined) continue;
    const fixed = lookUp(STANCE_ADJECTIVES, `${prep.word} ${prep.phrase.ref.head}`);
    if (fixed !== undefined) {
      const aim = prep.phrase.of ?? clause.preps[i + 1]?.phrase;
      const named = aim === undefined ? [] : article.targets(aim, subject);
      const targets = orTopic(article, named, clause.from);
      if (targets.length > 0) return found(targets, fixed);
    }
    const stance = sideOf(clause, prep);
    const targets = stance === undefined ? [] : article.targets(prep.phrase, subject);
    if (stance !== undefined && targets.length > 0) return found(targets, stance);
  }
  return undefined;
}

/** “is behind Rutte”, “is against him”, “is for Rutte”; not “is ready for Rutte”. */
function sideOf(clause: Clause, { word }: Prep): Stance | undefined {
  if (clause.verb.lemma === 'look' || clause.verb.lemma === 'stand') return undefined;
  if (word === 'against') return 'objects';
  return word === 'behind' || (word === 'for' && clause.words.length === 0)
    ? 'supports'
    : undefined;
}

/** “is sceptical of Rutte”, “remains undecided”. */
function byAdjective(
  article: Article,
  items: readonly Item[],
  clause: Clause,
  subject: Phrase,
): Found | undefined {
  if (clause.verb.infinitive || hasWord(clause, 'initially') || hasWord(clause, 'first'))
    return undefined;
  for (const { word } of clause.words) {
    const stance = lookUp(STANCE_ADJECTIVES, word);
    if (stance === undefined) continue;
    // “is reluctant to back Rutte” is bent by its adjective instead.
    if (GOVERNING_ADJECTIVES.has(word) && infinitiveFollows(clause, items)) continue;
    let targets: readonly PersonRef[] = [];
    for (const { phrase } of clause.preps) {
      targets =
        stance === 'leans-against' ? article.peopleIn(phrase) : article.targets(phrase, subject);
      if (targets.length > 0) break;
    }
    const bare = clause.preps.length === 0 && BARE_ADJECTIVES.has(word);
    if (targets.length === 0 && bare) targets = article.topic(clause.from);
    if (targets.length > 0)
      return { actors: [subject], targets, stance, run: runOver(clause, subject), clause };
  }
  return undefined;
}

function infinitiveFollows(clause: Clause, items: readonly Item[]): boolean {
  for (let i = clause.at + 1; i < items.length && i < clause.at + 5; i += 1) {
    const item = items[i];
    if (item?.kind === 'VG') return item.infinitive;
  }
  return false;
}
