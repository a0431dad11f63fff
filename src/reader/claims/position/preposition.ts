/** “voted for Rutte”, “came out in favour of Rutte”, “will not stand in the way of Rutte”. */
import type { Stance } from '../../../case/index.ts';
import type { Clause } from '../../clauses/clauses.ts';
import { PREP_FRAMES, VAGUE_HEADS } from '../../lang/en/frames.ts';
import { lookUp } from '../../lang/word-set.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { Article } from '../article.ts';
import { behind, type Found, hasWord, orTopic, runOver } from './found.ts';

type Frames = Readonly<Record<string, Stance>>;

export function byPreposition(article: Article, clause: Clause): Found[] {
  const { verb, subject } = clause;
  const frames = lookUp(PREP_FRAMES, verb.lemma);
  if (frames === undefined || subject === undefined || verb.passive) return [];
  if (!article.canAct(subject)) return [];
  for (let i = 0; i < clause.preps.length; i += 1) {
    const found =
      throughNoun(article, clause, subject, frames, i) ??
      inTheWay(article, clause, subject, frames, i) ??
      comingRound(article, clause, subject, i) ??
      straight(article, clause, subject, frames, i);
    if (found !== undefined) return [found];
  }
  return yesOrNo(article, clause, subject, frames);
}

/** “in favour of Rutte”: the noun carries an of-phrase or the next preposition. */
function throughNoun(
  article: Article,
  clause: Clause,
  subject: Phrase,
  frames: Frames,
  i: number,
): Found | undefined {
  const prep = clause.preps[i];
  if (prep === undefined) return undefined;
  const { phrase } = prep;
  const { head } = phrase.ref;
  const stance = lookUp(frames, `${prep.word} ${head === 'way' ? 'the way' : head} of`);
  if (stance === undefined) return undefined;
  const aim = phrase.of ?? clause.preps[i + 1]?.phrase;
  let targets = aim === undefined ? article.topic(clause.from) : article.targets(aim, subject);
  if (targets.length === 0 && phrase.core.owner !== undefined) targets = article.peopleIn(phrase);
  if (targets.length === 0 && VAGUE_HEADS.has(head)) targets = article.topic(clause.from);
  if (targets.length === 0) return undefined;
  return { actors: [subject], targets, stance, run: runOver(clause, subject), clause };
}

/** “will not stand in his way”, “in Rutte's way”. */
function inTheWay(
  article: Article,
  clause: Clause,
  subject: Phrase,
  frames: Frames,
  i: number,
): Found | undefined {
  const prep = clause.preps[i];
  if (prep?.word !== 'in' || prep.phrase.ref.head !== 'way') return undefined;
  if (!Object.hasOwn(frames, 'in the way of')) return undefined;
  const targets = orTopic(article, article.peopleIn(prep.phrase), clause.from);
  if (targets.length === 0) return undefined;
  return { actors: [subject], targets, stance: 'objects', run: runOver(clause, subject), clause };
}

/** “came round to Rutte”. */
function comingRound(
  article: Article,
  clause: Clause,
  subject: Phrase,
  i: number,
): Found | undefined {
  const prep = clause.preps[i];
  if (prep?.word !== 'to' || clause.verb.lemma !== 'come') return undefined;
  if (!hasWord(clause, 'round') && !hasWord(clause, 'around')) return undefined;
  const targets = article.targets(prep.phrase, subject);
  if (targets.length === 0) return undefined;
  const run = runOver(clause, subject, prep.phrase);
  return { actors: [subject], targets, stance: 'supports', run, clause };
}

/** “voted for Rutte”, “its vote belongs to Rutte”. */
function straight(
  article: Article,
  clause: Clause,
  subject: Phrase,
  frames: Frames,
  i: number,
): Found | undefined {
  const prep = clause.preps[i];
  const stance = prep === undefined ? undefined : lookUp(frames, prep.word);
  if (prep === undefined || stance === undefined) return undefined;
  const { phrase } = prep;
  const belongs = clause.verb.lemma === 'belong';
  const targets = belongs ? article.peopleIn(phrase) : article.targets(phrase, subject);
  if (targets.length === 0) return undefined;
  return { actors: [subject], targets, stance, run: runOver(clause, subject, phrase), clause };
}

/** “said yes to Rutte”. */
function yesOrNo(article: Article, clause: Clause, subject: Phrase, frames: Frames): Found[] {
  const to = clause.verb.lemma === 'say' ? behind(clause, 'to') : undefined;
  const answer = clause.object?.ref.head ?? clause.words[0]?.word;
  const stance = lookUp(frames, `${answer} to`);
  if (to === undefined || stance === undefined) return [];
  const targets = article.targets(to, subject);
  if (targets.length === 0) return [];
  return [{ actors: [subject], targets, stance, run: runOver(clause, subject), clause }];
}
