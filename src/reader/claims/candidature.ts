/** How a person stands towards the post: interested, running, not interested, available, mentioned, unconfirmed. */
import type { Clause } from '../clauses/clauses.ts';
import { formsOf } from '../lang/en/inflect.ts';
import {
  BIDS,
  FREE,
  INTERESTS,
  KEEN,
  MENTIONED_AS,
  POLITICS,
  RACES,
  RETIRING,
} from '../lang/en/moves.ts';
import type { Draft } from './draft.ts';
import { type Manner, mannerOf, negates } from './manner.ts';
import { draftOf, findWord, isPost, type KindRule, runnersOf, type Sight } from './sight.ts';

import { leadsNext, running, wanting } from './coming-forward.ts';
import type { Told } from './told.ts';
import { passive } from './spoken-of.ts';
const OUT = new Set(['out']);

function find(sight: Sight): Draft[] {
  const out: Draft[] = [];
  for (const clause of sight.clauses) {
    const told = tell(sight, clause);
    if (told === undefined) continue;
    const state = told.manner.negated ? told.not : told.state;
    if (state === undefined) continue;
    for (const { id } of told.people) {
      out.push(
        draftOf(
          sight,
          { kind: 'candidature', candidate: id, state },
          told.manner.run,
          clause.verb.main,
          told.manner.modality,
          { hearsay: told.manner.hearsay },
        ),
      );
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
  return (
    linking(sight, clause, manner) ??
    running(sight, clause, manner) ??
    wanting(sight, clause, manner) ??
    passive(sight, clause, manner) ??
    retiring(sight, clause, manner) ??
    ruledOut(sight, clause, manner)
  );
}

/** “has not confirmed his candidacy”, “the candidacy was not confirmed”. */
function notConfirmed(sight: Sight, clause: Clause): Told | undefined {
  const about = clause.verb.passive ? clause.subject : clause.object;
  const manner = mannerOf(sight, clause);
  if (about === undefined || manner === undefined || !manner.negated) return undefined;
  if (!BIDS.has(about.ref.head) && !(about.ref.head === 'it' && saidOfNomination(sight)))
    return undefined;
  const people =
    about.ref.candidacyOf.length > 0
      ? about.ref.candidacyOf
      : [...runnersOf(sight, clause.subject), ...sight.article.topic(clause.verb.from)].slice(0, 1);
  return { people, state: 'unconfirmed', not: 'unconfirmed', manner };
}
const saidOfNomination = (sight: Sight): boolean =>
  sight.before.some(
    (draft) => draft.says.kind === 'nomination' && draft.sentence >= sight.index - 1,
  );

/** “is interested in the post”, “is a candidate”, “is in the race”, “has been free for the post”. */
function linking(sight: Sight, clause: Clause, manner: Manner): Told | undefined {
  const { verb, subject } = clause;
  const { doc } = sight;
  if (
    !/^(?:be|remain|become|seem)$/.test(verb.lemma) &&
    !(verb.passive && verb.lemma === 'interest')
  )
    return undefined;
  const to = clause.to;
  const keen = verb.lemma === 'interest' ? verb.main : findWord(doc, KEEN, verb.to, verb.to + 3);
  if (keen >= 0 && keen < to + 1) {
    const aim = clause.preps.find((prep) => prep.word === 'in' || prep.word === 'on')?.phrase;
    const leads = leadsNext(sight, clause);
    const named = aim !== undefined && isPost(sight, aim);
    const people = runnersOf(sight, subject, named || leads);
    if (
      people.length > 0 &&
      (named || leads || (aim === undefined && doc.norm[keen] === 'interested'))
    )
      return {
        people,
        state: 'interested',
        not: 'not-interested',
        manner: open(sight, clause, manner),
      };
    return undefined;
  }
  const free = findWord(doc, FREE, verb.to, verb.to + 3);
  if (free >= 0 && free < to) {
    const aim = clause.preps.find((prep) => prep.word === 'for' || prep.word === 'to');
    if (aim !== undefined && !isPost(sight, aim.phrase)) return undefined;
    if (aim === undefined && doc.norm[free] === 'free') return undefined;
    const people = runnersOf(sight, subject, aim !== undefined);
    return people.length === 0
      ? undefined
      : { people, state: 'available', not: 'not-interested', manner };
  }
  const inRace = clause.preps.find(
    (prep) =>
      prep.word === 'in' &&
      RACES.has(prep.phrase.ref.head) &&
      prep.phrase.ref.head !== 'leadership' &&
      prep.phrase.ref.head !== 'election',
  );
  if (
    inRace !== undefined &&
    verb.lemma === 'be' &&
    findWord(doc, new Set(['still', 'lead', 'ahead', 'staying']), verb.from, to) < 0
  ) {
    return {
      people: runnersOf(sight, subject, true),
      state: 'running',
      not: 'not-interested',
      manner,
    };
  }
  const { object } = clause;
  if (
    object !== undefined &&
    verb.lemma !== 'seem' &&
    /^(?:candidate|contender|runner)$/.test(object.ref.head) &&
    object.core.owner === undefined
  ) {
    const words = doc.norm.slice(object.core.from, object.core.head);
    const among = words.some((word) =>
      /^(?:only|sole|rival|other|second|third|fourth)$/.test(word),
    );
    if (
      words.every((word) =>
        /^(?:a|an|the|no|not|official|declared|formal|announced|also|now|only|sole|rival|other|second|third|fourth)$/.test(
          word,
        ),
      ) &&
      (among || words[0] === 'a' || words[0] === 'an' || words[0] === 'no' || words.length === 0)
    ) {
      const people = runnersOf(sight, subject, true);
      const negated = manner.negated || words[0] === 'no';
      if (people.length > 0)
        return {
          people,
          state: words.includes('official') ? 'nominated' : 'running',
          not: 'not-interested',
          manner: { ...manner, negated },
        };
    }
  }
  return undefined;
}

/** “if asked”: only then. */
const open = (sight: Sight, clause: Clause, manner: Manner): Manner =>
  findWord(sight.doc, new Set(['if']), clause.verb.to, sight.sentence.to) >= 0
    ? { ...manner, modality: 'conditional' }
    : manner;

/** “retired from political life”: free for the post. */
function retiring(sight: Sight, clause: Clause, manner: Manner): Told | undefined {
  const { verb } = clause;
  if (
    !RETIRING.has(verb.lemma) &&
    !(verb.lemma === 'give' && findWord(sight.doc, new Set(['up']), verb.to, verb.to + 2) >= 0)
  )
    return undefined;
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
  const bid =
    clause.object !== undefined &&
    /^(?:bid|candidacy|candidature|run|campaign)$/.test(clause.object.ref.head);
  const gerund = sight.clauses.some(
    (other) =>
      other.verb.participle &&
      /^(?:run|stand|seek|apply|enter)$/.test(other.verb.lemma) &&
      other.verb.from <= verb.to + 2 &&
      other.verb.from > verb.from,
  );
  if (!self && !bid && !gerund) return undefined;
  return negates(sight, clause)
    ? undefined
    : {
        people: runnersOf(sight, clause.subject, true),
        state: 'not-interested',
        manner: { ...manner, negated: false },
      };
}

const forms = (verbs: Iterable<string>): string[] =>
  [...verbs].flatMap((verb) => Object.values(formsOf(verb)));

export const candidature: KindRule = {
  triggers: [
    ...KEEN,
    ...FREE,
    ...RACES,
    ...INTERESTS,
    ...MENTIONED_AS,
    ...POLITICS,
    ...BIDS,
    ...forms([
      'run',
      'stand',
      'compete',
      'vie',
      'apply',
      'eye',
      'covet',
      'rule',
      'appoint',
      'elect',
      'confirm',
      'succeed',
      'replace',
      'lead',
      'aspire',
      'mention',
    ]),
    'job',
    'post',
    'position',
    'role',
    'hat',
    'choose',
    'chosen',
    'named',
    'selected',
    'become',
  ],
  find,
};
