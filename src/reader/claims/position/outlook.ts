/** How a member looks on a candidate, or that it keeps its counsel: “views him positively”, “will decide in its own time”. */
import type { Clause } from '../../clauses/clauses.ts';
import { TONES } from '../../lang/en/camps.ts';
import {
  CHOICES_MADE,
  PICTURING_VERBS,
  PLACES_IN_POST,
  SILENT_ABOUT,
  SILENT_VERBS,
  VIEWING_VERBS,
} from '../../lang/en/idioms.ts';
import { lookUp } from '../../lang/word-set.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { Run } from '../../text/tokens.ts';
import type { Article } from '../article.ts';
import type { Found } from './found.ts';

export function findOutlooks(article: Article, clauses: readonly Clause[]): Found[] {
  const out: Found[] = [];
  for (const clause of clauses) {
    const found =
      picturing(article, clause) ??
      toned(article, clause) ??
      unconvinced(article, clauses, clause) ??
      willDecide(article, clause) ??
      silent(article, clause);
    if (found !== undefined) out.push(found);
  }
  return out;
}

/** The clause with its subject, which may stand in another one. */
const fromSubject = (clause: Clause, subject: Phrase): Run => ({
  from: Math.min(clause.from, subject.from),
  to: clause.to,
});

/** How many words after the verb the tone may stand, and how many after the clause. */
const TONE_REACH = 10;
const BEHIND_CLAUSE = 2;

/** “views Rutte's candidacy positively”, “looks favourably on Rutte”. */
function toned(article: Article, clause: Clause): Found | undefined {
  const { verb, subject, object } = clause;
  if (!VIEWING_VERBS.has(verb.lemma) || subject === undefined) return undefined;
  const to = Math.min(clause.to + BEHIND_CLAUSE, verb.to + TONE_REACH);
  const tone = article.words(verb.from, to).find((word) => lookUp(TONES, word) !== undefined);
  const stance = tone === undefined ? undefined : lookUp(TONES, tone);
  if (stance === undefined || !article.canAct(subject)) return undefined;
  const aims = [object, ...clause.preps.map((prep) => prep.phrase)];
  const targets = aims.flatMap((phrase) => (phrase === undefined ? [] : article.peopleIn(phrase)));
  const run = fromSubject(clause, subject);
  if (targets.length === 0) return undefined;
  return { actors: [subject], targets: targets.slice(0, 1), stance, run, clause };
}

/** “could imagine Rutte at the head of NATO”. */
function picturing(article: Article, clause: Clause): Found | undefined {
  const { verb, subject, object } = clause;
  if (!PICTURING_VERBS.has(verb.lemma) || subject === undefined || object === undefined)
    return undefined;
  const placed = !verb.negated && clause.preps.some(({ word }) => PLACES_IN_POST.has(word));
  if (!placed || !article.canAct(subject) || !article.isPersonPhrase(object)) return undefined;
  const targets = article.targets(object, subject);
  const run = fromSubject(clause, subject);
  if (targets.length === 0) return undefined;
  return { actors: [subject], targets, stance: 'leans-for', settled: 'leans-for', run, clause };
}

/** How many words after “is not convinced” its clause may follow. */
const THAT_REACH = 12;

/** “is not convinced that Rutte is the right man”. */
function unconvinced(
  article: Article,
  clauses: readonly Clause[],
  clause: Clause,
): Found | undefined {
  const { verb, subject } = clause;
  if (verb.lemma !== 'convince' || !verb.passive || !verb.negated || subject === undefined)
    return undefined;
  const below = clauses.find(
    (other) =>
      other.verb.from > verb.from &&
      other.under === 'that' &&
      other.verb.from - verb.to < THAT_REACH,
  );
  if (below?.subject === undefined || !article.canAct(subject)) return undefined;
  const targets = article.peopleIn(below.subject);
  const run = { from: fromSubject(clause, subject).from, to: below.to };
  if (targets.length === 0) return undefined;
  return {
    actors: [subject],
    targets,
    stance: 'leans-against',
    settled: 'leans-against',
    run,
    clause,
  };
}

/** More members than this do not decide as one. */
const MOST_DECIDING = 3;

/** “Ankara will decide according to its expectations”: it has not decided. */
function willDecide(article: Article, clause: Clause): Found | undefined {
  const { verb, subject, object } = clause;
  const decides = verb.lemma === 'decide' && object === undefined;
  const chooses =
    verb.lemma === 'make' && object !== undefined && CHOICES_MADE.has(object.ref.head);
  if ((!decides && !chooses) || subject === undefined || verb.negated || verb.passive)
    return undefined;
  if (verb.modal !== 'will' && verb.modal !== 'would' && verb.modal !== "'ll") return undefined;
  if (subject.ref.amount !== undefined || !article.canAct(subject)) return undefined;
  if (article.actorsOf(subject).length > MOST_DECIDING) return undefined;
  const targets = article.topic(clause.from);
  const run = fromSubject(clause, subject);
  if (targets.length === 0) return undefined;
  return { actors: [subject], targets, stance: 'undecided', settled: 'undecided', run, clause };
}

/** “Latvia refused to comment on the Romanian candidacy”, “refrains from any comment”. */
function silent(article: Article, clause: Clause): Found | undefined {
  const { verb, subject } = clause;
  if (!SILENT_VERBS.has(verb.lemma) || subject === undefined) return undefined;
  const about = clause.preps.filter(({ word }) => SILENT_ABOUT.has(word));
  const targets = about.flatMap(({ phrase }) => article.targets(phrase));
  if (targets.length === 0 || !article.canAct(subject)) return undefined;
  if (article.actorsOf(subject).some((actor) => actor.rank !== 'member')) return undefined;
  // Who comments is not silent.
  if (verb.lemma === 'comment' && !verb.negated && clause.governor === undefined) return undefined;
  const run = fromSubject(clause, subject);
  return {
    actors: [subject],
    targets: targets.slice(0, 1),
    stance: 'undecided',
    settled: 'undecided',
    run,
    clause,
  };
}
