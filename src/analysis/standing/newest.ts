/** Lists cut to their newest items, for a page that is looked at: how long a record is must not matter to it. */
import type { CandidateStanding, Holdout, Seat } from './types.ts';

/** The most that is told; what is left out is older, and how many there are is said. */
export interface Most {
  /** Items of each list of a seat or a holdout. */
  readonly claims: number;
  /** Published counts, and outsiders, of a candidate. */
  readonly counts: number;
}

type Lists<T> = {
  [K in keyof T]-?: T[K] extends readonly unknown[] | undefined ? K & string : never;
}[keyof T];

/** The newest items come last in every list. */
function newest<T extends { readonly leftOut?: Readonly<Record<string, number>> | undefined }>(
  of: T,
  lists: readonly Lists<T>[],
  most: number,
): T {
  const lengths = lists.map((name) => (of[name] as readonly unknown[]).length);
  if (lengths.every((length) => length <= most)) return of;
  const cut: Record<string, unknown> = {};
  const leftOut: Record<string, number> = { ...of.leftOut };
  for (const [i, name] of lists.entries()) {
    const more = (lengths[i] ?? 0) - most;
    if (more <= 0) continue;
    cut[name] = (of[name] as readonly unknown[]).slice(-most);
    leftOut[name] = (leftOut[name] ?? 0) + more;
  }
  return { ...of, ...cut, leftOut };
}

export const newestOfSeat = (seat: Seat, { claims }: Most): Seat =>
  newest<Seat>(seat, ['claims', 'conditions', 'hints', 'superseded', 'contradictions'], claims);

export const newestOfHoldout = (holdout: Holdout, { claims }: Most): Holdout =>
  newest<Holdout>(holdout, ['claims', 'conditions', 'grounds', 'demands', 'hypotheses'], claims);

/** What of a candidate's standing grows with the record, cut; its counts have been cut before. */
export const newestOfCandidate = (one: CandidateStanding, most: Most): CandidateStanding => {
  const cut = newest<CandidateStanding>(one, ['outsiders'], most.counts);
  return {
    ...cut,
    members: cut.members.map((seat) => newestOfSeat(seat, most)),
    holdouts: cut.holdouts.map((holdout) => newestOfHoldout(holdout, most)),
    outsiders: cut.outsiders.map((one) => ({ ...one, claims: one.claims.slice(-most.claims) })),
  };
};
