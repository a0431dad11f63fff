/**
 * How a clause is said that is no stance: done, to come, intended, refused, asked for; how firmly.
 *
 * The counterpart of `bend` for the other kinds of claim, over the same tables.
 */
import type { Modality } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { SUPPOSING } from '../lang/en/frames.ts';
import { BENDING_NOUNS, COMING_MODALS, NOT_SO_ADVERBS } from '../lang/en/manner.ts';
import {
  HEARSAY_ADVERBS,
  HEARSAY_PASSIVES,
  LIKELY_ADVERBS,
  POSSIBLE_ADVERBS,
} from '../lang/en/speech.ts';
import { type Bend, CATENATIVES, READY } from '../lang/en/stance.ts';
import type { Phrase } from '../phrases/phrases.ts';
import { weaker } from './draft.ts';
import type { Sight } from './sight.ts';
import { wordsOf } from './sight.ts';
import type { Run } from '../text/tokens.ts';

export interface Manner {
  /** It is said not to be so, or the subject will not: “will not withdraw”, “refused to run”. */
  readonly negated: boolean;
  /** `done` is so or was so; `coming` is to come. */
  readonly time: 'done' | 'coming';
  /** The subject wants or plans it. */
  readonly intended: boolean;
  readonly modality: Modality;
  readonly hearsay: boolean;
  /** Who does it, also where a noun governs: “the decision of Rossi to withdraw”. */
  readonly subject: Phrase | undefined;
  /** The words from the first governing verb to the end. */
  readonly run: Run;
}

const ASKED = new Set([
  'urge',
  'ask',
  'tell',
  'press',
  'call',
  'encourage',
  'push',
  'need',
  'allow',
  'prompt',
  'force',
  'invite',
  'pressure',
  'lobby',
  'advise',
  'implore',
  'beg',
  'persuade',
  'convince',
  'lead',
  'help',
  'let',
]);
const LINKING = new Set(['be', 'remain', 'seem', 'appear', 'become', 'feel', 'look', 'get']);
const DEFYING = new Set([
  'resist',
  'reject',
  'rebuff',
  'ignore',
  'defy',
  'dismiss',
  'refuse',
  'shrug',
]);
const IN_DOUBT = new Set(['if', 'unless', 'provided', 'should']);

/** Undefined where the clause asserts nothing: it is supposed, asked about or asked for. */
export function mannerOf(sight: Sight, clause: Clause): Manner | undefined {
  if (sight.manners.has(clause)) return sight.manners.get(clause);
  const manner = worked(sight, clause);
  sight.manners.set(clause, manner);
  return manner;
}

