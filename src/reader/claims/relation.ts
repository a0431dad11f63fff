/** What passed between two: criticism, quarrels, meetings, grudges. */
import type { SaysOf } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { formsOf } from '../lang/en/inflect.ts';
import { HOSTILE, RELATING } from '../lang/en/motives.ts';
import type { Phrase } from '../phrases/phrases.ts';
import { datesIn } from './dates.ts';
import type { Draft } from './draft.ts';
import { mannerOf } from './manner.ts';
import {
  draftOf,
  findPhrase,
  findWord,
  type KindRule,
  peopleOf,
  phrasesOf,
  type Sight,
} from './sight.ts';

const HOSTILE_WORDS = phrasesOf(...HOSTILE);

type Sort = SaysOf<'relation'>['sort'];

function find(sight: Sight): Draft[] {
  const out: Draft[] = [];
  for (const clause of sight.clauses) {
    const draft = byVerb(sight, clause);
    if (draft !== undefined) out.push(draft);
  }
  if (out.length === 0) out.push(...byHostileWords(sight));
  return out;
}

function byVerb(sight: Sight, clause: Clause): Draft | undefined {
  const { verb } = clause;
  const sort = Object.hasOwn(RELATING, verb.lemma) ? RELATING[verb.lemma] : undefined;
  if (sort === undefined) return undefined;
  const manner = mannerOf(sight, clause);
  if (manner === undefined) return undefined;
  // To forgive is the end of a grudge; never to have forgiven is the grudge.
  const holds = verb.lemma === 'forgive' ? manner.negated : !manner.negated;
  if (!holds || manner.time === 'coming') return undefined;
  const { from, to } = sidesOf(sight, clause, sort);
  const a = idOf(sight, from);
  const b = idOf(sight, to);
  if (a === undefined || b === undefined || a === b || !ofTheRace(sight, a, b)) return undefined;
  return draftOf(
    sight,
    { kind: 'relation', from: a, to: b, sort },
    { from: clause.from, to: clause.to },
    clause.verb.main,
    manner.modality,
    { hearsay: manner.hearsay },
  );
}

function sidesOf(
  sight: Sight,
  clause: Clause,
  sort: Sort,
): { from: Phrase | undefined; to: Phrase | undefined } {
  const { verb, subject, object, preps } = clause;
  const withWhom = preps.find((prep) => prep.word === 'with')?.phrase;
  if (verb.passive) return { from: preps.find((prep) => prep.word === 'by')?.phrase, to: subject };
  if (
    sort === 'quarrelled' &&
    withWhom === undefined &&
    subject !== undefined &&
    subject.ref.people.length === 2 &&
    verb.lemma !== 'fall'
  ) {
    // “Orbán and Rutte have clashed”.
    return {
      from: { ...subject, ref: { ...subject.ref, people: subject.ref.people.slice(0, 1) } },
      to: { ...subject, ref: { ...subject.ref, people: subject.ref.people.slice(1) } },
    };
  }
  if (sort === 'quarrelled') {
    if (verb.lemma === 'fall' && findWord(sight.doc, new Set(['out']), verb.to, verb.to + 2) < 0)
      return { from: undefined, to: undefined };
    return { from: subject, to: withWhom };
  }
  return { from: subject, to: object };
}

/** “Rutte said that Hungary no longer has any place in the European Union”. */
function byHostileWords(sight: Sight): Draft[] {
  const { doc, sentence, article } = sight;
  const hostile = findPhrase(doc, HOSTILE_WORDS, sentence.from, sentence.to);
  if (hostile === undefined) return [];
  const speaker = article.speakerAt(hostile.at) ?? undefined;
  const said = sight.clauses.find(
    (clause) =>
      /^(?:say|tell|declare|warn|state|insist|argue)$/.test(clause.verb.lemma) &&
      clause.verb.from < hostile.at &&
      clause.subject !== undefined,
  );
  const who = speaker?.person ?? peopleOf(sight, said?.subject)[0]?.id;
  const { of } = article.scene;
  const target = sight.items.findLast(
    (item): item is Phrase =>
      item.kind === 'PH' &&
      item.to <= hostile.at + 1 &&
      item.from > (said?.verb.from ?? sentence.from) &&
      item.ref.actors.some(
        (actor) =>
          actor.rank === 'member' &&
          actor.member !== undefined &&
          (of === undefined || of.members.size === 0 || of.members.has(actor.member)),
      ),
  );
  const member = target?.ref.actors.find((actor) => actor.rank === 'member')?.member;
  if (
    who === undefined ||
    member === undefined ||
    said?.verb.negated === true ||
    !ofTheRace(sight, who, member)
  )
    return [];
  if (article.scene.actorOf(who)?.member === member) return [];
  const { published } = article.scene;
  const occurred = datesIn(article, sentence, published).find(
    (date) => date.when <= published,
  )?.when;
  return [
    draftOf(
      sight,
      { kind: 'relation', from: who, to: member, sort: 'criticised' },
      { from: target?.from ?? hostile.at, to: hostile.at + hostile.words.length },
      hostile.at,
      'asserted',
      occurred === undefined ? {} : { occurred },
    ),
  ];
}

/** A person's id, else the member's. */
function idOf(sight: Sight, phrase: Phrase | undefined): string | undefined {
  if (phrase === undefined) return undefined;
  return (
    peopleOf(sight, phrase)[0]?.id ??
    phrase.ref.actors.find((actor) => actor.member !== undefined)?.member
  );
}

/** One side is a candidate, and the other a member or a person. */
const ofTheRace = (sight: Sight, a: string, b: string): boolean =>
  [a, b].some((id) => sight.article.scene.isCandidate({ id, name: id, known: true }));

export const relation: KindRule = {
  triggers: [
    ...Object.keys(RELATING).flatMap((verb) => Object.values(formsOf(verb))),
    'place',
    'business',
    'knees',
    'leave',
    'belong',
    'belongs',
    'out',
  ],
  find,
};
