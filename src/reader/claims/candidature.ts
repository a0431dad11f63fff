/** How a person stands towards the post: interested, running, not interested, available, mentioned, unconfirmed. */
import type { SaysOf } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { formsOf } from '../lang/en/inflect.ts';
import { CANDIDATE_NOUNS } from '../lang/en/race.ts';
import { APPOINTING, BIDS, FREE, INTERESTS, KEEN, MENTIONED_AS, MENTIONING, POLITICS, RACES, RETIRING, VOICING, WANTING } from '../lang/en/moves.ts';
import type { PersonRef } from '../phrases/refs.ts';
import type { Draft } from './draft.ts';
import { type Manner, mannerOf, negates } from './manner.ts';
import { draftOf, findPhrase, findWord, isPost, type KindRule, peopleOf, phrasesOf, reachOf, runnersOf, type Sight } from './sight.ts';

type State = SaysOf<'candidature'>['state'];

interface Told {
  readonly people: readonly PersonRef[];
  readonly state: State;
  readonly manner: Manner;
  /** What becomes of the state when the clause is negated; nothing by default. */
  readonly not?: State;
}

const HAT = phrasesOf('hat into the ring', 'hat in the ring', 'hat into the race', 'cap into the ring', 'name into the hat', 'name into the ring', 'name in the hat');
const CHOSEN_AS = new Set(['secretary-general', 'secretary', 'director-general', 'director', 'president', 'chair', 'chairman', 'chairwoman', 'chief', 'head', 'leader', 'successor', 'general', 'post', 'job', 'boss', 'commissioner']);
const LEADS = new Set(['lead', 'head', 'succeed', 'replace', 'become', 'chair', 'take', 'run', 'be']);
const MULLING = new Set(['consider', 'mull', 'weigh', 'contemplate', 'explore', 'ponder']);
const RACE_VERBS = new Set(['enter', 'join']);
const LAUNCHING = new Set(['announce', 'declare', 'launch', 'begin', 'submit', 'formalise', 'formalize', 'register', 'unveil', 'start', 'mount', 'file']);
const OUT = new Set(['out']);

function find(sight: Sight): Draft[] {
  const out: Draft[] = [];
  for (const clause of sight.clauses) {
    const told = tell(sight, clause);
    if (told === undefined) continue;
    const state = told.manner.negated ? told.not : told.state;
    if (state === undefined) continue;
    for (const { id } of told.people) {
      out.push(draftOf(sight, { kind: 'candidature', candidate: id, state }, told.manner.run, clause.verb.main, told.manner.modality, { hearsay: told.manner.hearsay }));
    }
  }
  return out;
}

function tell(sight: Sight, clause: Clause): Told | undefined {
  const { lemma } = clause.verb;
  if (lemma === 'confirm') {
    const unconfirmed = notConfirmed(sight, clause);
    if (unconfirmed !== undefined) return unconfirmed;
  }
  const manner = mannerOf(sight, clause);
  if (manner === undefined) return undefined;
  return linking(sight, clause, manner) ?? running(sight, clause, manner) ?? wanting(sight, clause, manner) ?? passive(sight, clause, manner) ?? retiring(sight, clause, manner) ?? ruledOut(sight, clause, manner);
}

/** “has not confirmed his candidacy”, “the candidacy was not confirmed”. */
function notConfirmed(sight: Sight, clause: Clause): Told | undefined {
  const about = clause.verb.passive ? clause.subject : clause.object;
  const manner = mannerOf(sight, clause);
  if (about === undefined || manner === undefined || !manner.negated) return undefined;
  if (!BIDS.has(about.ref.head) && !(about.ref.head === 'it' && saidOfNomination(sight))) return undefined;
  const people = about.ref.candidacyOf.length > 0 ? about.ref.candidacyOf : [...runnersOf(sight, clause.subject), ...sight.article.topic(clause.verb.from)].slice(0, 1);
  return { people, state: 'unconfirmed', not: 'unconfirmed', manner };
}
const saidOfNomination = (sight: Sight): boolean => sight.before.some((draft) => draft.says.kind === 'nomination' && draft.sentence >= sight.index - 1);

