/** What a denial takes away. */
import type { Evidence } from './evidence.ts';
import { polarityOf } from './stances.ts';
import type { Seat } from './types.ts';

/**
 * Takes out what is denied. A denial strikes claims that point the same way as what it denies, made
 * before it, where its word is at most one rank weaker, or on the same day where it is no weaker.
 * It puts nothing in their place: who denies supporting somebody does not thereby object. A denial
 * that is too weak to strike is returned as unresolved.
 */
export function strike(evidence: readonly Evidence[]): {
  readonly kept: readonly Evidence[];
  readonly struck: Seat['superseded'];
  readonly unresolved: readonly Evidence[];
} {
  const denials = evidence.filter(({ sort }) => sort === 'denial');
  const kept: Evidence[] = [];
  const struck: Seat['superseded'][number][] = [];
  const unresolved = new Set<Evidence>();
  for (const item of evidence) {
    if (item.sort === 'hint' || item.sort === 'denial') continue;
    const against =
      item.sort === 'exception' ? [] : denials.filter((denial) => concerns(denial, item));
    const striking = against.find(
      (denial) => denial.rank <= item.rank + (denial.day > item.day ? 1 : 0),
    );
    if (striking === undefined) {
      kept.push(item);
      for (const denial of against) unresolved.add(denial);
    } else {
      struck.push({ claim: item.claim.id, by: striking.claim.id, why: 'denied' });
    }
  }
  return { kept, struck, unresolved: [...unresolved] };
}

const concerns = (denial: Evidence, item: Evidence): boolean =>
  denial.day >= item.day &&
  polarityOf(denial.stance) === polarityOf(item.stance) &&
  (denial.basis === 'own' || item.basis !== 'own');
