/** What was said of one member towards one candidate, and what became of each claim. */
import type { Day } from '../../basics/index.ts';
import type { Case, Claim, Stance } from '../../case/index.ts';
import { inTime, type Include } from './evidence.ts';
import { asInBody, bodyOn, countUpTo, evidenceOn } from './gathered.ts';
import type { Seat } from './types.ts';

export interface HistoryItem {
  readonly claim: Claim;
  readonly source: string;
  readonly on: Day;
  readonly stance: Stance;
  /** `counts`: the seat's stance rests on it; the others are shown and do not count. */
  readonly role: 'counts' | 'superseded' | 'contradicts' | 'hint';
}

/**
 * The evidence behind a seat, oldest first, by candidate.
 *
 * @param seats the member's seat towards each candidate, as the standing of that day has it
 */
export function memberHistory(
  state: Case,
  member: string,
  seats: ReadonlyMap<string, Pick<Seat, 'claims' | 'contradictions' | 'superseded'>>,
  { asOf, include }: { readonly asOf: Day; readonly include: Include },
): ReadonlyMap<string, readonly HistoryItem[]> {
  const body = bodyOn(state, asOf);
  return new Map(
    [...seats].map(([candidate, seat]) => {
      const evidence = asInBody(evidenceOn(state, include, candidate), member, body);
      const roleOf = rolesBy(seat);
      const items = evidence
        .slice(0, countUpTo(evidence, asOf))
        .sort(inTime)
        .map(({ claim, source, day: on, stance }) => ({
          claim,
          source,
          on,
          stance,
          role: roleOf(claim.id),
        }));
      return [candidate, items];
    }),
  );
}

function rolesBy({
  claims,
  contradictions,
  superseded,
}: Pick<Seat, 'claims' | 'contradictions' | 'superseded'>): (claim: string) => HistoryItem['role'] {
  const roles = new Map<string, HistoryItem['role']>([
    ...superseded.map(({ claim }) => [claim, 'superseded'] as const),
    ...claims.map((claim) => [claim, 'counts'] as const),
    ...contradictions.map((claim) => [claim, 'contradicts'] as const),
  ]);
  return (claim) => roles.get(claim) ?? 'hint';
}