/** “is interested in the post”, “is a candidate”, “is in the race”, “has been free for the post”. */
function linking(sight: Sight, clause: Clause, manner: Manner): Told | undefined {
  const { verb, subject } = clause;
  const { doc } = sight;
  if (!/^(?:be|remain|become|seem)$/.test(verb.lemma) && !(verb.passive && verb.lemma === 'interest')) return undefined;
  const to = clause.to;
  const keen = verb.lemma === 'interest' ? verb.main : findWord(doc, KEEN, verb.to, verb.to + 3);
  if (keen >= 0 && keen < to + 1) {
    const aim = clause.preps.find((prep) => prep.word === 'in' || prep.word === 'on')?.phrase;
    const leads = leadsNext(sight, clause);
    const named = aim !== undefined && isPost(sight, aim);
    const people = runnersOf(sight, subject, named || leads);
    if (people.length > 0 && (named || leads || (aim === undefined && doc.norm[keen] === 'interested'))) return { people, state: 'interested', not: 'not-interested', manner: open(sight, clause, manner) };
    return undefined;
  }
  const free = findWord(doc, FREE, verb.to, verb.to + 3);
  if (free >= 0 && free < to) {
    const aim = clause.preps.find((prep) => prep.word === 'for' || prep.word === 'to');
    if (aim !== undefined && !isPost(sight, aim.phrase)) return undefined;
    if (aim === undefined && doc.norm[free] === 'free') return undefined;
    const people = runnersOf(sight, subject, aim !== undefined);
    return people.length === 0 ? undefined : { people, state: 'available', not: 'not-interested', manner };
  }
  const inRace = clause.preps.find((prep) => prep.word === 'in' && RACES.has(prep.phrase.ref.head) && prep.phrase.ref.head !== 'leadership' && prep.phrase.ref.head !== 'election');
  if (inRace !== undefined && verb.lemma === 'be' && findWord(doc, new Set(['still', 'lead', 'ahead', 'staying']), verb.from, to) < 0) {
    return { people: runnersOf(sight, subject, true), state: 'running', not: 'not-interested', manner };
  }
  const { object } = clause;
  if (object !== undefined && verb.lemma !== 'seem' && /^(?:candidate|contender|runner)$/.test(object.ref.head) && object.core.owner === undefined) {
    const words = doc.norm.slice(object.core.from, object.core.head);
    const among = words.some((word) => /^(?:only|sole|rival|other|second|third|fourth)$/.test(word));
    if (words.every((word) => /^(?:a|an|the|no|not|official|declared|formal|announced|also|now|only|sole|rival|other|second|third|fourth)$/.test(word)) && (among || words[0] === 'a' || words[0] === 'an' || words[0] === 'no' || words.length === 0)) {
      const people = runnersOf(sight, subject, true);
      const negated = manner.negated || words[0] === 'no';
      if (people.length > 0) return { people, state: words.includes('official') ? 'nominated' : 'running', not: 'not-interested', manner: { ...manner, negated } };
    }
  }
  return undefined;
}

/** “if asked”: only then. */
const open = (sight: Sight, clause: Clause, manner: Manner): Manner =>
  findWord(sight.doc, new Set(['if']), clause.verb.to, sight.sentence.to) >= 0 ? { ...manner, modality: 'conditional' } : manner;

