/** What a governing clause does to the infinitive or gerund below it: “is ready to”, “ruled out”, “was urged to”. */
import type { Stance } from '../../../case/index.ts';
import { never } from '../../../basics/index.ts';
import type { Clause } from '../../clauses/clauses.ts';
import {
  APART,
  ASKING,
  EXPECTED,
  FALSE_WORDS,
  INTENTION_NOUNS,
  PERSUADING,
  PLAIN_VERBS,
  PROMISE_NOUNS,
  READY_AFTER,
  STOPPING,
  TRYING,
} from '../../lang/en/bends.ts';
import { HEARSAY_PASSIVES } from '../../lang/en/speech.ts';
import { type Bend, CATENATIVES, NEGATED, READY } from '../../lang/en/stance.ts';
import { lookUp } from '../../lang/word-set.ts';
import type { Doc } from '../../text/tokens.ts';
import { type Leaning, weaker } from '../draft.ts';

/** A bend, or that the clause says nothing of what is done. */
export type How = Bend | 'drop';

/** What `governor` does to `below`; undefined where it does nothing. */
export function howBelow(doc: Doc, governor: Clause, below: Clause): How | undefined {
  const { verb } = governor;
  const { lemma } = verb;
  // “tries to persuade Hungary”: not yet.
  if (PERSUADING.has(below.verb.lemma) && TRYING.has(lemma)) return 'drop';
  const ready = READY_AFTER.has(lemma) ? readiness(governor) : undefined;
  if (ready !== undefined) return ready;
  if (lemma === 'have' && saysYet(doc, governor, below)) return 'undecided';
  if (lemma === 'rule' && hasWord(governor, 'out')) return 'refuse';
  if (verb.passive && (EXPECTED.has(lemma) || HEARSAY_PASSIVES.has(lemma))) return 'likely';
  if (ASKING.has(lemma)) {
    if (!verb.passive && governor.object !== undefined && below.subject === governor.object) {
      return lemma === 'expect' ? 'likely' : 'drop';
    }
    if (verb.passive) return 'drop';
  }
  if (STOPPING.has(lemma) && governor.words.some(({ word }) => APART.has(word))) return 'undecided';
  const direct = lookUp(CATENATIVES, lemma);
  if (direct !== undefined) return direct;
  if (lemma === 'deny') return 'deny';
  const byNoun = nounGoverns(doc, governor);
  if (byNoun !== undefined) return byNoun;
  if (governor.words.some(({ word }) => FALSE_WORDS.has(word))) return 'deny';
  return below.verb.infinitive || PLAIN_VERBS.has(lemma) ? 'plain' : undefined;
}

const hasWord = (clause: Clause, word: string): boolean =>
  clause.words.some((one) => one.word === word);

/** “is ready to”, “seems unlikely to”. */
function readiness(governor: Clause): Bend | undefined {
  for (const { word } of governor.words) {
    const how = lookUp(READY, word);
    if (how !== undefined) return how;
  }
  return undefined;
}

/** “has yet to”. */
const saysYet = (doc: Doc, governor: Clause, below: Clause): boolean =>
  hasWord(governor, 'yet') ||
  doc.norm.slice(governor.verb.main, below.verb.from + 1).includes('yet');

/** “has no intention of backing”, “made no promise to support”, “has the intention to back”. */
function nounGoverns(doc: Doc, { object }: Clause): Bend | undefined {
  if (object === undefined) return undefined;
  const none = doc.norm[object.from] === 'no';
  if (INTENTION_NOUNS.has(object.ref.head)) return none ? 'refuse' : 'intend';
  if (PROMISE_NOUNS.has(object.ref.head)) return none ? 'undecided' : 'plain';
  return undefined;
}

/** What is left of a stance that is given up or not taken: an objector lets it pass, a supporter is open. */
export const given = (stance: Stance): Stance =>
  stance === 'objects' || stance === 'leans-against' ? 'accepts' : 'undecided';

/** What a bend leaves of a stance; undefined where nothing is asserted. */
export function applied(how: How, now: Leaning): Leaning | undefined {
  switch (how) {
    case 'drop':
      return undefined;
    case 'plain':
    case 'intend':
      return now;
    case 'likely':
    case 'wish':
      return { ...now, modality: weaker(now.modality, 'likely') };
    case 'possible':
    case 'threaten':
      return { ...now, modality: weaker(now.modality, 'possible') };
    case 'prevent':
    case 'refuse': {
      const stance = NEGATED[now.stance];
      return stance === undefined ? undefined : { ...now, stance };
    }
    case 'undecided':
    case 'cease':
      return { ...now, stance: given(now.stance) };
    case 'deny':
      return { ...now, modality: 'denied' };
    default:
      return never(how);
  }
}
