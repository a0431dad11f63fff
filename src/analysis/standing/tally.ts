/** How many seats there are of each kind. */
import { isFor, sideOf } from './stances.ts';
import type { CandidateStanding, Counts, Seat } from './types.ts';

export function tallyOf(
  seats: readonly Pick<Seat, 'stance' | 'certain' | 'basis'>[],
): Pick<CandidateStanding, 'counts' | 'tally'> {
  const of = (stance: Seat['stance']): number =>
    seats.filter((seat) => seat.stance === stance).length;
  const counts: Counts = {
    supports: of('supports'),
    'leans-for': of('leans-for'),
    accepts: of('accepts'),
    undecided: of('undecided'),
    'leans-against': of('leans-against'),
    objects: of('objects'),
    undeclared: of('undeclared'),
  };
  const supporting = seats.filter(({ stance }) => isFor(stance));
  const open = seats.filter(({ stance }) => stance !== 'undeclared' && sideOf(stance) === 'open');
  return {
    counts,
    tally: {
      for: supporting.length,
      uncertain: supporting.filter(({ certain }) => !certain).length,
      byElimination: supporting.filter(({ basis }) => basis === 'elimination').length,
      open: open.length,
      against: counts.objects,
      undeclared: counts.undeclared,
    },
  };
}