function worked(sight: Sight, clause: Clause): Manner | undefined {
  const { doc, clauses, article } = sight;
  const report = article.reportAt(clause.verb.main);
  if (report?.unasserted === true || sight.question) return undefined;
  let negated = negates(sight, clause);
  let time: Manner['time'] =
    clause.verb.modal !== undefined && COMING_MODALS.has(clause.verb.modal) ? 'coming' : 'done';
  let modality: Modality = report?.denies === true ? 'denied' : 'asserted';
  let intended = false;
  let hearsay = false;
  let { subject } = clause;
  let from = wordsOf(clause).from;
  const conditioned = hasCondition(sight, clause);
  const firmness = (one: Clause): void => {
    const { modal } = one.verb;
    if (modal === 'may' || modal === 'might' || modal === 'can' || modal === 'could')
      modality = weaker(modality, 'possible');
    if (modal === 'would' || modal === "'d")
      modality = weaker(
        modality,
        conditioned ? 'conditional' : report === undefined ? 'conditional' : 'asserted',
      );
    for (const word of adverbsOf(sight, one)) {
      if (HEARSAY_ADVERBS.has(word)) {
        hearsay = true;
        modality = weaker(modality, 'likely');
      } else if (LIKELY_ADVERBS.has(word)) modality = weaker(modality, 'likely');
      else if (POSSIBLE_ADVERBS.has(word)) modality = weaker(modality, 'possible');
    }
  };
  firmness(clause);
  if (
    clause.verb.modal === 'should' ||
    clause.verb.modal === 'must' ||
    clause.verb.modal === 'ought'
  )
    return undefined;
  let at = clause.governor;
  let below = clause;
  if (supposing(clause)) return undefined;
  const noun = nounBefore(sight, clause);
  if (noun !== undefined) {
    const how = Object.hasOwn(BENDING_NOUNS, noun.ref.head)
      ? BENDING_NOUNS[noun.ref.head]
      : undefined;
    if (how === 'asked') {
      // “resisted calls to withdraw”
      const host = at === undefined ? undefined : clauses[at];
      if (host === undefined || !DEFYING.has(host.verb.lemma) || negates(sight, host))
        return undefined;
      return {
        negated: !negated,
        time: 'coming',
        intended,
        modality,
        hearsay,
        subject: host.subject,
        run: { from: host.from, to: clause.to },
      };
    }
    if (how !== undefined) {
      const without = doc.norm[noun.core.from] === 'no' || governsLack(clauses[at ?? -1]);
      if (how === 'refuse') negated = !negated;
      else if (how === 'intend') {
        intended = true;
        time = 'coming';
        if (without) negated = !negated;
      } else if (how === 'possible') modality = weaker(modality, 'possible');
      subject = noun.of ?? ownerPhrase(sight, noun, subject === undefined) ?? subject;
      from = Math.min(from, noun.from);
      const host = at === undefined ? undefined : clauses[at];
      if (host !== undefined && subject === clause.subject) {
        from = Math.min(from, host.from);
        if (!without && negates(sight, host)) negated = !negated;
      }
      return { negated, time, intended, modality, hearsay, subject, run: { from, to: clause.to } };
    }
  }
  while (at !== undefined) {
    const governor = clauses[at];
    if (governor === undefined) break;
    if (supposing(governor)) return undefined;
    const how = governing(sight, governor, below);
    if (how === 'asked') return undefined;
    if (how === undefined) break;
    firmness(governor);
    let not = negates(sight, governor);
    switch (how) {
      case 'intend':
      case 'wish':
      case 'threaten':
        intended = true;
        time = 'coming';
        if (how === 'threaten') modality = weaker(modality, 'possible');
        break;
      case 'likely':
        modality = weaker(modality, 'likely');
        if (!HEARSAY_PASSIVES.has(governor.verb.lemma)) time = 'coming';
        else hearsay = true;
        break;
      case 'possible':
        modality = weaker(modality, 'possible');
        time = 'coming';
        break;
      case 'refuse':
      case 'prevent':
      case 'undecided':
        not = !not;
        break;
      case 'deny':
        modality = 'denied';
        break;
      case 'cease':
        not = !not;
        break;
      case 'plain':
        if (governor.verb.modal !== undefined && COMING_MODALS.has(governor.verb.modal))
          time = 'coming';
        break;
      default:
        break;
    }
    if (not) negated = !negated;
    from = Math.min(from, wordsOf(governor).from);
    if (subject === undefined) ({ subject } = governor);
    below = governor;
    at = governor.governor;
  }
  if (conditioned && modality !== 'denied') modality = 'conditional';
  return { negated, time, intended, modality, hearsay, subject, run: { from, to: clause.to } };
}

const supposing = (clause: Clause): boolean =>
  clause.under !== undefined && SUPPOSING.has(clause.under) && clause.under !== 'than';

/** An if-clause or the like in the same sentence, outside the clause, that the clause depends on. */
function hasCondition(sight: Sight, clause: Clause): boolean {
  return sight.clauses.some(
    (other) =>
      other !== clause &&
      other.under !== undefined &&
      IN_DOUBT.has(other.under) &&
      !evenIf(sight, other) &&
      (other.from > clause.verb.from ? !crosses(sight, clause.verb.to, other.from) : true),
  );
}
/** “even if” concedes; it makes nothing depend on it. */
const evenIf = (sight: Sight, clause: Clause): boolean => {
  for (let i = clause.verb.from; i > sight.sentence.from && i > clause.verb.from - 12; i -= 1)
    if (sight.doc.norm[i] === 'if') return sight.doc.norm[i - 1] === 'even';
  return false;
};
const crosses = (sight: Sight, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1)
    if (sight.doc.norm[i] === ';' || sight.doc.norm[i] === ':') return true;
  return false;
};

function adverbsOf(sight: Sight, clause: Clause): string[] {
  const { doc } = sight;
  const words = [...clause.verb.adverbs, ...clause.words.map(({ word }) => word)];
  for (
    let i = clause.verb.from - 1;
    i >= clause.verb.from - 3 && i >= 0 && doc.pos[i] === 'ADV';
    i -= 1
  )
    words.push(doc.norm[i] ?? '');
  return words;
}

