/** What somebody gives a member to win it over: offered, given, refused. */
import type { Clause } from '../clauses/clauses.ts';
import { CONCEDING, CONCESSION_NOUNS } from '../lang/en/asks.ts';
import { formsOf } from '../lang/en/inflect.ts';
import type { Phrase } from '../phrases/phrases.ts';
import type { Run } from '../text/tokens.ts';
import { spanOfRun } from './build.ts';
import type { Draft } from './draft.ts';
import { mannerOf } from './manner.ts';
import {
  draftOf,
  findWord,
  type KindRule,
  ownBody,
  peopleOf,
  restFrom,
  type Sight,
} from './sight.ts';

function find(sight: Sight): Draft[] {
  for (const clause of sight.clauses) {
    const given = givenIn(sight, clause);
    if (given === undefined) continue;
    const manner = mannerOf(sight, clause);
    if (manner === undefined) continue;
    const giver = given.by ?? (given.passive ? undefined : (manner.subject ?? clause.subject));
    const by = giverOf(sight, giver);
    if (by === undefined) continue;
    const state = manner.negated
      ? 'refused'
      : given.state === 'offered' || manner.intended || manner.time === 'coming'
        ? 'offered'
        : 'given';
    const out = given.to
      .filter((to) => to !== by)
      .map((to) =>
        draftOf(
          sight,
          { kind: 'concession', by, to, gives: spanOfRun(sight.article, given.gives), state },
          {
            from: Math.min(manner.run.from, clause.from),
            to: Math.max(given.gives.to, manner.run.to),
          },
          clause.verb.main,
          manner.modality,
          { hearsay: manner.hearsay },
        ),
      );
    if (out.length > 0) return out;
  }
  return asNoun(sight);
}

interface Given {
  readonly to: readonly string[];
  readonly by: Phrase | undefined;
  readonly passive: boolean;
  readonly gives: Run;
  readonly state: 'offered' | 'given';
}

function givenIn(sight: Sight, clause: Clause): Given | undefined {
  const { verb, object, second, preps } = clause;
  const { doc } = sight;
  const state = Object.hasOwn(CONCEDING, verb.lemma) ? CONCEDING[verb.lemma] : undefined;
  if (state === undefined) return undefined;
  const doer = preps.find((prep) => prep.word === 'by')?.phrase;
  if (verb.passive) {
    const to = membersOf(sight, clause.subject);
    const after = restFrom(sight, verb.to);
    if (to.length === 0 || after.to <= after.from || !contentful(sight, clause, after, object))
      return undefined;
    return { to, by: doer ?? speakerPhrase(sight, clause), passive: true, gives: after, state };
  }
  if (verb.lemma === 'apologise' || verb.lemma === 'apologize') {
    const whom = preps.find((prep) => prep.word === 'to')?.phrase;
    const to = membersOf(sight, whom);
    return to.length === 0
      ? undefined
      : {
          to,
          by: undefined,
          passive: false,
          gives: { from: verb.main, to: Math.max(clause.to, verb.to) },
          state,
        };
  }
  if (verb.lemma === 'agree' || verb.lemma === 'undertake' || verb.lemma === 'commit') {
    const here = sight.clauses.indexOf(clause);
    const next = sight.clauses.find(
      (other) =>
        other.governor === here &&
        (other.verb.lemma === 'exempt' ||
          other.verb.lemma === 'grant' ||
          other.verb.lemma === 'give'),
    );
    if (next === undefined) return undefined;
    const to = membersOf(sight, next.object);
    return to.length === 0
      ? undefined
      : { to, by: undefined, passive: false, gives: restFrom(sight, next.verb.main), state };
  }
  const toWhom = preps.find((prep) => prep.word === 'to')?.phrase;
  const direct = membersOf(sight, object);
  if (direct.length > 0 && object !== undefined) {
    const gives =
      verb.lemma === 'exempt'
        ? restFrom(sight, verb.main)
        : restFrom(sight, skipThat(sight, object.to));
    if (gives.to <= gives.from) return undefined;
    if (verb.lemma !== 'exempt' && !contentful(sight, clause, gives, second)) return undefined;
    return { to: direct, by: undefined, passive: false, gives, state };
  }
  const to = membersOf(sight, toWhom);
  if (to.length > 0 && object !== undefined && CONCESSION_NOUNS.has(object.ref.head))
    return { to, by: undefined, passive: false, gives: restFrom(sight, object.from), state };
  // “promised that Hungary would be free to stay out”: whoever is freed is given it.
  if (
    (verb.lemma === 'promise' ||
      verb.lemma === 'guarantee' ||
      verb.lemma === 'assure' ||
      verb.lemma === 'pledge' ||
      verb.lemma === 'concede') &&
    doc.norm.slice(verb.to, verb.to + 8).includes('that')
  ) {
    const that = doc.norm.indexOf('that', verb.to) + 1;
    const freed = freedIn(sight, that);
    if (freed.length > 0)
      return { to: freed, by: undefined, passive: false, gives: restFrom(sight, that), state };
  }
  return undefined;
}

