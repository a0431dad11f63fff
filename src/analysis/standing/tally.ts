/** How many seats there are of each kind. */
import { isFor, sideOf } from './stances.ts';
import type { CandidateStanding, Counts, Seat } from './types.ts';

type Counted<T> = { -readonly [K in keyof T]: T[K] };

export function tallyOf(
  seats: readonly {
    readonly stance: Seat['stance'];
    readonly certain: boolean;
    readonly basis?: Seat['basis'] | undefined;
  }[],
): Pick<CandidateStanding, 'counts' | 'tally'> {
  const counts: Counted<Counts> = {
    supports: 0,
    'leans-for': 0,
    accepts: 0,
    undecided: 0,
    'leans-against': 0,
    objects: 0,
    undeclared: 0,
  };
  const tally = { for: 0, uncertain: 0, byElimination: 0, open: 0, against: 0, undeclared: 0 };
  for (const { stance, certain, basis } of seats) {
    counts[stance] += 1;
    if (isFor(stance)) {
      tally.for += 1;
      if (!certain) tally.uncertain += 1;
      if (basis === 'elimination') tally.byElimination += 1;
    } else if (stance !== 'undeclared' && sideOf(stance) === 'open') tally.open += 1;
  }
  return {
    counts,
    tally: { ...tally, against: counts.objects, undeclared: counts.undeclared },
  };
}