/** Whether an infinitive of leading or succeeding follows: “is keen to succeed Stoltenberg”. */
function leadsNext(sight: Sight, clause: Clause): boolean {
  const here = sight.clauses.indexOf(clause);
  return sight.clauses.some((other) => {
    if (other.governor !== here) return false;
    if (!LEADS.has(other.verb.lemma)) return false;
    if (other.verb.lemma === 'succeed' || other.verb.lemma === 'replace' || other.verb.lemma === 'lead' || other.verb.lemma === 'head' || other.verb.lemma === 'chair') return other.object !== undefined && (isPost(sight, other.object) || other.object.ref.people.length > 0 || namesBody(sight, other));
    return isPost(sight, other.object) || other.preps.some((prep) => isPost(sight, prep.phrase));
  });
}
const namesBody = (sight: Sight, clause: Clause): boolean => {
  const { names } = sight.article.scene;
  for (let i = clause.verb.to; i < clause.to; i += 1) {
    const index = names.covers[i] ?? -1;
    if (index >= 0 && names.list[index]?.name.sort === 'body') return true;
  }
  return findWord(sight.doc, new Set(['organisation', 'organization', 'agency', 'alliance', 'federation', 'union', 'institute', 'fund', 'bank', 'body', 'party', 'institution', 'association']), clause.verb.to, clause.to) >= 0;
};

/** “is running for the post”, “threw his hat into the ring”, “announced her candidacy”, “joined the race”. */
function running(sight: Sight, clause: Clause, manner: Manner): Told | undefined {
  const { verb, object } = clause;
  const { lemma } = verb;
  const { doc } = sight;
  const to = reachOf(sight, clause);
  const state: State = manner.intended || (manner.modality === 'likely' && manner.time === 'coming') ? 'intended' : 'running';
  const subject = manner.subject ?? clause.subject;
  if (lemma === 'throw' || lemma === 'put' || lemma === 'toss') {
    if (findPhrase(doc, HAT, verb.to, to) === undefined) return undefined;
    return { people: runnersOf(sight, subject, true), state, not: 'not-interested', manner };
  }
  if (lemma === 'run' || lemma === 'stand' || lemma === 'compete' || lemma === 'vie' || lemma === 'bid' || lemma === 'apply') {
    if (verb.passive || object?.ref.people.length === 1) return undefined;
    const aim = clause.preps.find((prep) => prep.word === 'for' || prep.word === 'as' || prep.word === 'in');
    const post = aim !== undefined && (isPost(sight, aim.phrase) || AS(aim.phrase.ref.head)) && aim.phrase.ref.people.length === 0;
    if (!post && !(lemma === 'run' && clause.preps.length === 0 && object === undefined)) return undefined;
    const people = runnersOf(sight, subject, post);
    return people.length === 0 ? undefined : { people, state, not: 'not-interested', manner };
  }
  if (RACE_VERBS.has(lemma) && object !== undefined && RACES.has(object.ref.head)) return { people: runnersOf(sight, subject, true), state, not: 'not-interested', manner };
  if (LAUNCHING.has(lemma) && object !== undefined && /^(?:candidacy|candidature|bid|run|campaign|application)$/.test(object.ref.head) && !verb.passive) {
    const people = object.ref.candidacyOf.length > 0 ? object.ref.candidacyOf : runnersOf(sight, subject, true);
    // “Romania announced the candidacy of …” is a nomination.
    if (sameSide(sight, subject, people)) return { people, state, manner };
  }
  if (MULLING.has(lemma) && object !== undefined && /^(?:candidacy|candidature|bid|run|campaign)$/.test(object.ref.head) && !verb.passive) {
    return { people: runnersOf(sight, subject, true), state: 'interested', manner: { ...manner, modality: 'possible' } };
  }
  return undefined;
}
const AS = (head: string): boolean => CANDIDATE_NOUNS.has(head);

const sameSide = (sight: Sight, subject: Clause['subject'], people: readonly PersonRef[]): boolean => {
  const own = peopleOf(sight, subject);
  return own.length > 0 && people.every((person) => own.some((one) => one.id === person.id));
};

