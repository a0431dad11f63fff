/** What a frame of stance finds, and the small questions that all frames ask. */
import type { Stance } from '../../../case/index.ts';
import type { Clause, Prep } from '../../clauses/clauses.ts';
import { PERFORMING } from '../../lang/en/frames.ts';
import { STANCE_NOUNS, STANCE_VERBS } from '../../lang/en/stance.ts';
import { lookUp } from '../../lang/word-set.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { Actor, PersonRef } from '../../phrases/refs.ts';
import type { Run } from '../../text/tokens.ts';
import type { Article } from '../article.ts';

/** A stance before negation and modality bend it. */
export interface Found {
  readonly actors: readonly Phrase[];
  readonly targets: readonly PersonRef[];
  readonly stance: Stance;
  readonly run: Run;
  /** The clause whose verb group bends it. */
  readonly clause: Clause | undefined;
  /** The verb ends the stance: “lifted its objection”. */
  readonly ends?: boolean;
  /** Who speaks by the very verb, so that the words are its own: “praised”, “announced”. */
  readonly performed?: Actor | undefined;
  /** “would” is only polite here: “would rather have Kallas”. */
  readonly plainWould?: boolean;
  /** The stance is this one whatever the verb group says: lacking, holding back. */
  readonly settled?: Stance;
}

export const stanceOfVerb = (lemma: string): Stance | undefined => lookUp(STANCE_VERBS, lemma);
export const stanceOfNoun = (head: string): Stance | undefined => lookUp(STANCE_NOUNS, head);

/** A word inside what was found, by which the reported speech around it is told. */
export const anchorOf = (found: Found): number => found.clause?.verb.main ?? found.run.from;

/** Whether a stance stands in the candidate's way. */
export const isAgainst = (stance: Stance): boolean =>
  stance === 'objects' || stance === 'leans-against';

/** The words of a clause, widened to the phrases given. */
export function runOver(clause: Clause, ...phrases: readonly (Phrase | undefined)[]): Run {
  let { from, to } = clause;
  for (const phrase of phrases) {
    if (phrase === undefined) continue;
    from = Math.min(from, phrase.from);
    to = Math.max(to, phrase.to);
  }
  return { from, to };
}

/** The phrase behind a preposition of the clause. */
export const behind = (clause: Clause, word: string): Phrase | undefined =>
  clause.preps.find((prep) => prep.word === word)?.phrase;

export const hasWord = (clause: Clause, word: string): boolean =>
  clause.words.some((one) => one.word === word);

/** The candidates meant, or those being spoken of where the words name none. */
export const orTopic = (
  article: Article,
  targets: readonly PersonRef[],
  at: number,
): readonly PersonRef[] => (targets.length > 0 ? targets : article.topic(at));

/** The candidates whom the first fitting preposition leads to, also through an of-phrase. */
export function firstTargets(
  article: Article,
  preps: readonly Prep[],
  subject: Phrase,
  words: readonly string[],
): readonly PersonRef[] | undefined {
  for (const prep of preps) {
    if (!words.includes(prep.word)) continue;
    const targets = article.targets(prep.phrase, subject);
    if (targets.length > 0) return targets;
    if (prep.phrase.of === undefined) continue;
    const inner = article.targets(prep.phrase.of, subject);
    if (inner.length > 0) return inner;
  }
  return undefined;
}

/** The infinitive right under a clause, such as “to be” under “wants Rutte”. */
export const infinitiveUnder = (clauses: readonly Clause[], clause: Clause): Clause | undefined =>
  clauses.find(
    (other) =>
      other.governor !== undefined && clauses[other.governor] === clause && other.verb.infinitive,
  );

/** “praised”, “announced its support”: the subject's own words, by the very verb. */
export function performing(clause: Clause, subject: Phrase): { performed?: Actor } {
  const actor = subject.ref.actors[0];
  return PERFORMING.has(clause.verb.lemma) && actor !== undefined ? { performed: actor } : {};
}
