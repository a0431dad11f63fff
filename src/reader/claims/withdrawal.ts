/** Leaving the race, in all its phrasings: made, expected, ruled out. */
import type { Clause } from '../clauses/clauses.ts';
import { formsOf } from '../lang/en/inflect.ts';
import { BIDS, LEAVING, LEAVING_NOUNS, RACES, STAYING } from '../lang/en/moves.ts';
import type { Phrase } from '../phrases/phrases.ts';
import type { Draft } from './draft.ts';
import { type Manner, mannerOf } from './manner.ts';
import {
  candidateOf,
  draftOf,
  findWord,
  headed,
  isPost,
  type KindRule,
  namedAfter,
  particle,
  peopleOf,
  runnersOf,
  type Sight,
} from './sight.ts';

function find(sight: Sight): Draft[] {
  const out: Draft[] = [];
  for (const clause of sight.clauses) {
    const stays = staying(sight, clause);
    const leaves = stays ?? leaving(sight, clause);
    if (leaves === undefined) continue;
    const manner = mannerOf(sight, clause);
    if (manner === undefined) continue;
    const subject = manner.subject ?? clause.subject;
    const people = leaves.of.length > 0 ? leaves.of : whose(sight, subject, leaves.race);
    for (const candidate of people)
      out.push(made(sight, clause, candidate, manner, stays !== undefined));
  }
  out.push(...byNoun(sight));
  return out;
}

function made(
  sight: Sight,
  clause: Clause,
  candidate: string,
  manner: Manner,
  stays: boolean,
): Draft {
  const leaves = manner.negated === stays;
  const state = !leaves
    ? 'ruled-out'
    : manner.time === 'coming' ||
        manner.intended ||
        manner.modality === 'possible' ||
        manner.modality === 'conditional'
      ? 'expected'
      : 'made';
  const modality =
    state === 'expected' &&
    manner.modality === 'asserted' &&
    /^(?:expect|tip|likely)$/.test(clause.verb.lemma)
      ? 'likely'
      : manner.modality;
  return draftOf(
    sight,
    { kind: 'withdrawal', candidate, state },
    manner.run,
    clause.verb.main,
    modality,
    { hearsay: manner.hearsay },
  );
}

interface Left {
  /** Candidates that the object itself names. */
  readonly of: readonly string[];
  /** The words name the race, so that anybody may be the one who leaves it. */
  readonly race: boolean;
}

function leaving(sight: Sight, clause: Clause): Left | undefined {
  const { verb, object } = clause;
  const how = Object.hasOwn(LEAVING, verb.lemma) ? LEAVING[verb.lemma] : undefined;
  if (how === undefined) return undefined;
  const race =
    clause.preps.some(
      (prep) =>
        /^(?:from|of|out|for)$/.test(prep.word) &&
        (RACES.has(prep.phrase.ref.head) || isPost(sight, prep.phrase)),
    ) || findWord(sight.doc, RACES, verb.to, Math.min(clause.to, verb.to + 6)) >= 0;
  if (elsewhere(sight, clause)) return undefined;
  if (verb.passive) {
    if (how.objects === undefined || clause.subject === undefined) return undefined;
    const named = objectOf(sight, clause.subject, how.objects);
    return named === undefined ? undefined : { of: named, race: true };
  }
  if (
    object !== undefined &&
    object.ref.pronoun !== 'himself' &&
    object.ref.pronoun !== 'herself'
  ) {
    const named = how.objects === undefined ? undefined : objectOf(sight, object, how.objects);
    if (named !== undefined) return { of: named, race: object.ref.head !== 'way' || race };
    // “withdrew Iohannis”, “pulled its candidate, Iohannis”.
    const behind =
      how.objects === BIDS &&
      object.ref.people.length === 0 &&
      sight.doc.norm[object.core.from] === 'its'
        ? namedAfter(sight, object)
        : [];
    if (behind.length > 0) return { of: behind.map(({ id }) => id), race: true };
    if (
      how.objects === BIDS &&
      object.ref.people.length > 0 &&
      !/^(?:end|give)$/.test(verb.lemma)
    ) {
      const people = runnersOf(sight, object);
      return people.length === 0 ? undefined : { of: people.map(({ id }) => id), race: true };
    }
    if (!race) return undefined;
  }
  if (how.particles !== undefined && particle(sight, clause, how.particles)) {
    return { of: [], race };
  }
  if (how.alone === true && object === undefined) {
    const from = clause.preps.find((prep) => prep.word === 'from');
    return from === undefined || race ? { of: [], race } : undefined;
  }
  return how.from === true && race && object === undefined ? { of: [], race } : undefined;
}

/** The candidates whose bid an object is; empty where it is the subject's own; undefined where it is no bid. */
function objectOf(
  sight: Sight,
  object: Phrase,
  objects: ReadonlySet<string>,
): readonly string[] | undefined {
  if (!headed(sight, object, objects))
    return object.ref.candidacyOf.length > 0 && objects === BIDS
      ? object.ref.candidacyOf.map(({ id }) => id)
      : undefined;
  return object.ref.candidacyOf.map(({ id }) => id);
}