/** “wants the job”, “is eyeing the top post”, “expressed interest in”, “wants to succeed Stoltenberg”. */
function wanting(sight: Sight, clause: Clause, manner: Manner): Told | undefined {
  const { verb, object } = clause;
  const subject = clause.subject;
  if (verb.passive) return undefined;
  const plain = { ...manner, intended: false };
  if (WANTING.has(verb.lemma) || verb.lemma === 'like' || verb.lemma === 'love' || verb.lemma === 'hope' || verb.lemma === 'aspire' || verb.lemma === 'aim') {
    const leads = leadsNext(sight, clause);
    const hoped = verb.lemma === 'hope' || verb.lemma === 'aim' || verb.lemma === 'aspire' ? clause.preps.find((prep) => prep.word === 'for' || prep.word === 'to')?.phrase : undefined;
    const post = (hoped !== undefined && isPost(sight, hoped) && hoped.ref.people.length === 0) || WANTING.has(verb.lemma) && isPost(sight, object) && object?.ref.people.length === 0 && object.ref.candidacyOf.length === 0;
    if (!post && !leads) return undefined;
    const relative = clause.relative && clause.subject?.ref.pronoun === undefined ? clause.subject : subject;
    const people = runnersOf(sight, relative, true);
    return people.length === 0 ? undefined : { people, state: 'interested', not: 'not-interested', manner: verb.modal === 'would' || verb.modal === "'d" ? { ...plain, modality: 'asserted' } : plain };
  }
  if (VOICING.has(verb.lemma) && object !== undefined && INTERESTS.has(object.ref.head)) {
    const aim = clause.preps.find((prep) => prep.word === 'in' || prep.word === 'on' || prep.word === 'for' || prep.word === 'to')?.phrase ?? object.of;
    const leads = sight.clauses.some((other) => other.verb.from >= object.to && other.verb.from < object.to + 4 && (LEADS.has(other.verb.lemma)) && (isPost(sight, other.object) || other.object?.ref.people.length === 1));
    const about = aim !== undefined && (isPost(sight, aim) || aim.ref.pronoun === 'it');
    if (!about && !leads) return undefined;
    const people = runnersOf(sight, subject, true);
    const none = sight.doc.norm[object.core.from] === 'no' || sight.doc.norm[object.core.from] === 'little';
    return { people, state: 'interested', not: 'not-interested', manner: { ...plain, negated: manner.negated || none } };
  }
  if (verb.lemma === 'make' && object?.ref.head === 'secret') {
    const of = object.of ?? clause.preps.find((prep) => prep.word === 'of')?.phrase;
    const aim = clause.preps.find((prep) => prep.word === 'in' || prep.word === 'for' || prep.word === 'on')?.phrase;
    if (of === undefined || !INTERESTS.has(of.ref.head) || !isPost(sight, aim ?? of.of)) return undefined;
    return { people: runnersOf(sight, subject, true), state: 'interested', manner: { ...plain, negated: false } };
  }
  if (verb.lemma === 'deny' && object !== undefined && INTERESTS.has(object.ref.head)) return { people: runnersOf(sight, subject, true), state: 'not-interested', manner };
  return undefined;
}

