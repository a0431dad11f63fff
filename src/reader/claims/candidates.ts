/** People whom the text itself calls candidates, though the case does not know them. */
import type { Clause } from '../clauses/clauses.ts';
import { CANDIDACY_NOUNS, CANDIDATE_NOUNS, POST_NOUNS } from '../lang/en/race.ts';
import { STANCE_VERBS } from '../lang/en/stance.ts';
import type { Phrase } from '../phrases/phrases.ts';
import type { Article } from './article.ts';
import { findPositions } from './position.ts';

const MAKES_CANDIDATE = new Set(['nominate', 'field', 'propose', 'tap', 'recommend', 'submit', 'name', 'pick', 'choose', 'select', 'appoint', 'elect', 'put', 'tip']);
const RUNS = new Set(['run', 'stand', 'compete', 'campaign', 'bid', 'vie', 'apply', 'withdraw', 'enter', 'join', 'quit', 'drop', 'pull', 'bow']);

const RACE_WORD = /^(?:candidate|candidates|candidacy|candidature|candidacies|nominee|nomination|nominate|nominated|successor|succeed|race|contest|election|elections|elect|elected|contender|contenders|front-runner|frontrunner|bid|post|job|head|lead|chair|chairman|president|presidency|become|becoming|registrar|federation|director|director-general|secretary-general|leadership)$/;

/**
 * In a text about a race, a stranger towards whom somebody takes a stance is a candidate: the frames
 * of stance are tried once as if every stranger without an office were one.
 */
function callByStance(article: Article, clauses: readonly (readonly Clause[])[]): void {
  const { scene, doc } = article;
  const strangers = scene.names.list.filter((found) => found.name.sort === 'stranger').sort((a, b) => a.from - b.from);
  if (strangers.length === 0) return;
  let race = false;
  for (let i = 0; i < doc.size && !race; i += 1) race = RACE_WORD.test(doc.norm[i] ?? '');
  if (!race) return;
  scene.permissive = true;
  const called = new Set<string>();
  let next = 0;
  clauses.forEach((row, i) => {
    const sentence = doc.sentences[i];
    if (sentence === undefined) return;
    // Names and sentences are both in the order of the text.
    while (next < strangers.length && (strangers[next]?.from ?? 0) < sentence.from) next += 1;
    if ((strangers[next]?.from ?? Infinity) >= sentence.to) return;
    for (const found of findPositions(article, article.items[i] ?? [], row)) {
      for (const target of found.targets) {
        const strong = found.stance === 'supports' || found.stance === 'objects' || found.stance === 'accepts';
        if (!target.known && scene.mentionedIn(target.id, found.run) && (strong || !scene.hasOffice(target.name))) called.add(target.id);
      }
    }
  });
  scene.permissive = false;
  for (const id of called) scene.callCandidate(id);
}

/** Marks them in the scene, so that what is said of them counts. */
export function callCandidates(article: Article, clauses: readonly (readonly Clause[])[]): void {
  const { scene } = article;
  const mark = (phrase: Phrase | undefined): void => {
    for (const person of [...(phrase?.ref.people ?? []), ...(phrase?.ref.candidacyOf ?? [])]) scene.callCandidate(person.id);
  };
  for (const row of article.items) {
    for (let i = 0; i < row.length; i += 1) {
      const item = row[i];
      if (item?.kind !== 'PH') continue;
      // “Rossi's candidacy”, “the bid of Ana Rossi”; “candidate Ana Rossi”.
      if (item.ref.candidacyOf.length > 0 && CANDIDACY_NOUNS.has(item.ref.head) && item.ref.head !== 'name' && item.ref.head !== 'campaign') mark(item);
      if (item.ref.people.length > 0 && article.hasWord(item, CANDIDATE_NOUNS)) mark(item);
    }
  }
  for (const row of clauses) {
    for (const clause of row) {
      const { lemma } = clause.verb;
      const forPost = clause.preps.some((prep) => (prep.word === 'for' || prep.word === 'as' || prep.word === 'to' || prep.word === 'of' || prep.word === 'from') && article.hasWord(prep.phrase, POST_NOUNS));
      const toLead = row.some((other) => other.governor !== undefined && row[other.governor] === clause && /^(?:lead|head|succeed|replace|become|chair|be|run)$/.test(other.verb.lemma));
      if (MAKES_CANDIDATE.has(lemma) && (forPost || toLead || lemma === 'nominate' || lemma === 'field')) mark(clause.verb.passive ? clause.subject : clause.object);
      if (Object.hasOwn(STANCE_VERBS, lemma) && (forPost || toLead)) mark(clause.verb.passive ? clause.subject : clause.object);
      if (clause.governor !== undefined && /^(?:be|become|lead|head|succeed|replace|chair|run)$/.test(lemma) && /^(?:want|hope|seek|aim|aspire|plan|run|try|like|wish|bid|look|seem|appear|set|expect|tip|be)$/.test(row[clause.governor]?.verb.lemma ?? '') && (lemma === 'succeed' || lemma === 'replace' || (clause.object !== undefined && article.aboutPost(clause.object)))) mark(clause.subject ?? row[clause.governor]?.subject);
      if (RUNS.has(lemma) && (forPost || /^(?:race|contest|running)$/.test(clause.object?.ref.head ?? clause.preps[0]?.phrase.ref.head ?? ''))) mark(clause.subject);
      if ((lemma === 'be' || lemma === 'become' || lemma === 'remain') && clause.object !== undefined && article.hasWord(clause.object, CANDIDATE_NOUNS)) mark(clause.subject);
    }
  }
  callByStance(article, clauses);
}
