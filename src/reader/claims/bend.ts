/**
 * What negation, modal verbs, adverbs and governing verbs make of a stance: “has yet to back”, “is
 * expected to support”, “refused to endorse”, “would not block”.
 */
import type { Modality, Stance } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { CATENATIVES, NEGATED, READY, type Bend } from '../lang/en/stance.ts';
import { HEARSAY_ADVERBS, HEARSAY_PASSIVES, LIKELY_ADVERBS, POSSIBLE_ADVERBS } from '../lang/en/speech.ts';
import type { Doc } from '../text/tokens.ts';
import { type Leaning, weaker } from './draft.ts';

/** Adjectives that deny what they are said of. */
const FALSE = /\b(?:untrue|false|nonsense|incorrect|wrong|absurd|baseless|unfounded)\b/;
const PERSUADING = new Set(['persuade', 'convince', 'get', 'induce', 'cajole', 'coax', 'bring']);

/** Somebody is asked to, or it is hoped that they will: nothing is said of what they do. */
const ASKING = new Set(['accuse', 'suspect', 'urge', 'ask', 'tell', 'press', 'want', 'call', 'encourage', 'push', 'need', 'allow', 'prompt', 'force', 'invite', 'expect', 'pressure', 'lobby', 'advise', 'implore', 'beg', 'hope', 'wish']);

export interface Surroundings {
  /** Inside reported speech, where “would” is the past of “will”. */
  readonly reported: boolean;
  /** An if-clause or the like stands beside it. */
  readonly conditioned: boolean;
}

const negate = (stance: Stance): Stance | undefined => NEGATED[stance];
const ended = (stance: Stance): Stance => (stance === 'objects' || stance === 'leans-against' ? 'accepts' : 'undecided');
const unsettled = (stance: Stance): Stance => (stance === 'objects' || stance === 'leans-against' ? 'accepts' : 'undecided');

/** The stance that a clause asserts, or undefined where it asserts none. */
export function bend(
  doc: Doc,
  clauses: readonly Clause[],
  clause: Clause,
  stance: Stance,
  around: Surroundings,
): Leaning | undefined {
  // “had supported him until his exit”: past when the article was written, unless somebody says it.
  const had = clause.verb.perfect && doc.norm.slice(clause.verb.from, clause.verb.main).includes('had');
  if (!around.reported && had && doc.norm.slice(clause.verb.to, clause.to + 6).some((word) => /^(?:until|before|initially|previously|originally)$/.test(word))) return undefined;
  let now: Leaning | undefined = { stance, modality: 'asserted', hearsay: false };
  now = byVerb(doc, clause, now, around);
  const beside = clause.coordinated === undefined ? undefined : clauses[clause.coordinated];
  // “will probably go along with the majority and accept Rutte”: the first verb's modal holds for both.
  if (now !== undefined && beside !== undefined && clause.verb.from === clause.verb.main && doc.norm[clause.verb.main] === clause.verb.lemma && (beside.verb.modal !== undefined || beside.verb.infinitive)) {
    now = byVerb(doc, beside, now, around);
  }
  let at = clause.governor;
  let below = clause;
  while (now !== undefined && at !== undefined) {
    const governor = clauses[at];
    if (governor === undefined) break;
    const how = bendOf(doc, governor, below);
    if (how !== undefined) {
      now = byBend(how, now);
      if (now !== undefined) now = byVerb(doc, governor, now, around, true, how);
    }
    below = governor;
    at = governor.governor;
  }
  if (now !== undefined && around.conditioned && now.modality !== 'denied') {
    now = { ...now, modality: 'conditional' };
  }
  return now;
}

/** What a governing clause does to its infinitive or gerund; undefined where it does nothing. */
function bendOf(doc: Doc, governor: Clause, below: Clause): Bend | 'drop' | undefined {
  const { verb } = governor;
  if (PERSUADING.has(below.verb.lemma) && /^(?:try|seek|attempt|hope|want|aim|work|struggle|fail|need|plan|intend|like)$/.test(verb.lemma)) return 'drop';
  const ready = governor.words.find(({ word }) => Object.hasOwn(READY, word));
  if ((verb.lemma === 'be' || verb.lemma === 'remain' || verb.lemma === 'seem' || verb.lemma === 'appear' || verb.lemma === 'become' || verb.lemma === 'feel' || verb.lemma === 'look') && ready !== undefined) {
    return READY[ready.word];
  }
  if (verb.lemma === 'have' && (governor.words.some(({ word }) => word === 'yet') || doc.norm.slice(verb.main, below.verb.from + 1).includes('yet'))) return 'undecided';
  if (verb.lemma === 'rule' && governor.words.some(({ word }) => word === 'out')) return 'refuse';
  if (verb.lemma === 'set' || verb.lemma === 'due' || verb.lemma === 'expect' || verb.lemma === 'tip') {
    if (verb.passive) return 'likely';
  }
  if (verb.passive && HEARSAY_PASSIVES.has(verb.lemma)) return 'likely';
  if (governor.object !== undefined && below.subject === governor.object && ASKING.has(verb.lemma) && !verb.passive) {
    return verb.lemma === 'expect' ? 'likely' : 'drop';
  }
  if (ASKING.has(verb.lemma) && verb.passive && verb.lemma !== 'expect') return 'drop';
  if ((verb.lemma === 'stop' || verb.lemma === 'prevent' || verb.lemma === 'refrain' || verb.lemma === 'shy' || verb.lemma === 'fall') && governor.words.some(({ word }) => word === 'short' || word === 'from' || word === 'away')) return 'undecided';
  const direct = Object.hasOwn(CATENATIVES, verb.lemma) ? CATENATIVES[verb.lemma] : undefined;
  if (direct !== undefined) return direct;
  if (verb.lemma === 'deny') return 'deny';
  // “has no intention of backing”, “made no promise to support”, “has the intention to back”
  const noun = governor.object?.ref.head ?? '';
  if (/^(?:intention|plan|plans|desire|reason|wish|appetite|interest|way)$/.test(noun)) {
    return doc.norm[governor.object?.from ?? -1] === 'no' ? 'refuse' : 'intend';
  }
  if (/^(?:promise|commitment|pledge|decision|hurry|rush|obligation)$/.test(noun)) {
    return doc.norm[governor.object?.from ?? -1] === 'no' ? 'undecided' : 'plain';
  }
  if (FALSE.test(governor.words.map(({ word }) => word).join(' '))) return 'deny';
  return below.verb.infinitive || verb.lemma === 'be' || verb.lemma === 'come' || verb.lemma === 'go' ? 'plain' : undefined;
}

