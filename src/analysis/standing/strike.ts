/** What a denial takes away. */
import { inTime, type Evidence } from './evidence.ts';
import { polarityOf } from './stances.ts';
import type { Seat } from './types.ts';

interface Struck {
  /** In the order in which they came. */
  readonly kept: readonly Evidence[];
  readonly struck: Seat['superseded'];
  readonly unresolved: readonly Evidence[];
}

interface Answer {
  readonly against: readonly Evidence[];
  readonly striking: Evidence | undefined;
}

/**
 * Takes out what is denied. A denial strikes claims that point the same way as what it denies, made
 * before it, where its word is at most one rank weaker, or on the same day where it is no weaker.
 * It puts nothing in their place: who denies supporting somebody does not thereby object. A denial
 * that is too weak to strike is returned as unresolved.
 */
export function strike(evidence: readonly Evidence[]): Struck {
  const denials = evidence.filter(({ sort }) => sort === 'denial').sort(inTime);
  const stances = evidence.filter(({ sort }) => sort === 'stance' || sort === 'exception');
  if (denials.length === 0) return { kept: stances, struck: [], unresolved: [] };
  const answerTo = answering(denials);
  const kept: Evidence[] = [];
  const taken: Evidence[] = [];
  for (const item of stances) {
    (answerTo(item).striking === undefined ? kept : taken).push(item);
  }
  const unresolved = new Set(kept.toSorted(inTime).flatMap((item) => answerTo(item).against));
  const struck = taken.sort(inTime).map((item) => ({
    claim: item.claim.id,
    by: answerTo(item).striking?.claim.id ?? '',
    why: 'denied' as const,
  }));
  return { kept, struck, unresolved: [...unresolved] };
}

const NOTHING: Answer = { against: [], striking: undefined };

/** What the denials are to an item: the same to all that are alike in what matters to a denial. */
function answering(denials: readonly Evidence[]): (item: Evidence) => Answer {
  const known = new Map<string, Answer>();
  return (item) => {
    if (item.sort === 'exception') return NOTHING;
    const { day, rank, basis, stance } = item;
    const kind = `${day} ${rank} ${basis === 'own' ? '' : 'not '}own ${polarityOf(stance)}`;
    let answer = known.get(kind);
    if (answer === undefined) {
      const against = denials.filter((denial) => concerns(denial, item));
      const striking = against.find((denial) => denial.rank <= rank + (denial.day > day ? 1 : 0));
      answer = { against, striking };
      known.set(kind, answer);
    }
    return answer;
  };
}

const concerns = (denial: Evidence, item: Evidence): boolean =>
  denial.day >= item.day &&
  polarityOf(denial.stance) === polarityOf(item.stance) &&
  (denial.basis === 'own' || item.basis !== 'own');
