/** “With the support of the Big Four, Rutte …”, “despite Hungary's opposition to Rutte”: a noun of stance alone. */
import type { Clause, Prep } from '../../clauses/clauses.ts';
import { ADVERBIAL_PREPOSITIONS, SEEKING_VERBS, WEAK_STANCE_NOUNS } from '../../lang/en/frames.ts';
import { HOLDOUT_NOUNS } from '../../lang/en/race.ts';
import { STANCE_VERBS } from '../../lang/en/stance.ts';
import { lookUp } from '../../lang/word-set.ts';
import type { Item, Phrase } from '../../phrases/phrase.ts';
import type { PersonRef } from '../../phrases/refs.ts';
import type { Article } from '../article.ts';
import { aimsOf, giversOf } from './aim.ts';
import { type Found, stanceOfNoun } from './found.ts';

/** `used` holds the heads of nouns that a verb has already made a stance of. */
export function byMention(
  article: Article,
  items: readonly Item[],
  clauses: readonly Clause[],
  used: ReadonlySet<number>,
): Found[] {
  const out: Found[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const outer = items[i];
    if (outer?.kind !== 'PH') continue;
    const found = namesHoldouts(outer)
      ? holdouts(article, outer)
      : mentionAt(article, items, clauses, used, i, outer);
    if (found !== undefined) out.push(found);
  }
  return out;
}

/** “the remaining holdouts, Hungary and Slovakia”. */
const namesHoldouts = ({ ref }: Phrase): boolean =>
  HOLDOUT_NOUNS.has(ref.head) && ref.actors.some((actor) => actor.rank === 'member');

function holdouts(article: Article, phrase: Phrase): Found | undefined {
  const targets = article.topic(phrase.from);
  const run = { from: phrase.from, to: phrase.to };
  if (targets.length === 0) return undefined;
  return {
    actors: [phrase],
    targets,
    stance: 'undecided',
    settled: 'undecided',
    run,
    clause: undefined,
  };
}

function mentionAt(
  article: Article,
  items: readonly Item[],
  clauses: readonly Clause[],
  used: ReadonlySet<number>,
  i: number,
  outer: Phrase,
): Found | undefined {
  const noun = nounIn(outer);
  const stance = stanceOfNoun(noun.ref.head);
  if (stance === undefined || used.has(noun.head) || WEAK_STANCE_NOUNS.has(noun.ref.head))
    return undefined;
  const preps = prepsBehind(items, i);
  const actors = giversOf(article, noun, preps);
  if (actors.length === 0) return undefined;
  const before = items[i - 1];
  const lead = before?.kind === 'I' ? before.word : '';
  const adverbial = ADVERBIAL_PREPOSITIONS.has(lead);
  if (!adverbial && onlySought(clauses, noun)) return undefined;
  const targets = aimedAt(article, clauses, outer, noun, preps, adverbial);
  if (targets.length === 0) return undefined;
  const run = { from: noun.from, to: preps.at(-1)?.phrase.to ?? noun.to };
  const open = lead === 'without' ? { settled: 'undecided' as const } : {};
  return { actors, targets, stance, run, clause: undefined, ...open };
}

/** “no secret of its doubts about Rutte”, “the announcement of Lithuanian support”: the noun may be inside. */
function nounIn(outer: Phrase): Phrase {
  const { of } = outer;
  if (of === undefined || stanceOfNoun(outer.ref.head) !== undefined) return outer;
  return stanceOfNoun(of.ref.head) === undefined ? outer : of;
}

function prepsBehind(items: readonly Item[], i: number): Prep[] {
  const preps: Prep[] = [];
  for (let k = i + 1; k + 1 < items.length; k += 2) {
    const prep = items[k];
    const phrase = items[k + 1];
    if (prep?.kind !== 'I' || phrase?.kind !== 'PH') break;
    preps.push({ word: prep.word, phrase });
  }
  return preps;
}

/** Under a verb of its own (“hopes for the support of”) the noun asserts nothing. */
function onlySought(clauses: readonly Clause[], noun: Phrase): boolean {
  const host = clauses.findLast((clause) => clause.verb.from < noun.from) ?? clauses[0];
  return host !== undefined && host.to >= noun.from && SEEKING_VERBS.has(host.verb.lemma);
}

function aimedAt(
  article: Article,
  clauses: readonly Clause[],
  outer: Phrase,
  noun: Phrase,
  preps: readonly Prep[],
  adverbial: boolean,
): readonly PersonRef[] {
  const leading = preps.filter(({ word }) => word !== 'from' && word !== 'by');
  const named = aimsOf(article, noun, leading);
  if (named.length > 0) return named;
  if (adverbial) {
    for (const { subject } of clauses) {
      const targets = subject === undefined ? [] : article.targets(subject);
      if (targets.length > 0) return targets;
    }
  }
  // “The support of Italy has given Rutte fresh momentum”, “Hungary's veto leaves Rutte one vote short”
  const own = clauses.find((clause) => clause.subject === outer && !clause.relative);
  // “The Hungarian opposition backs Rutte”: people, who do something themselves.
  const people = outer.ref.head === 'opposition';
  if (own === undefined || own.verb.lemma === 'be') return [];
  if (people && lookUp(STANCE_VERBS, own.verb.lemma) !== undefined) return [];
  return [own.object, own.second].flatMap((phrase) =>
    phrase === undefined ? [] : article.targets(phrase),
  );
}
