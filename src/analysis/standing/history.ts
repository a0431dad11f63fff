/** What was said of one member towards one candidate, and what became of each claim. */
import type { Day } from '../../basics/index.ts';
import type { Case, Claim, Stance } from '../../case/index.ts';
import { evidenceUpTo, type Include } from './evidence.ts';
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
  const found = new Map<string, HistoryItem[]>([...seats.keys()].map((id) => [id, []]));
  for (const item of evidenceUpTo(state, include, asOf)) {
    const seat = seats.get(item.candidate);
    if (item.member !== member || seat === undefined) continue;
    const { claim, source, day: on, stance } = item;
    found.get(item.candidate)?.push({ claim, source, on, stance, role: roleOf(claim.id, seat) });
  }
  return found;
}

function roleOf(
  claim: string,
  { claims, contradictions, superseded }: Pick<Seat, 'claims' | 'contradictions' | 'superseded'>,
): HistoryItem['role'] {
  if (contradictions.includes(claim)) return 'contradicts';
  if (claims.includes(claim)) return 'counts';
  return superseded.some((one) => one.claim === claim) ? 'superseded' : 'hint';
}