function byBend(how: Bend | 'drop', now: Leaning): Leaning | undefined {
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
      return { ...now, modality: weaker(now.modality, 'possible') };
    case 'threaten':
      return { ...now, modality: weaker(now.modality, 'possible') };
    case 'prevent':
    case 'refuse': {
      const stance = negate(now.stance);
      return stance === undefined ? undefined : { ...now, stance };
    }
    case 'undecided':
      return { ...now, stance: unsettled(now.stance) };
    case 'cease':
      return { ...now, stance: ended(now.stance) };
    case 'deny':
      return { ...now, modality: 'denied' };
    default:
      return now;
  }
}

/** The verb group's own negation, modal verb and adverbs. */
function byVerb(doc: Doc, clause: Clause, now: Leaning, around: Surroundings, governing = false, how?: Bend | 'drop'): Leaning | undefined {
  const { verb } = clause;
  let { stance, modality, hearsay } = now;
  const words = new Set<string>([...verb.adverbs, ...clause.words.map(({ word }) => word)]);
  // Adverbs just before the verb group: “reportedly backs”.
  for (let i = verb.from - 1; i >= verb.from - 3 && i >= 0; i -= 1) {
    const norm = doc.norm[i] ?? '';
    if (doc.pos[i] !== 'ADV' && norm !== 'no') break;
    words.add(norm);
  }
  const first = clause.subject === undefined ? -1 : clause.subject.from;
  const subjectDenied = /^(?:neither|none|nobody)$/.test(doc.norm[first] ?? '') || doc.norm[first - 1] === 'neither' || (doc.norm[first - 1] === 'even' && doc.norm[first - 2] === 'not') || (doc.norm[first - 1] === 'not' && first > 0);
  const denied = (!governing && subjectDenied) || verb.negated || (words.has('no') && words.has('longer')) || words.has('hardly') || words.has('neither');
  if (denied) {
    if (governing && (how === 'likely' || how === 'plain' || (how === 'intend' && stance !== 'supports') || how === 'possible')) {
      const turned = negate(stance);
      if (turned === undefined) return undefined;
      stance = turned;
      if (how === 'possible') modality = now.modality === 'possible' ? 'asserted' : modality;
    } else if (governing && how === 'intend' && stance === 'supports') {
      // “is not ready to support him”: no more than that.
      stance = 'undecided';
    } else if (governing && how === 'refuse') {
      // “did not rule out backing”, “is not unwilling to”: it stays open.
      const back = negate(stance);
      if (back === undefined) return undefined;
      stance = back;
      modality = weaker(modality, 'possible');
    } else if (governing && how === 'undecided') {
      stance = negate(stance) ?? stance;
    } else if (verb.perfect || words.has('yet') || words.has('longer') || (doc.norm[verb.from] === 'did' && !around.conditioned)) {
      stance = unsettled(stance);
    } else {
      const turned = negate(stance);
      if (turned === undefined) return undefined;
      stance = turned;
    }
  }
  switch (verb.modal) {
    case 'may':
    case 'might':
      modality = weaker(modality, 'possible');
      break;
    case 'can':
      // “Estonia can support him” is said by Estonia itself: it consents.
      if (!denied && stance !== 'accepts' && !(around.reported && stance === 'supports')) modality = weaker(modality, 'possible');
      break;
    case 'could':
    case 'ca':
      if (!denied) modality = weaker(modality, 'possible');
      break;
    case 'cannot':
      break;
    case 'would':
    case "'d":
      if (!around.reported && !around.conditioned) modality = weaker(modality, 'conditional');
      break;
    case 'should':
    case 'must':
    case 'ought':
      if (!denied) return undefined;
      break;
    default:
      break;
  }
  for (const word of words) {
    if (HEARSAY_ADVERBS.has(word)) {
      hearsay = true;
      modality = weaker(modality, 'likely');
    } else if (LIKELY_ADVERBS.has(word)) modality = weaker(modality, 'likely');
    else if (POSSIBLE_ADVERBS.has(word)) modality = weaker(modality, 'possible');
  }
  if (verb.passive && governing && HEARSAY_PASSIVES.has(verb.lemma)) hearsay = true;
  return { stance, modality, hearsay };
}

/** Whether a modality says more than that something is possible. */
export const firm = (modality: Modality): boolean => modality === 'asserted' || modality === 'likely';
