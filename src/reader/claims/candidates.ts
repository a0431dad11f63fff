/** People whom the text itself calls candidates, though the case does not know them. */
import type { Clause } from '../clauses/clauses.ts';
import {
  CANDIDACY_NOUNS,
  CANDIDATE_NOUNS,
  LEADING_VERBS,
  NAMING_NOUNS,
  OFFERING_VERBS,
  POST_NOUNS,
  POST_PREPOSITIONS,
  RACE_NOUNS,
  RACE_WORDS,
  RUNNING_VERBS,
  WANTING_VERBS,
} from '../lang/en/race.ts';
import { STANCE_VERBS } from '../lang/en/stance.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { Article } from './article.ts';
import { findPositions } from './position/find.ts';

/** Marks them in the scene, so that what is said of them counts. */
export function callCandidates(article: Article, clauses: readonly (readonly Clause[])[]): void {
  for (const phrase of article.phrases) if (namesCandidate(article, phrase)) mark(article, phrase);
  for (const row of clauses) for (const clause of row) markIn(article, row, clause);
  callByStance(article, clauses);
}

function mark({ scene }: Article, phrase: Phrase | undefined): void {
  if (phrase === undefined) return;
  for (const person of phrase.ref.people) scene.callCandidate(person.id);
  for (const person of phrase.ref.candidacyOf) scene.callCandidate(person.id);
}

/** “Rossi's candidacy”, “the bid of Ana Rossi”; “candidate Ana Rossi”. */
function namesCandidate(article: Article, phrase: Phrase): boolean {
  const { candidacyOf, head, people } = phrase.ref;
  if (candidacyOf.length > 0 && CANDIDACY_NOUNS.has(head) && !NAMING_NOUNS.has(head)) return true;
  return people.length > 0 && article.hasWord(phrase, CANDIDATE_NOUNS);
}

/** Marks whoever a clause puts forward, backs for the post, or says to be running. */
function markIn(article: Article, row: readonly Clause[], clause: Clause): void {
  const { verb, subject, object } = clause;
  const { lemma } = verb;
  const governor = clause.governor === undefined ? undefined : row[clause.governor];
  const forPost = clause.preps.some(
    ({ word, phrase }) => POST_PREPOSITIONS.has(word) && article.hasWord(phrase, POST_NOUNS),
  );
  const offers = OFFERING_VERBS.has(lemma) || Object.hasOwn(STANCE_VERBS, lemma);
  if (offers && (forPost || lemma === 'nominate' || lemma === 'field' || leads(row, clause))) {
    // “nominated Rossi for the post”, “backed Rossi to lead it”
    mark(article, verb.passive ? subject : object);
  }
  if (
    governor !== undefined &&
    WANTING_VERBS.has(governor.verb.lemma) &&
    LEADING_VERBS.has(lemma)
  ) {
    // “hopes to succeed Stoltenberg”, “wants to be secretary general”
    const post = object !== undefined && article.aboutPost(object);
    if (post || lemma === 'succeed' || lemma === 'replace')
      mark(article, subject ?? governor.subject);
  }
  if (RUNNING_VERBS.has(lemma)) {
    // “is running for the post”, “entered the race”
    const head = object?.ref.head ?? clause.preps[0]?.phrase.ref.head ?? '';
    if (forPost || RACE_NOUNS.has(head)) mark(article, subject);
  }
  const is = lemma === 'be' || lemma === 'become' || lemma === 'remain';
  if (is && object !== undefined && article.hasWord(object, CANDIDATE_NOUNS))
    mark(article, subject);
}

/** Whether a clause governs one of leading: “tapped Rossi to lead the league”. */
const leads = (row: readonly Clause[], clause: Clause): boolean =>
  row.some(
    ({ governor, verb }) =>
      governor !== undefined && row[governor] === clause && LEADING_VERBS.has(verb.lemma),
  );

/**
 * In a text about a race, a stranger towards whom somebody takes a stance is a candidate: the frames
 * of stance are tried once as if every stranger without an office were one.
 */
function callByStance(article: Article, clauses: readonly (readonly Clause[])[]): void {
  const { scene, doc } = article;
  const strangers = scene.names.list
    .filter(({ name }) => name.sort === 'stranger')
    .sort((a, b) => a.from - b.from);
  if (strangers.length === 0 || !doc.norm.some((word) => RACE_WORDS.has(word))) return;
  const called: string[] = [];
  let next = 0;
  scene.permissive = true;
  clauses.forEach((row, i) => {
    const sentence = doc.sentences[i];
    if (sentence === undefined) return;
    // Names and sentences are both in the order of the text.
    while ((strangers[next]?.from ?? Infinity) < sentence.from) next += 1;
    if ((strangers[next]?.from ?? Infinity) >= sentence.to) return;
    for (const { targets, run, stance } of findPositions(article, article.items[i] ?? [], row)) {
      const firm = stance === 'supports' || stance === 'objects' || stance === 'accepts';
      for (const { id, name, known } of targets) {
        // Praise and doubts are for officials, too.
        if (!known && scene.mentionedIn(id, run) && (firm || !scene.hasOffice(name)))
          called.push(id);
      }
    }
  });
  scene.permissive = false;
  for (const id of called) scene.callCandidate(id);
}
