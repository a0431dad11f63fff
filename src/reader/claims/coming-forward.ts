/** Coming forward by one's own act: running for the post, or wanting it. */
import type { Clause } from '../clauses/clauses.ts';
import { CANDIDATE_NOUNS } from '../lang/en/race.ts';
import { INTERESTS, RACES, VOICING, WANTING } from '../lang/en/moves.ts';
import type { PersonRef } from '../phrases/refs.ts';
import type { Manner } from './manner.ts';
import {
  findPhrase,
  findWord,
  isPost,
  peopleOf,
  phrasesOf,
  reachOf,
  runnersOf,
  type Sight,
} from './sight.ts';

import type { State, Told } from './told.ts';
const HAT = phrasesOf(
  'hat into the ring',
  'hat in the ring',
  'hat into the race',
  'cap into the ring',
  'name into the hat',
  'name into the ring',
  'name in the hat',
);
export const LEADS = new Set([
  'lead',
  'head',
  'succeed',
  'replace',
  'become',
  'chair',
  'take',
  'run',
  'be',
]);
const MULLING = new Set(['consider', 'mull', 'weigh', 'contemplate', 'explore', 'ponder']);
const RACE_VERBS = new Set(['enter', 'join']);
const LAUNCHING = new Set([
  'announce',
  'declare',
  'launch',
  'begin',
  'submit',
  'formalise',
  'formalize',
  'register',
  'unveil',
  'start',
  'mount',
  'file',
]);
/** “is running for the post”, “threw his hat into the ring”, “announced her candidacy”, “joined the race”. */
export function running(sight: Sight, clause: Clause, manner: Manner): Told | undefined {
  const { verb, object } = clause;
  const { lemma } = verb;
  const { doc } = sight;
  const to = reachOf(sight, clause);
  const state: State =
    manner.intended || (manner.modality === 'likely' && manner.time === 'coming')
      ? 'intended'
      : 'running';
  const subject = manner.subject ?? clause.subject;
  if (lemma === 'throw' || lemma === 'put' || lemma === 'toss') {
    if (findPhrase(doc, HAT, verb.to, to) === undefined) return undefined;
    return { people: runnersOf(sight, subject, true), state, not: 'not-interested', manner };
  }
  if (
    lemma === 'run' ||
    lemma === 'stand' ||
    lemma === 'compete' ||
    lemma === 'vie' ||
    lemma === 'bid' ||
    lemma === 'apply'
  ) {
    if (verb.passive || object?.ref.people.length === 1) return undefined;
    const aim = clause.preps.find(
      (prep) => prep.word === 'for' || prep.word === 'as' || prep.word === 'in',
    );
    const post =
      aim !== undefined &&
      (isPost(sight, aim.phrase) || CANDIDATE_NOUNS.has(aim.phrase.ref.head)) &&
      aim.phrase.ref.people.length === 0;
    if (!post && !(lemma === 'run' && clause.preps.length === 0 && object === undefined))
      return undefined;
    const people = runnersOf(sight, subject, post);
    return people.length === 0 ? undefined : { people, state, not: 'not-interested', manner };
  }
  if (RACE_VERBS.has(lemma) && object !== undefined && RACES.has(object.ref.head))
    return { people: runnersOf(sight, subject, true), state, not: 'not-interested', manner };
  if (
    LAUNCHING.has(lemma) &&
    object !== undefined &&
    /^(?:candidacy|candidature|bid|run|campaign|application)$/.test(object.ref.head) &&
    !verb.passive
  ) {
    const people =
      object.ref.candidacyOf.length > 0 ? object.ref.candidacyOf : runnersOf(sight, subject, true);
    // “Romania announced the candidacy of …” is a nomination.
    if (sameSide(sight, subject, people)) return { people, state, manner };
  }
  if (
    MULLING.has(lemma) &&
    object !== undefined &&
    /^(?:candidacy|candidature|bid|run|campaign)$/.test(object.ref.head) &&
    !verb.passive
  ) {
    return {
      people: runnersOf(sight, subject, true),
      state: 'interested',
      manner: { ...manner, modality: 'possible' },
    };
  }
  return undefined;
}

const sameSide = (
  sight: Sight,
  subject: Clause['subject'],
  people: readonly PersonRef[],
): boolean => {
  const own = peopleOf(sight, subject);
  return own.length > 0 && people.every((person) => own.some((one) => one.id === person.id));
};

