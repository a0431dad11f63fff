/** What falls due from a day on. */
import { daysBetween, firstDay, lastDay, type Day } from '../../basics/index.ts';
import { claimsOn, type Case } from '../../case/index.ts';
import { claimsIncluded, dayOf, type Include } from './evidence.ts';
import { recall } from './recall.ts';
import type { UpcomingDeadline } from './types.ts';

/** Dates that the case sets and dates that claims speak of, not yet over on that day, the next one first. */
export function upcomingDeadlines(
  state: Case,
  include: Include,
  asOf: Day,
): readonly UpcomingDeadline[] {
  const claims = claimsOn(state, 'deadline');
  const ends = state.post?.termEnds;
  return recall(state, `deadlines ${include}`, [claims, state.dates, ends, asOf], () => {
    const found: Omit<UpcomingDeadline, 'inDays'>[] = [...state.dates.values()].map(
      ({ what, on, firmness, label }) => ({ what, on, firmness, label }),
    );
    if (ends !== undefined && !found.some(({ what }) => what === 'term-end')) {
      found.push({ what: 'term-end', on: ends, firmness: 'set', label: 'End of the term' });
    }
    const told = new Set(found.map(sameDate));
    for (const { claim } of claimsIncluded(state, include, claims)) {
      const { says, modality } = claim;
      if (says.kind !== 'deadline' || modality === 'denied' || dayOf(claim) > asOf) continue;
      if (told.has(sameDate(says))) continue;
      told.add(sameDate(says));
      const { what, on, firmness, label } = says;
      found.push({
        what,
        on,
        firmness,
        ...(label === undefined ? {} : { label }),
        claim: claim.id,
      });
    }
    return found
      .filter(({ on }) => lastDay(on) >= asOf)
      .map((one) => ({ ...one, inDays: daysBetween(asOf, lastDay(one.on)) }))
      .sort(
        (a, b) =>
          a.inDays - b.inDays ||
          firstDay(a.on).localeCompare(firstDay(b.on)) ||
          a.what.localeCompare(b.what),
      );
  });
}

/** Names a date, however it is told of. */
export const sameDate = ({
  what,
  on,
  firmness,
}: Pick<UpcomingDeadline, 'what' | 'on' | 'firmness'>): string => `${what} ${on} ${firmness}`;
