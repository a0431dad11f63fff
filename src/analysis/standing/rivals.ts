/** What a seat can only be told by a look at the other candidates. */
import { groupBy } from '../../basics/index.ts';
import type { NominationBy } from './candidature.ts';
import type { BareSeat } from './seats.ts';
import { isFor } from './stances.ts';
import type { Seat } from './types.ts';

/** A candidate who is in the race, with the seats of the body towards them. */
export interface Rival {
  readonly id: string;
  readonly seats: readonly BareSeat[];
}

/** Whom of these each member put forward, and whom it is for, besides the candidate that is asked of. */
export function rivalsAmong(
  rivals: readonly Rival[],
  nominations: readonly NominationBy[],
): { readonly told: (seat: BareSeat, candidate: string) => Seat } {
  const running = new Set(rivals.map(({ id }) => id));
  const nominated = groupBy(
    nominations.filter(({ candidate }) => running.has(candidate)),
    ({ nominator }) => nominator,
  );
  const backed = new Map<string, string[]>();
  for (const { id, seats } of rivals) {
    for (const { member, stance } of seats) {
      if (!isFor(stance)) continue;
      const list = backed.get(member);
      if (list === undefined) backed.set(member, [id]);
      else list.push(id);
    }
  }
  return {
    told(seat, of) {
      const own = nominated.get(seat.member)?.findLast(({ candidate }) => candidate !== of);
      const supportsAlso = (backed.get(seat.member) ?? []).filter((id) => id !== of);
      return {
        ...seat,
        ...(own === undefined ? {} : { ownCandidate: own.candidate }),
        supportsAlso,
      };
    },
  };
}
