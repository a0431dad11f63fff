/** Which members a phrase makes act, and who owns what a phrase names. */
import { HOME_NOUNS } from '../../lang/en/offices.ts';
import { genderFits, isThirdPerson } from '../../phrases/mentions.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import { type Actor, emptyRef, memberActor } from '../../phrases/refs.ts';
import type { Article } from '../article.ts';
import { learned, personBefore } from './speakers.ts';

/** How many words back a pronoun may mean a person, a member, or several of them. */
const PERSON_REACH = 80;
const MEMBER_REACH = 40;
const SEVERAL_REACH = 60;

/** Bodies of which the members are members: what they do, no member does. */
const WHOLE_BODIES: ReadonlySet<string> = new Set(['NATO', 'EU', 'UN']);
const FIRST_PERSON = new Set(['we', 'us', 'i', 'me', 'ourselves', 'myself']);
const PLURAL_HEAD = /[a-z]s$|men$/;

export function actorsOf(article: Article, phrase: Phrase): readonly Actor[] {
  const named = phrase.ref.actors.filter((actor) => speaksFor(article, actor));
  if (named.length > 0) return named;
  const { pronoun } = phrase.ref;
  if (pronoun === undefined) {
    return HOME_NOUNS.has(phrase.ref.head) ? home(article, phrase) : [];
  }
  if (FIRST_PERSON.has(pronoun)) return onlyMembers(article.speakerAt(phrase.head));
  if (isThirdPerson(pronoun)) return byPerson(article, phrase, pronoun);
  if (pronoun === 'they' || pronoun === 'both') return several(article, phrase);
  if (pronoun === 'it' || pronoun === 'itself' || pronoun === 'which' || pronoun === 'who') {
    const speaker = article.speakerAt(phrase.head);
    return asMember(article.scene.lastMember(phrase.head, MEMBER_REACH) ?? speaker?.member);
  }
  if (!pronoun.startsWith('the ')) return [];
  const person = personBefore(article, phrase.head, pronoun);
  const actor = person === undefined ? undefined : article.scene.actorOf(person.id);
  return actor === undefined ? [] : [actor];
}

/** A party's or an outlet's voice, and the body's own, commits no member. */
function speaksFor({ scene }: Article, { member, rank }: Actor): boolean {
  if (member === undefined || member === scene.of?.body.id || WHOLE_BODIES.has(member))
    return false;
  return rank !== 'party' && rank !== 'outlet' && rank !== 'analyst';
}

const asMember = (member: string | undefined): Actor[] =>
  member === undefined ? [] : [memberActor(member)];
const onlyMembers = (actor: Actor | undefined): Actor[] =>
  actor?.member === undefined ? [] : [actor];

/** “his country”, “our government”, “the country”: the member of the person spoken of, or the last one named. */
function home(article: Article, phrase: Phrase): readonly Actor[] {
  const { scene, doc } = article;
  const first = doc.norm[phrase.core.from] ?? '';
  if (first === 'the' || first === 'this' || first === 'that')
    return asMember(scene.lastMember(phrase.head));
  const mine = first === 'our' || first === 'my';
  if (!mine && first !== 'his' && first !== 'her') return [];
  const speaker = article.speakerAt(phrase.head);
  const who =
    mine || speaker?.member !== undefined
      ? undefined
      : scene.lookBack(phrase.head, ({ gender }) => genderFits(gender, first), PERSON_REACH)
          ?.person;
  const actor = who === undefined ? speaker : (scene.actorOf(who.id) ?? speaker);
  return actor?.member === undefined ? [] : [{ ...actor, rank: 'member' }];
}

/** “he”: the last fitting person who holds an office or has a country. */
function byPerson(article: Article, phrase: Phrase, pronoun: string): readonly Actor[] {
  const { scene } = article;
  const who = scene.lookBack(
    phrase.head,
    ({ person, gender, nationality }) =>
      genderFits(gender, pronoun) &&
      (scene.actorOf(person.id) !== undefined || nationality !== undefined),
    PERSON_REACH,
  );
  const actor =
    who === undefined
      ? undefined
      : (scene.actorOf(who.person.id) ?? learned(article, phrase.head, who.person));
  return actor === undefined ? [] : [actor];
}

/** “they”: the last phrase that named several members, a group, or a plural of one (“the Hungarians”). */
function several(article: Article, phrase: Phrase): readonly Actor[] {
  const { phrases, scene } = article;
  for (let i = article.phraseBefore(phrase.head); i >= 0; i -= 1) {
    const before = phrases[i];
    if (before === undefined || before.head >= phrase.head) continue;
    if (phrase.head - before.head > SEVERAL_REACH) break;
    const actors = before.ref.actors.filter(
      (actor) => actor.member !== undefined && actor.rank !== 'party',
    );
    if (actors.length > 1) return actors;
    const only = actors[0];
    if (only === undefined) continue;
    if (scene.of?.groups.has(only.member ?? '') === true) return actors;
    if (only.rank === 'member' && PLURAL_HEAD.test(before.ref.head)) return actors;
  }
  return [];
}

/** The owner of a phrase as a phrase of its own: “Hungary” in “Hungary's opposition”, “Hungarian opposition”, “its”. */
export function ownerOf(article: Article, phrase: Phrase): Phrase | undefined {
  const { scene, doc } = article;
  const { owner } = phrase.core;
  if (owner !== undefined) {
    const ref = scene.refOf(owner);
    return {
      kind: 'PH',
      from: owner.from,
      to: owner.to,
      core: owner,
      head: owner.head,
      ref,
      of: undefined,
      listed: 1,
    };
  }
  const inside = membersInside(article, phrase);
  const actors =
    inside.length > 0
      ? inside.map(memberActor)
      : byPossessive(article, phrase, doc.norm[phrase.core.from] ?? '');
  if (actors.length === 0) return undefined;
  return { ...phrase, to: phrase.core.head, ref: { ...emptyRef(''), actors }, of: undefined };
}

/** “Hungarian opposition”, “US support”: the adjective inside. */
function membersInside({ scene }: Article, { core }: Phrase): string[] {
  const members: string[] = [];
  for (let i = core.from; i < core.head; i += 1) {
    const name = scene.nameAt(i);
    if (name?.sort === 'member' && !members.includes(name.id)) members.push(name.id);
    if (name?.sort === 'group') members.push(name.id);
  }
  return members;
}

function byPossessive(article: Article, phrase: Phrase, word: string): readonly Actor[] {
  if (word === 'his' || word === 'her') return onlyMembers(article.speakerAt(phrase.head));
  if (word !== 'its' && word !== 'our' && word !== 'my') return [];
  const speaker = article.speakerAt(phrase.head);
  const last =
    word === 'its' ? article.scene.lastMember(phrase.core.from, MEMBER_REACH) : undefined;
  return asMember(last ?? speaker?.member);
}
