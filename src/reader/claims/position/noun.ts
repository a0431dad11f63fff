/** “threw their support behind Rutte”, “won the backing of Turkey”, “lifted its objection to Rutte”. */
import type { Stance } from '../../../case/index.ts';
import type { Clause } from '../../clauses/clauses.ts';
import { AVOWING_VERBS, VOICING_VERBS } from '../../lang/en/frames.ts';
import {
  ENDING_VERBS,
  GETTING_VERBS,
  GIVING_VERBS,
  HOLDING_BACK_VERBS,
  LACKING_VERBS,
} from '../../lang/en/stance.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { PersonRef } from '../../phrases/refs.ts';
import type { Article } from '../article.ts';
import { aimsOf, giversOf } from './aim.ts';
import {
  behind,
  type Found,
  hasWord,
  isAgainst,
  orTopic,
  performing,
  runOver,
  stanceOfNoun,
} from './found.ts';

/** A clause whose object is a noun of stance. */
interface Case {
  readonly article: Article;
  readonly clause: Clause;
  readonly noun: Phrase;
  readonly stance: Stance;
}

/** `used` remembers the nouns that were understood here, so that they are not found alone again. */
export function byNoun(article: Article, clause: Clause, used: Set<number>): Found[] {
  const noun = [clause.object, clause.second].find(
    (phrase) => phrase !== undefined && stanceOfNoun(phrase.ref.head) !== undefined,
  );
  const stance = noun === undefined ? undefined : stanceOfNoun(noun.ref.head);
  if (noun === undefined || stance === undefined) return [];
  const at: Case = { article, clause, noun, stance };
  for (const understand of [ending, having, getting, giving]) {
    const found = understand(at);
    if (found === undefined) continue;
    used.add(noun.head);
    return found;
  }
  return [];
}

/** “lifted its objection to Rutte”, “gave up its resistance”. */
function ending({ article, clause, noun, stance }: Case): Found[] | undefined {
  const { verb, subject } = clause;
  const ends = ENDING_VERBS.has(verb.lemma) || (verb.lemma === 'give' && hasWord(clause, 'up'));
  if (!ends || subject === undefined) return undefined;
  const targets = orTopic(article, aimsOf(article, noun, clause.preps, subject), clause.from);
  const actors = whoEnds(article, noun, subject);
  if (targets.length === 0 || actors.length === 0) return undefined;
  return [{ actors, targets, stance, run: runOver(clause, subject), clause, ends: true }];
}

/** The subject, unless it is the candidate who overcame somebody else's objection. */
function whoEnds(article: Article, noun: Phrase, subject: Phrase): readonly Phrase[] {
  const acts = article.canAct(subject);
  if (acts && article.targets(subject).length === 0) return [subject];
  const owners = giversOf(article, noun, []);
  return owners.length > 0 || !acts ? owners : [subject];
}

/** “has no objection to Rutte”; but “has no veto” says nothing of where it stands. */
function having({ article, clause, noun, stance }: Case): Found[] | undefined {
  const { verb, subject } = clause;
  const without = verb.lemma === 'have' && article.doc.norm[noun.from] === 'no';
  if (!without || subject === undefined || !article.canAct(subject)) return undefined;
  const targets = aimsOf(article, noun, clause.preps, subject);
  if (targets.length === 0 || !isAgainst(stance) || noun.ref.head === 'veto') return [];
  const run = runOver(clause, subject);
  return [{ actors: [subject], targets, stance: 'accepts', run, clause, settled: 'accepts' }];
}

/** “Rutte won the backing of Turkey”, “lacks the support of Hungary”. */
function getting({ article, clause, noun, stance }: Case): Found[] | undefined {
  const { verb, subject } = clause;
  const lacks = LACKING_VERBS.has(verb.lemma);
  if (subject === undefined || (!lacks && !GETTING_VERBS.has(verb.lemma))) return undefined;
  const targets = article.targets(subject);
  const actors = giversOf(article, noun, clause.preps);
  if (targets.length === 0 || actors.length === 0) return undefined;
  // “won the support of Sweden for her initiative” is about something else.
  const other = clause.preps.find(({ word }) => word === 'for' || word === 'over');
  if (other !== undefined && article.targets(other.phrase).length === 0) {
    if (!article.aboutPost(other.phrase)) return [];
  }
  const run = runOver(clause, subject);
  const open = lacks && verb.lemma !== 'want' ? { settled: 'undecided' as const } : {};
  return [{ actors, targets, stance, run, clause, ...open }];
}

/** “threw its weight behind Rutte”, “voiced doubts about him”, “withheld its blessing”. */
function giving(at: Case): Found[] | undefined {
  const { article, clause, stance } = at;
  const { verb, subject } = clause;
  const holdsBack = HOLDING_BACK_VERBS.has(verb.lemma);
  if (!holdsBack && !GIVING_VERBS.has(verb.lemma)) return undefined;
  if (subject === undefined || !article.canAct(subject)) return undefined;
  const targets = toWhom(at, subject);
  if (targets.length === 0) return undefined;
  const held: { settled?: Stance } = holdsBack
    ? { settled: stance === 'objects' ? 'accepts' : 'undecided' }
    : {};
  const run = runOver(clause, subject);
  const own = performing(clause, subject);
  return [{ actors: [subject], targets, stance, run, clause, ...held, ...own }];
}

const OWN: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their']);

function toWhom({ article, clause, noun, stance }: Case, subject: Phrase): readonly PersonRef[] {
  const aims = aimsOf(article, noun, clause.preps, subject);
  if (aims.length > 0) return aims;
  const { object } = clause;
  if (object !== undefined && object !== noun) {
    // “gave Rutte its blessing”
    const given = article.targets(object, subject);
    if (given.length > 0) return given;
  }
  // “raised objections”, “threatened a veto”, “has doubts”: against the one being spoken of.
  const { lemma } = clause.verb;
  const bareDoubt = stance === 'leans-against' && lemma === 'have' && clause.preps.length === 0;
  if (stance === 'supports') {
    // “announced its support”
    const own = AVOWING_VERBS.has(lemma) && OWN.has(article.doc.norm[noun.from] ?? '');
    return own ? article.topic(clause.to) : [];
  }
  if ((stance !== 'objects' && !bareDoubt) || !VOICING_VERBS.has(lemma)) return [];
  if (behind(clause, 'to') !== undefined || behind(clause, 'against') !== undefined) return [];
  return article.topic(clause.from);
}
