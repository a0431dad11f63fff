/** Evidence that is taken together. */
import type { Day } from '../../basics/index.ts';
import type { Stance } from '../../case/index.ts';
import type { Evidence } from './evidence.ts';
import { jointStance, polarityOf } from './stances.ts';

/** Evidence of one day and one weight, which is taken together. */
export interface Batch {
  readonly items: readonly Evidence[];
  readonly stance: Stance;
  readonly day: Day;
  readonly rank: number;
  readonly isGroup: boolean;
  readonly isException: boolean;
}

const together = (a: Evidence, b: Evidence): boolean =>
  a.day === b.day && a.basis === b.basis && a.rank === b.rank && a.sort === b.sort;

/**
 * In the order of time, and on one day from the weakest word to the strongest.
 *
 * @param sorted by weight
 */
export function batches(sorted: readonly Evidence[]): readonly Batch[] {
  const found: Batch[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const first = sorted[from];
    if (first === undefined) break;
    for (let one = sorted[to]; one !== undefined && together(first, one); one = sorted[to]) to += 1;
    const items = sorted.slice(from, to);
    found.push({
      items,
      stance: jointStance(items.map(({ stance }) => stance)),
      day: first.day,
      rank: first.rank,
      isGroup: first.basis === 'group',
      isException: first.sort === 'exception',
    });
  }
  return found;
}

/** The items of a batch that point another way than what the batch is taken to say. */
export const disagreement = (batch: Batch): Evidence[] =>
  batch.items.filter(({ stance }) => polarityOf(stance) !== polarityOf(batch.stance));