/** “is being mentioned as a successor”, “has been appointed secretary general”. */
function passive(sight: Sight, clause: Clause, manner: Manner): Told | undefined {
  const { verb, subject, object, preps } = clause;
  const { doc } = sight;
  if (!verb.passive) {
    if (APPOINTING.has(verb.lemma) && object !== undefined && !manner.negated && manner.time === 'done' && !manner.intended && clause.subject?.ref.actors[0]?.rank !== 'outlet') {
      const asWhat = preps.find((prep) => prep.word === 'as')?.phrase ?? clause.second;
      const people = runnersOf(sight, object);
      if (people.length > 0 && asWhat !== undefined && findWord(doc, CHOSEN_AS, asWhat.from, asWhat.to) >= 0 && !AS(asWhat.ref.head) && isPost(sight, asWhat)) return { people, state: 'appointed', manner };
    }
    return undefined;
  }
  const asWhat = preps.find((prep) => prep.word === 'as' || prep.word === 'among')?.phrase ?? object;
  if (MENTIONING.has(verb.lemma) && asWhat !== undefined && MENTIONED_AS.has(asWhat.ref.head) && findWord(doc, DECISIVE, asWhat.from, asWhat.to) < 0) {
    const people = runnersOf(sight, subject, true);
    return people.length === 0 ? undefined : { people, state: 'mentioned', manner: { ...manner, modality: manner.modality === 'likely' ? 'asserted' : manner.modality } };
  }
  if (APPOINTING.has(verb.lemma) && verb.lemma !== 'confirm' && asWhat !== undefined && isPost(sight, asWhat) && !AS(asWhat.ref.head)) {
    const people = runnersOf(sight, subject);
    return people.length === 0 || manner.negated || manner.intended ? undefined : { people, state: 'appointed', manner: manner.time === 'coming' && manner.modality === 'asserted' ? { ...manner, modality: 'likely' } : manner };
  }
  return undefined;
}
const DECISIVE = new Set(['likely', 'leading', 'favourite', 'favorite', 'front-runner', 'strong', 'serious', 'top', 'frontrunner', 'natural', 'weak', 'best', 'ideal', 'good', 'credible', 'unsuitable', 'wrong']);

/** “retired from political life”: free for the post. */
function retiring(sight: Sight, clause: Clause, manner: Manner): Told | undefined {
  const { verb } = clause;
  if (!RETIRING.has(verb.lemma) && !(verb.lemma === 'give' && findWord(sight.doc, new Set(['up']), verb.to, verb.to + 2) >= 0)) return undefined;
  const at = findWord(sight.doc, POLITICS, verb.to, Math.min(clause.to, verb.to + 6));
  if (at < 0 || manner.negated || sight.sentence.kind === 'title') return undefined;
  // Where the same sentence itself says that the person is free, that says it.
  if (findWord(sight.doc, FREE, clause.to, sight.sentence.to) >= 0) return undefined;
  const people = runnersOf(sight, clause.subject);
  return people.length === 0 ? undefined : { people, state: 'available', manner };
}

/** “ruled himself out of the race”. */
function ruledOut(sight: Sight, clause: Clause, manner: Manner): Told | undefined {
  const { verb } = clause;
  if (verb.lemma !== 'rule' || findWord(sight.doc, OUT, verb.to, verb.to + 4) < 0) return undefined;
  const self = clause.object?.ref.pronoun === 'himself' || clause.object?.ref.pronoun === 'herself';
  const bid = clause.object !== undefined && /^(?:bid|candidacy|candidature|run|campaign)$/.test(clause.object.ref.head);
  const gerund = sight.clauses.some((other) => other.verb.participle && /^(?:run|stand|seek|apply|enter)$/.test(other.verb.lemma) && other.verb.from <= verb.to + 2 && other.verb.from > verb.from);
  if (!self && !bid && !gerund) return undefined;
  return negates(sight, clause) ? undefined : { people: runnersOf(sight, clause.subject, true), state: 'not-interested', manner: { ...manner, negated: false } };
}

const forms = (verbs: Iterable<string>): string[] => [...verbs].flatMap((verb) => Object.values(formsOf(verb)));

export const candidature: KindRule = {
  triggers: [
    ...KEEN, ...FREE, ...RACES, ...INTERESTS, ...MENTIONED_AS, ...POLITICS, ...BIDS,
    ...forms(['run', 'stand', 'compete', 'vie', 'apply', 'eye', 'covet', 'rule', 'appoint', 'elect', 'confirm', 'succeed', 'replace', 'lead', 'aspire', 'mention']),
    'job', 'post', 'position', 'role', 'hat', 'choose', 'chosen', 'named', 'selected', 'become',
  ],
  find,
};