/** “withdrew from the treaty”, “stepped aside as prime minister”: another thing is left. */
function elsewhere(sight: Sight, clause: Clause): boolean {
  for (const prep of clause.preps) {
    if (prep.word === 'as' && !/^(?:candidate|contender|nominee)$/.test(prep.phrase.ref.head))
      return true;
    if (
      (prep.word === 'from' || prep.word === 'of') &&
      !RACES.has(prep.phrase.ref.head) &&
      !isPost(sight, prep.phrase) &&
      clause.object === undefined
    )
      return true;
    if (
      prep.word === 'up' &&
      !BIDS.has(prep.phrase.ref.head) &&
      !RACES.has(prep.phrase.ref.head) &&
      !isPost(sight, prep.phrase)
    )
      return true;
  }
  return false;
}

/** “is staying in the race”, “remains a candidate”, “will continue his campaign”. */
function staying(sight: Sight, clause: Clause): Left | undefined {
  const { verb, object } = clause;
  if (!STAYING.has(verb.lemma) && !/^(?:be|go|carry|fight|press|soldier|battle)$/.test(verb.lemma))
    return undefined;
  const onwards =
    /^(?:go|carry|fight|press|soldier|battle)$/.test(verb.lemma) &&
    findWord(sight.doc, ON, verb.to, verb.to + 2) >= 0 &&
    findWord(sight.doc, FINISH, verb.to, sight.sentence.to) >= 0;
  if (onwards) return { of: [], race: false };
  const still =
    verb.lemma === 'be' ? findWord(sight.doc, STILL, verb.from - 1, clause.to) >= 0 : true;
  if (!still) return undefined;
  if (clause.preps.some((prep) => prep.word === 'in' && RACES.has(prep.phrase.ref.head)))
    return { of: [], race: true };
  if (
    verb.lemma === 'remain' &&
    object !== undefined &&
    object.ref.head === 'candidate' &&
    /^(?:a|our|its|the)$/.test(sight.doc.norm[object.core.from] ?? '')
  )
    return { of: [], race: true };
  return undefined;
}
const ON = new Set(['on']);
const FINISH = new Set(['end', 'finish']);
const STILL = new Set(['still', 'staying']);

/** Who leaves: the person, or the candidate of the member that gives up. */
function whose(sight: Sight, subject: Phrase | undefined, race: boolean): readonly string[] {
  const people = runnersOf(sight, subject, race);
  if (people.length > 0) return people.map(({ id }) => id);
  if (subject === undefined || peopleOf(sight, subject).length > 0) return [];
  // “A third man, Rafael Barrios, dropped out”.
  const behind = namedAfter(sight, subject);
  if (behind.length > 0) return behind.map(({ id }) => id);
  const members = sight.article.actorsOf(subject).map((actor) => actor.member);
  const out: string[] = [];
  for (const member of members) {
    const candidate = member === undefined || !race ? undefined : candidateOf(sight, member);
    if (candidate !== undefined) out.push(candidate);
  }
  return out;
}

/** “the withdrawal of Iohannis”, “after Rossi's withdrawal”. */
function byNoun(sight: Sight): Draft[] {
  if (sight.question) return [];
  const out: Draft[] = [];
  for (let i = 0; i < sight.items.length; i += 1) {
    const item = sight.items[i];
    if (item?.kind !== 'PH' || !LEAVING_NOUNS.has(item.ref.head)) continue;
    const people =
      item.of === undefined
        ? item.core.owner === undefined
          ? []
          : sight.article.scene.refOf(item.core.owner).people
        : runnersOf(sight, item.of);
    const before = sight.items[i - 1];
    const after =
      before !== undefined &&
      before.kind !== 'PH' &&
      before.kind !== 'VG' &&
      /^(?:after|following|since|with)$/.test(before.word);
    const host = sight.clauses.find((clause) => clause.subject === item || clause.object === item);
    const said =
      host !== undefined &&
      /^(?:announce|confirm|leave|come|follow|clear|pave|mean|open|end|make)$/.test(host.verb.lemma)
        ? mannerOf(sight, host)
        : undefined;
    if (
      !after &&
      (said === undefined || said.negated || said.modality !== 'asserted' || said.time !== 'done')
    )
      continue;
    for (const { id } of people)
      if (sight.article.scene.isCandidate({ id, name: id, known: true }))
        out.push(
          draftOf(
            sight,
            { kind: 'withdrawal', candidate: id, state: 'made' },
            { from: item.from, to: item.to },
            item.head,
            'asserted',
          ),
        );
  }
  return out;
}

export const withdrawal: KindRule = {
  triggers: [
    ...LEAVING_NOUNS,
    ...[...Object.keys(LEAVING), 'stay', 'remain', 'go', 'carry', 'fight', 'press'].flatMap(
      (verb) => Object.values(formsOf(verb)),
    ),
    'still',
  ],
  find,
};
