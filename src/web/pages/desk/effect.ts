/** What decisions did to the standing: the counts of a candidate before and after, and who moved. */
import type { CandidateStanding, StanceOrUndeclared, Standing } from '../../../analysis/index.ts';

export interface SeatMove {
  readonly member: string;
  readonly name: string;
  readonly from: StanceOrUndeclared;
  readonly to: StanceOrUndeclared;
}

export interface Effect {
  readonly candidate: string;
  readonly name: string;
  readonly forBefore: number;
  readonly forNow: number;
  readonly moves: readonly SeatMove[];
}

/** Every candidate whose seats differ between two standings of the same case. */
export function effects(before: Standing, now: Standing): readonly Effect[] {
  return now.candidates.flatMap((candidate) => {
    const earlier = before.candidates.find(({ id }) => id === candidate.id);
    const moves = movesOf(earlier, candidate);
    const forBefore = earlier?.tally.for ?? 0;
    return moves.length === 0 && forBefore === candidate.tally.for
      ? []
      : [
          {
            candidate: candidate.id,
            name: candidate.name,
            forBefore,
            forNow: candidate.tally.for,
            moves,
          },
        ];
  });
}

function movesOf(
  before: CandidateStanding | undefined,
  now: CandidateStanding,
): readonly SeatMove[] {
  const earlier = new Map(before?.members.map(({ member, stance }) => [member, stance]));
  return now.members.flatMap(({ member, name, stance }) => {
    const from = earlier.get(member) ?? 'undeclared';
    return from === stance ? [] : [{ member, name, from, to: stance }];
  });
}