/** The verb group's own “not”, “never”, “no longer”, “neither … nor”, “has yet to”. */
export function negates(sight: Sight, clause: Clause): boolean {
  const { doc } = sight;
  if (clause.verb.negated) return true;
  const words = adverbsOf(sight, clause);
  if (
    words.some((word) => NOT_SO_ADVERBS.has(word)) ||
    (words.includes('no') && words.includes('longer'))
  )
    return true;
  if (clause.object !== undefined && doc.norm[clause.object.core.from] === 'no') return true;
  if (clause.subject !== undefined) {
    const first = doc.norm[clause.subject.core.from];
    if (first === 'no' || first === 'neither' || first === 'nobody' || first === 'none')
      return true;
    for (
      let i = clause.subject.from - 1;
      i >= sight.sentence.from && i >= clause.subject.from - 2;
      i -= 1
    )
      if (doc.norm[i] === 'nor' || doc.norm[i] === 'neither') return true;
  }
  for (
    let i = clause.verb.from - 1;
    i >= sight.sentence.from && i >= clause.verb.from - 3;
    i -= 1
  ) {
    if (doc.norm[i] === 'not' || doc.norm[i] === 'nor') return true;
    // Another verb's “not” is not this one's.
    if (/^(?:VERB|AUX|NOUN|PROPN|PRON)$/.test(doc.pos[i] ?? '')) break;
  }
  return false;
}

function governing(sight: Sight, governor: Clause, below: Clause): Bend | 'asked' | undefined {
  const { verb } = governor;
  const { doc } = sight;
  const between = doc.norm.slice(verb.to, below.verb.from + 1);
  if (LINKING.has(verb.lemma) || verb.lemma === 'have') {
    for (const word of between) if (Object.hasOwn(READY, word)) return READY[word];
    if (between.includes('yet')) return 'undecided';
    if (verb.lemma === 'have') return 'asked';
    return 'plain';
  }
  if (verb.lemma === 'rule' && between.includes('out')) return 'refuse';
  if (
    verb.passive &&
    (verb.lemma === 'set' ||
      verb.lemma === 'expect' ||
      verb.lemma === 'tip' ||
      verb.lemma === 'schedule')
  )
    return 'likely';
  if (verb.passive && HEARSAY_PASSIVES.has(verb.lemma)) return 'likely';
  if (ASKED.has(verb.lemma)) return 'asked';
  if (governor.object !== undefined && below.subject === governor.object)
    return verb.lemma === 'expect' ? 'likely' : verb.lemma === 'want' ? 'asked' : undefined;
  if (verb.lemma === 'deny') return 'deny';
  const direct = Object.hasOwn(CATENATIVES, verb.lemma) ? CATENATIVES[verb.lemma] : undefined;
  if (direct === 'undecided' && verb.lemma === 'decline') return 'refuse';
  if (direct !== undefined)
    return verb.lemma === 'promise' ||
      verb.lemma === 'pledge' ||
      verb.lemma === 'vow' ||
      verb.lemma === 'decide' ||
      verb.lemma === 'agree'
      ? below.verb.infinitive
        ? 'plain'
        : direct
      : direct;
  return verb.lemma === 'come' || verb.lemma === 'go' || verb.lemma === 'announce'
    ? 'plain'
    : undefined;
}

const governsLack = (host: Clause | undefined): boolean =>
  host !== undefined && /^(?:lack|deny|drop|abandon)$/.test(host.verb.lemma);

/** The noun right before an infinitive or “of” and a gerund: “its intention to nominate”. */
function nounBefore(sight: Sight, clause: Clause): Phrase | undefined {
  let i = clause.at - 1;
  const item = sight.items[i];
  if (!clause.verb.infinitive && !clause.verb.participle) return undefined;
  if (
    item !== undefined &&
    item.kind !== 'PH' &&
    item.kind !== 'VG' &&
    (item.word === 'of' || item.word === 'in')
  )
    i -= 1;
  const phrase = sight.items[i];
  return phrase?.kind === 'PH' ? phrase : undefined;
}

function ownerPhrase(sight: Sight, noun: Phrase, any: boolean): Phrase | undefined {
  const owner = sight.article.ownerOf(noun);
  return owner !== undefined &&
    (owner.ref.actors.length > 0 || owner.ref.people.length > 0) &&
    (any || noun.core.owner !== undefined)
    ? owner
    : undefined;
}