/** Whom a that-clause lets off: “Hungary would be free to stay out”, “no Hungarian troops will be used”. */
function freedIn(sight: Sight, from: number): readonly string[] {
  for (const clause of sight.clauses) {
    if (clause.verb.from < from) continue;
    const { norm } = sight.doc;
    const none = norm[from] === 'no';
    const member = clause.subject === undefined || none ? [] : membersOf(sight, clause.subject);
    if (member.length > 0 && frees(sight, clause)) return member;
    if (!none) continue;
    const first = sight.items.find(
      (item): item is Phrase => item.kind === 'PH' && item.from >= from,
    );
    const owner = first === undefined ? undefined : sight.article.ownerOf(first);
    return owner === undefined ? [] : membersOf(sight, owner);
  }
  return [];
}

/** “the Dutchman promises that …”, where the tagger takes the verb for a noun. */
function asNoun(sight: Sight): Draft[] {
  const { article } = sight;
  for (let i = 0; i < sight.items.length; i += 1) {
    const item = sight.items[i];
    const next = sight.items[i + 1];
    if (
      item?.kind !== 'PH' ||
      !/^(?:promises|guarantees|pledges)$/.test(item.ref.head) ||
      next === undefined ||
      next.kind === 'PH' ||
      next.kind === 'VG' ||
      next.word !== 'that'
    )
      continue;
    const giver = article.scene.refOf({
      ...item.core,
      to: item.core.head,
      head: item.core.head - 1,
    });
    const by = giver.people[0]?.id ?? giver.actors[0]?.member;
    const gives = restFrom(sight, next.to);
    if (by === undefined || item.core.owner !== undefined) continue;
    return freedIn(sight, next.to).map((to) =>
      draftOf(
        sight,
        { kind: 'concession', by, to, gives: spanOfRun(article, gives), state: 'given' },
        { from: item.from, to: gives.to },
        item.head,
        'asserted',
      ),
    );
  }
  return [];
}

const FREEING = new Set([
  'free',
  'exempt',
  'exempted',
  'spared',
  'allowed',
  'not',
  'receive',
  'get',
  'opt',
  'keep',
  'need',
]);
const frees = (sight: Sight, clause: Clause): boolean =>
  clause.verb.negated || findWord(sight.doc, FREEING, clause.verb.from, clause.to + 1) >= 0;

const skipThat = (sight: Sight, from: number): number =>
  sight.doc.norm[from] === 'that' ? from + 1 : from;

/** A that-clause, an infinitive, or a thing that is a concession; not “its support”. */
function contentful(sight: Sight, clause: Clause, after: Run, thing: Phrase | undefined): boolean {
  const word = sight.doc.norm[after.from] ?? '';
  const before = sight.doc.norm[after.from - 1] ?? '';
  if (before === 'that' || word === 'that' || word === 'of' || word === 'it' || word === 'from')
    return clause.verb.lemma !== 'give' && clause.verb.lemma !== 'offer';
  if (thing === undefined) return false;
  return (
    CONCESSION_NOUNS.has(thing.ref.head) ||
    (clause.verb.lemma !== 'give' &&
      !/^(?:support|backing|condolences|help|congratulations|chance)$/.test(thing.ref.head))
  );
}

/** Members of the body that a phrase names; giving to anybody else is no concession. */
function membersOf(sight: Sight, phrase: Phrase | undefined): readonly string[] {
  if (
    phrase === undefined ||
    peopleOf(sight, phrase).some((person) => sight.article.scene.isCandidate(person))
  )
    return [];
  const { of } = sight.article.scene;
  const members = sight.article
    .actorsOf(phrase)
    .map((actor) => actor.member)
    .filter((member): member is string => member !== undefined);
  return [...new Set(members)].filter(
    (member) =>
      of === undefined || of.members.size === 0 || of.members.has(member) || of.groups.has(member),
  );
}

/** Who gives, by the id of the person, member or body. */
function giverOf(sight: Sight, phrase: Phrase | undefined): string | undefined {
  if (phrase === undefined) return undefined;
  const person = peopleOf(sight, phrase)[0];
  if (person !== undefined) return person.id;
  const member = sight.article.actorsOf(phrase)[0]?.member;
  if (member !== undefined) return member;
  const { names } = sight.article.scene;
  for (let i = phrase.from; i < phrase.to; i += 1)
    if (names.list[names.covers[i] ?? -1]?.name.sort === 'body') return ownBody(sight);
  return undefined;
}

const speakerPhrase = (sight: Sight, clause: Clause): Phrase | undefined =>
  sight.article.voicePhrase(clause.verb.main);

export const concession: KindRule = {
  triggers: Object.keys(CONCEDING)
    .filter((verb) => verb !== 'give')
    .flatMap((verb) => Object.values(formsOf(verb)))
    .concat([...CONCESSION_NOUNS]),
  find,
};
