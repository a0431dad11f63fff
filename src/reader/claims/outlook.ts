/** How a member looks on a candidate, or that it keeps its counsel: “views him positively”, “will decide in its own time”. */
import type { Clause } from '../clauses/clauses.ts';
import { TONES } from '../lang/en/camps.ts';
import type { Phrase } from '../phrases/phrases.ts';
import type { Article } from './article.ts';
import type { Found } from './position.ts';

export function findOutlooks(article: Article, clauses: readonly Clause[]): Found[] {
  const out: Found[] = [];
  for (const clause of clauses) {
    const found = picturing(article, clause) ?? toned(article, clause) ?? unconvinced(article, clauses, clause) ?? willDecide(article, clause) ?? silent(article, clause);
    if (found !== undefined) out.push(found);
  }
  return out;
}

const runOf = (clause: Clause, subject: Phrase): { from: number; to: number } => ({ from: Math.min(clause.from, subject.from), to: clause.to });

/** “views Rutte's candidacy positively”, “looks favourably on Rutte”. */
function toned(article: Article, clause: Clause): Found | undefined {
  const { verb, subject, object } = clause;
  if (!/^(?:view|see|regard|look|judge|assess|speak|talk|receive|consider)$/.test(verb.lemma) || subject === undefined) return undefined;
  const near = article.words(verb.from, Math.min(clause.to + 2, verb.to + 10));
  const tone = near.find((word) => Object.hasOwn(TONES, word));
  const stance = tone === undefined ? undefined : TONES[tone];
  if (stance === undefined || !article.canAct(subject)) return undefined;
  const aims = [object, ...clause.preps.map((prep) => prep.phrase)];
  const targets = aims.flatMap((phrase) => (phrase === undefined ? [] : article.peopleIn(phrase)));
  return targets.length === 0 ? undefined : { actors: [subject], targets: targets.slice(0, 1), stance, run: runOf(clause, subject), clause };
}

/** “could imagine Rutte at the head of NATO”. */
function picturing(article: Article, clause: Clause): Found | undefined {
  const { verb, subject, object } = clause;
  if (!/^(?:imagine|picture|envisage)$/.test(verb.lemma) || subject === undefined || object === undefined || verb.negated) return undefined;
  const placed = clause.preps.some((prep) => /^(?:at|as|in)$/.test(prep.word));
  const targets = placed && article.canAct(subject) && article.isPersonPhrase(object) ? article.targets(object, subject) : [];
  return targets.length === 0 ? undefined : { actors: [subject], targets, stance: 'leans-for', settled: 'leans-for', run: runOf(clause, subject), clause };
}

/** “is not convinced that Rutte is the right man”. */
function unconvinced(article: Article, clauses: readonly Clause[], clause: Clause): Found | undefined {
  const { verb, subject } = clause;
  if (verb.lemma !== 'convince' || !verb.passive || !verb.negated || subject === undefined || !article.canAct(subject)) return undefined;
  const below = clauses.find((other) => other.verb.from > verb.from && other.under === 'that' && other.verb.from - verb.to < 12);
  const targets = below?.subject === undefined ? [] : article.peopleIn(below.subject);
  if (targets.length === 0 || below === undefined) return undefined;
  return { actors: [subject], targets, stance: 'leans-against', settled: 'leans-against', run: { from: runOf(clause, subject).from, to: below.to }, clause };
}

/** “Ankara will decide according to its expectations”: it has not decided. */
function willDecide(article: Article, clause: Clause): Found | undefined {
  const { verb, subject, object } = clause;
  const deciding = verb.lemma === 'decide' && object === undefined;
  const choosing = verb.lemma === 'make' && object !== undefined && /^(?:choice|decision|mind)$/.test(object.ref.head);
  if ((!deciding && !choosing) || subject === undefined || verb.negated || verb.passive) return undefined;
  if (verb.modal !== 'will' && verb.modal !== 'would' && verb.modal !== "'ll") return undefined;
  if (!article.canAct(subject) || subject.ref.amount !== undefined || article.actorsOf(subject).length > 3) return undefined;
  const targets = article.topic(clause.from);
  return targets.length === 0 ? undefined : { actors: [subject], targets, stance: 'undecided', settled: 'undecided', run: runOf(clause, subject), clause };
}

/** “Latvia refused to comment on the Romanian candidacy”, “refrains from any comment”. */
function silent(article: Article, clause: Clause): Found | undefined {
  const { verb, subject } = clause;
  if (!/^(?:comment|refrain)$/.test(verb.lemma) || subject === undefined) return undefined;
  const about = clause.preps.filter((prep) => /^(?:on|about|from)$/.test(prep.word)).map((prep) => prep.phrase);
  const targets = about.flatMap((phrase) => article.targets(phrase));
  if (targets.length === 0 || !article.canAct(subject) || article.actorsOf(subject).some((actor) => actor.rank !== 'member')) return undefined;
  if (verb.lemma === 'comment' && !verb.negated && clause.governor === undefined) return undefined;
  return { actors: [subject], targets: targets.slice(0, 1), stance: 'undecided', settled: 'undecided', run: runOf(clause, subject), clause };
}
