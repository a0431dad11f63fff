/** Which candidates a phrase means: by name, by a candidacy, by a pronoun, or “both candidates”. */
import {
  ANY_PERSON,
  BOTH_NOUNS,
  DESCRIBED_PERSON,
  RUN_NOUNS,
  UNOWNED_RUNS,
} from '../../lang/en/race.ts';
import { genderFits, isThirdPerson } from '../../phrases/mentions.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { PersonRef } from '../../phrases/refs.ts';
import type { Article } from '../article.ts';

/** How many words back “he” and “his” may mean a candidate. */
const PRONOUN_REACH = 120;
const OWNER_REACH = 100;

/** `subject` is who takes the stance: “he” after it is somebody else. */
export function targetsOf(
  article: Article,
  phrase: Phrase,
  subject?: Phrase,
): readonly PersonRef[] {
  const { ref } = phrase;
  const { scene } = article;
  if (ref.candidacyOf.length > 0) {
    return ref.candidacyOf.filter((person) => scene.isCandidate(person) || !person.known);
  }
  const people = ref.people.filter((person) => scene.isCandidate(person));
  if (people.length > 0) return people;
  const both = bothMeant(article, phrase);
  if (both.length > 0) return both;
  const { pronoun } = ref;
  if (pronoun === 'it') return candidacyBefore(article, phrase);
  if (pronoun !== undefined && isThirdPerson(pronoun))
    return byPronoun(article, phrase, pronoun, subject);
  return throughNoun(article, phrase, subject);
}

/** The last fitting candidate before, who is neither the subject nor the one speaking. */
function byPronoun(
  article: Article,
  phrase: Phrase,
  pronoun: string,
  subject: Phrase | undefined,
): readonly PersonRef[] {
  const { scene } = article;
  const avoid = new Set((subject?.ref.people ?? []).map((person) => person.id));
  const speaker = article.speakerAt(phrase.head)?.person;
  if (speaker !== undefined) avoid.add(speaker);
  const who = scene.lookBack(
    phrase.head,
    ({ person, gender }) =>
      scene.isCandidate(person) && genderFits(gender, pronoun) && !avoid.has(person.id),
    PRONOUN_REACH,
  );
  return who === undefined ? [] : [who.person];
}

/** How many phrases back “it” may mean a candidacy. */
const IT_REACH = 6;

/** “His candidacy is strong and Portugal stands behind it.” */
function candidacyBefore(article: Article, phrase: Phrase): readonly PersonRef[] {
  const last = article.phraseBefore(phrase.from);
  for (let i = last; i >= 0 && i > last - IT_REACH; i -= 1) {
    const candidacyOf = article.phrases[i]?.ref.candidacyOf ?? [];
    if (candidacyOf.length > 0) return candidacyOf;
  }
  return [];
}

/** “the nomination of Rutte”, “the election of a man who …”, “his candidacy”. */
function throughNoun(
  article: Article,
  phrase: Phrase,
  subject: Phrase | undefined,
): readonly PersonRef[] {
  const { ref, of } = phrase;
  const { norm } = article.doc;
  const first = norm[phrase.core.from] ?? '';
  if (of !== undefined && RUN_NOUNS.has(ref.head)) {
    const direct = article.targets(of, subject);
    if (direct.length > 0 || !ANY_PERSON.has(of.ref.head)) return direct;
    return article.topic(phrase.head);
  }
  // “We cannot back a man who …”, said by a member's voice: the one being spoken of.
  if (
    (first === 'a' || first === 'such') &&
    DESCRIBED_PERSON.has(ref.head) &&
    norm[phrase.to] === 'who'
  ) {
    if (article.speakerAt(phrase.head)?.member !== undefined) return article.topic(phrase.head);
  }
  return UNOWNED_RUNS.has(ref.head) && POINTS_BACK.has(first) ? article.topic(phrase.head) : [];
}

const POINTS_BACK: ReadonlySet<string> = new Set(['the', 'this', 'that', 'such', 'his', 'her']);

/** “either man”, “the two”, “both candidates”: the two candidates whom the article is about. */
function bothMeant(article: Article, phrase: Phrase): readonly PersonRef[] {
  const { norm } = article.doc;
  const { from, to } = phrase.core;
  if (phrase.ref.pronoun !== 'either') {
    const first = norm[from];
    const two =
      first === 'either' ||
      first === 'both' ||
      (first === 'the' && to - from > 1 && norm[from + 1] === 'two') ||
      (first === 'any' && phrase.of !== undefined);
    if (!two || !BOTH_NOUNS.has(norm[to - 1] ?? '')) return [];
  }
  const main = article.mainCandidates();
  return main.length < 2 ? [] : main.slice(0, 2);
}

/** Candidates named anywhere inside a phrase: “Rutte's path”, “the Rutte camp”, “his record”. */
export function peopleIn(article: Article, phrase: Phrase): readonly PersonRef[] {
  const direct = article.targets(phrase);
  if (direct.length > 0) return direct;
  const { scene } = article;
  const { owner } = phrase.core;
  const people = (owner === undefined ? [] : scene.refOf(owner).people).filter((person) =>
    scene.isCandidate(person),
  );
  if (people.length > 0) return people;
  const first = article.doc.norm[phrase.core.from] ?? '';
  if (first === 'his' || first === 'her') {
    const who = scene.lookBack(
      phrase.head,
      ({ person, gender }) => scene.isCandidate(person) && genderFits(gender, first),
      OWNER_REACH,
    );
    return who === undefined ? [] : [who.person];
  }
  return phrase.of === undefined ? [] : article.targets(phrase.of);
}
