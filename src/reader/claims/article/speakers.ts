/** Who speaks in a report. */
import { SPEAKING_OFFICES } from '../../lang/en/offices.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { Actor, PersonRef } from '../../phrases/refs.ts';
import { genderFits, isThirdPerson, type PersonMention } from '../../phrases/mentions.ts';
import type { Report } from '../../speech/types.ts';
import type { Article } from '../article.ts';

/** How many words back a pronoun or “the minister” may mean somebody. */
const REACH = 80;
/** How far back a stranger's office is sought, in words: a whole article. */
const LEARNED_REACH = 2_000;

/** A member's voice, a person, an outlet; undefined where the words do not tell. */
export function speakerOf(article: Article, report: Report): Actor | undefined {
  const phrase = phraseOf(article, report);
  if (phrase === undefined) return undefined;
  const { scene } = article;
  const actor = phrase.ref.actors[0];
  if (actor?.member !== undefined) return actor;
  const person = phrase.ref.people[0];
  if (person !== undefined) return scene.actorOf(person.id) ?? actor ?? official(person);
  const { pronoun } = phrase.ref;
  return pronoun === undefined ? actor : (meant(article, phrase, pronoun, actor) ?? actor);
}

/** The phrase that covers the words of a report's source, best the head of them. */
function phraseOf(article: Article, { source, sourceHead }: Report): Phrase | undefined {
  if (source === undefined) return undefined;
  const direct = article.phraseAtWord(sourceHead ?? source.from);
  if (direct !== undefined) return direct;
  for (let word = source.from; word < source.to; word += 1) {
    const phrase = article.phraseAtWord(word);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

/** Somebody of whom no more is known than the name. */
const official = ({ id, name }: PersonRef): Actor => ({
  member: undefined,
  rank: 'official',
  name,
  person: id,
});

/** Whom “he”, “its spokesman” and “the minister” mean. */
function meant(
  article: Article,
  phrase: Phrase,
  pronoun: string,
  actor: Actor | undefined,
): Actor | undefined {
  const { scene, doc } = article;
  const described = pronoun.startsWith('the ');
  const first = doc.norm[phrase.core.from];
  if (described && actor !== undefined && (first === 'its' || first === 'their')) {
    const owner = scene.lastMember(phrase.core.from);
    if (owner !== undefined) return { ...actor, member: owner };
  }
  if (described || isThirdPerson(pronoun)) {
    const who = personBefore(article, phrase.head, pronoun, actor?.rank);
    if (who !== undefined)
      return scene.actorOf(who.id) ?? learned(article, phrase.head, who) ?? official(who);
  }
  if (!described || actor === undefined || actor.rank === 'anonymous') return undefined;
  const member = scene.lastMember(phrase.head);
  if (member === undefined || !SPEAKING_OFFICES.test(pronoun)) return undefined;
  return { ...actor, member };
}

/** The person before a word whom a pronoun or a description fits: by gender, or by rank. */
export function personBefore(
  article: Article,
  at: number,
  pronoun: string,
  rank?: string,
): PersonRef | undefined {
  const { scene } = article;
  const fits = !pronoun.startsWith('the ')
    ? ({ gender }: PersonMention): boolean => genderFits(gender, pronoun)
    : ({ person }: PersonMention): boolean =>
        rank === undefined ||
        (scene.actorOf(person.id) ?? learned(article, at, person))?.rank === rank;
  return scene.lookBack(at, fits, REACH)?.person;
}

/** What the text itself said of a person before: “Ana Horvat, Croatia's ambassador”. */
export function learned(article: Article, at: number, who: PersonRef): Actor | undefined {
  for (let i = article.phraseBefore(at); i >= 0; i -= 1) {
    const phrase = article.phrases[i];
    if (phrase === undefined || phrase.head >= at) continue;
    if (at - phrase.head > LEARNED_REACH) return undefined;
    const actor = phrase.ref.actors.find((one) => one.name === who.name);
    if (actor !== undefined) return actor;
  }
  return undefined;
}

/** The phrase of whoever speaks at a word, made to act for its member. */
export function voiceOf(article: Article, word: number): Phrase | undefined {
  const report = article.reportAt(word);
  const phrase = report === undefined ? undefined : phraseOf(article, report);
  const speaker = report === undefined ? undefined : article.speakerOf(report);
  if (phrase === undefined || speaker === undefined) return undefined;
  return { ...phrase, ref: { ...phrase.ref, actors: [speaker] } };
}