/** “wants the job”, “is eyeing the top post”, “expressed interest in”, “wants to succeed Stoltenberg”. */
export function wanting(sight: Sight, clause: Clause, manner: Manner): Told | undefined {
  const { verb, object } = clause;
  const subject = clause.subject;
  if (verb.passive) return undefined;
  const plain = { ...manner, intended: false };
  if (
    WANTING.has(verb.lemma) ||
    verb.lemma === 'like' ||
    verb.lemma === 'love' ||
    verb.lemma === 'hope' ||
    verb.lemma === 'aspire' ||
    verb.lemma === 'aim'
  ) {
    const leads = leadsNext(sight, clause);
    const hoped =
      verb.lemma === 'hope' || verb.lemma === 'aim' || verb.lemma === 'aspire'
        ? clause.preps.find((prep) => prep.word === 'for' || prep.word === 'to')?.phrase
        : undefined;
    const post =
      (hoped !== undefined && isPost(sight, hoped) && hoped.ref.people.length === 0) ||
      (WANTING.has(verb.lemma) &&
        isPost(sight, object) &&
        object?.ref.people.length === 0 &&
        object.ref.candidacyOf.length === 0);
    if (!post && !leads) return undefined;
    const relative =
      clause.relative && clause.subject?.ref.pronoun === undefined ? clause.subject : subject;
    const people = runnersOf(sight, relative, true);
    return people.length === 0
      ? undefined
      : {
          people,
          state: 'interested',
          not: 'not-interested',
          manner:
            verb.modal === 'would' || verb.modal === "'d"
              ? { ...plain, modality: 'asserted' }
              : plain,
        };
  }
  if (VOICING.has(verb.lemma) && object !== undefined && INTERESTS.has(object.ref.head)) {
    const aim =
      clause.preps.find(
        (prep) =>
          prep.word === 'in' || prep.word === 'on' || prep.word === 'for' || prep.word === 'to',
      )?.phrase ?? object.of;
    const leads = sight.clauses.some(
      (other) =>
        other.verb.from >= object.to &&
        other.verb.from < object.to + 4 &&
        LEADS.has(other.verb.lemma) &&
        (isPost(sight, other.object) || other.object?.ref.people.length === 1),
    );
    const about = aim !== undefined && (isPost(sight, aim) || aim.ref.pronoun === 'it');
    if (!about && !leads) return undefined;
    const people = runnersOf(sight, subject, true);
    const none =
      sight.doc.norm[object.core.from] === 'no' || sight.doc.norm[object.core.from] === 'little';
    return {
      people,
      state: 'interested',
      not: 'not-interested',
      manner: { ...plain, negated: manner.negated || none },
    };
  }
  if (verb.lemma === 'make' && object?.ref.head === 'secret') {
    const of = object.of ?? clause.preps.find((prep) => prep.word === 'of')?.phrase;
    const aim = clause.preps.find(
      (prep) => prep.word === 'in' || prep.word === 'for' || prep.word === 'on',
    )?.phrase;
    if (of === undefined || !INTERESTS.has(of.ref.head) || !isPost(sight, aim ?? of.of))
      return undefined;
    return {
      people: runnersOf(sight, subject, true),
      state: 'interested',
      manner: { ...plain, negated: false },
    };
  }
  if (verb.lemma === 'deny' && object !== undefined && INTERESTS.has(object.ref.head))
    return { people: runnersOf(sight, subject, true), state: 'not-interested', manner };
  return undefined;
}

/** Whether an infinitive of leading or succeeding follows: “is keen to succeed Stoltenberg”. */
export function leadsNext(sight: Sight, clause: Clause): boolean {
  const here = sight.clauses.indexOf(clause);
  return sight.clauses.some((other) => {
    if (other.governor !== here) return false;
    if (!LEADS.has(other.verb.lemma)) return false;
    if (
      other.verb.lemma === 'succeed' ||
      other.verb.lemma === 'replace' ||
      other.verb.lemma === 'lead' ||
      other.verb.lemma === 'head' ||
      other.verb.lemma === 'chair'
    )
      return (
        other.object !== undefined &&
        (isPost(sight, other.object) ||
          other.object.ref.people.length > 0 ||
          namesBody(sight, other))
      );
    return isPost(sight, other.object) || other.preps.some((prep) => isPost(sight, prep.phrase));
  });
}
const namesBody = (sight: Sight, clause: Clause): boolean => {
  const { names } = sight.article.scene;
  for (let i = clause.verb.to; i < clause.to; i += 1) {
    const index = names.covers[i] ?? -1;
    if (index >= 0 && names.list[index]?.name.sort === 'body') return true;
  }
  return (
    findWord(
      sight.doc,
      new Set([
        'organisation',
        'organization',
        'agency',
        'alliance',
        'federation',
        'union',
        'institute',
        'fund',
        'bank',
        'body',
        'party',
        'institution',
        'association',
      ]),
      clause.verb.to,
      clause.to,
    ) >= 0
  );
};
