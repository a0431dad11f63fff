/** “France backs Rutte”, “Rutte is opposed by Hungary”: a verb of stance and its object. */
import type { Stance } from '../../../case/index.ts';
import type { Clause } from '../../clauses/clauses.ts';
import { NOT_WITH } from '../../lang/en/frames.ts';
import { ANY_CANDIDATE } from '../../lang/en/race.ts';
import { COMPARING_VERBS, PRAISING_VERBS, STAYING_VERBS } from '../../lang/en/stance.ts';
import { lookUp } from '../../lang/word-set.ts';
import type { Phrase } from '../../phrases/phrase.ts';
import type { PersonRef } from '../../phrases/refs.ts';
import type { Article } from '../article.ts';
import { besides } from './besides.ts';
import { behind, type Found, performing, runOver, stanceOfVerb } from './found.ts';

export function byVerb(article: Article, clause: Clause, clauses: readonly Clause[]): Found[] {
  const { verb, subject, object } = clause;
  const stance = stanceOfVerb(verb.lemma);
  if (stance === undefined) return [];
  const remaining = remainsOpposed(article, clause, clauses, stance);
  if (remaining !== undefined) return [remaining];
  const particles = lookUp(NOT_WITH, verb.lemma);
  if (particles !== undefined && clause.words.some(({ word }) => particles.includes(word))) {
    return [];
  }
  const by = behind(clause, 'by');
  const bareWithAgent = verb.from === verb.main && by !== undefined && object === undefined;
  if (verb.passive || clause.under === 'reduced' || bareWithAgent) {
    return passive(article, clause, by, stance);
  }
  return subject === undefined ? [] : active(article, clause, clauses, subject, stance);
}

/** “France backs Rutte”, and who is set beside France. */
function active(
  article: Article,
  clause: Clause,
  clauses: readonly Clause[],
  subject: Phrase,
  stance: Stance,
): Found[] {
  const named = clause.object === undefined ? [] : article.targets(clause.object, subject);
  const beside = besides(article, subject.from);
  const foundBeside = (targets: readonly PersonRef[]): Found[] =>
    beside === undefined || targets.length === 0
      ? []
      : [{ actors: [beside], targets, stance, run: runOver(clause, beside), clause }];
  // “in addition to Estonia, many other countries will support her”
  if (!article.canAct(subject)) return foundBeside(named);
  const targets = named.length > 0 ? named : unnamed(article, clause, clauses, stance);
  if (targets.length === 0) return [];
  const run = runOver(clause, subject);
  const found: Found = { actors: [subject], targets, stance, run, clause };
  return [
    { ...found, ...performing(clause, subject) },
    ...comparedWith(article, found, subject, named),
    ...foundBeside(targets),
  ];
}

/** “remains implacably opposed to Rutte”: the participle is a clause of its own after a linking verb. */
function remainsOpposed(
  article: Article,
  clause: Clause,
  clauses: readonly Clause[],
  stance: Stance,
): Found | undefined {
  const { verb } = clause;
  if (verb.lemma !== 'oppose' || verb.from !== verb.main) return undefined;
  const before = clauses[clauses.indexOf(clause) - 1];
  const subject = before?.subject;
  if (before === undefined || subject === undefined) return undefined;
  if (!STAYING_VERBS.has(before.verb.lemma) || verb.from - before.verb.to >= 3) return undefined;
  const targets = opposedTo(article, clause, subject);
  if (targets.length === 0 || !article.canAct(subject)) return undefined;
  return { actors: [subject], targets, stance, run: runOver(clause, subject), clause: before };
}

/** Whom “opposed to …” is about; the candidate being spoken of where nobody is named. */
function opposedTo(article: Article, clause: Clause, subject: Phrase): readonly PersonRef[] {
  const to = behind(clause, 'to');
  return to === undefined ? article.topic(clause.from) : article.targets(to, subject);
}

/** “Rutte is backed by France”, “Hungary is opposed to Rutte”. */
function passive(
  article: Article,
  clause: Clause,
  by: Phrase | undefined,
  stance: Stance,
): Found[] {
  const { verb, subject } = clause;
  if (subject === undefined) return [];
  if (by !== undefined) {
    const targets = article.targets(subject);
    const run = runOver(clause, subject, by);
    return targets.length === 0 ? [] : [{ actors: [by], targets, stance, run, clause }];
  }
  if (verb.lemma !== 'oppose') return [];
  const targets = opposedTo(article, clause, subject);
  if (targets.length === 0 || !article.canAct(subject)) return [];
  return [{ actors: [subject], targets, stance, run: runOver(clause, subject), clause }];
}

/** Whom a verb is about whose object names no candidate. */
function unnamed(
  article: Article,
  clause: Clause,
  clauses: readonly Clause[],
  stance: Stance,
): readonly PersonRef[] {
  const { verb, object } = clause;
  if (object !== undefined) {
    // “praised Rutte's record”
    const praised = PRAISING_VERBS.has(verb.lemma) ? article.peopleIn(object) : [];
    if (praised.length > 0) return praised;
    // “does not back any candidate”
    return verb.negated && ANY_CANDIDATE.has(object.ref.head) ? article.topic(clause.from) : [];
  }
  // “the eastern members will not block”: the verb group shows that somebody was just spoken of.
  if (clause.preps.length > 0 || verb.lemma === 'back') return [];
  if (stance !== 'objects' && stance !== 'supports') return [];
  if (!verb.negated && verb.modal === undefined) return [];
  const next = clauses[clauses.indexOf(clause) + 1];
  return next?.governor === undefined ? article.topic(clause.from) : [];
}

/** “prefers Kallas to Rutte”: the other one is leant against. */
function comparedWith(
  article: Article,
  found: Found,
  subject: Phrase,
  named: readonly PersonRef[],
): Found[] {
  const { clause } = found;
  if (clause === undefined || named.length === 0 || !COMPARING_VERBS.has(clause.verb.lemma)) {
    return [];
  }
  const over = clause.preps.find(
    ({ word }) => word === 'over' || word === 'to' || word === 'against',
  );
  const targets = over === undefined ? [] : article.targets(over.phrase, subject);
  return targets.length === 0 ? [] : [{ ...found, targets, stance: 'leans-against' }];
}
