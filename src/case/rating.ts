/**
 * Ratings of sources and claims in the manner of the Admiralty code, as NATO's AJP-2.1 (STANAG 2511
 * before it) has it: how far a source can be trusted whatever it says, and how well what is said is
 * borne out whoever says it. A person gives them, and the two are kept apart.
 */
import { z } from 'zod';
import { fold } from '../basics/index.ts';
import type { Case } from './case.ts';

export const SOURCE_RATINGS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const SourceRating = z.enum(SOURCE_RATINGS);
export type SourceRating = z.infer<typeof SourceRating>;

export const CLAIM_RATINGS = ['1', '2', '3', '4', '5', '6'] as const;
export const ClaimRating = z.enum(CLAIM_RATINGS);
export type ClaimRating = z.infer<typeof ClaimRating>;

/** The words of the code. F and 6 say that nobody can tell, which is not the same as bad. */
export const RATING_WORDS: Readonly<Record<SourceRating | ClaimRating, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
};

/** A rating as somebody gave it, or, where it is null, took it back. */
export interface Given<R> {
  readonly rating: R | null;
  readonly by: string | undefined;
  readonly recorded: string;
  readonly reason?: string;
}

/** Everything that was given to one thing, oldest first; the last counts. */
export type RatingHistory<R> = readonly Given<R>[];

const last = <R>(history: RatingHistory<R> | undefined): R | undefined =>
  history?.at(-1)?.rating ?? undefined;

/** What is rated as an outlet goes by its name, whatever its case and accents. */
export const outletKey = (name: string): string => fold(name);

/** The rating of a report: its own, or else that of the outlet that published it. */
export function sourceRatingOf(state: Case, source: string): SourceRating | undefined {
  const own = last(state.sourceRatings.get(source));
  if (own !== undefined) return own;
  const outlet = state.sources.get(source)?.outlet;
  return outlet === undefined ? undefined : last(state.outletRatings.get(outletKey(outlet)));
}

export const claimRatingOf = (state: Case, claim: string): ClaimRating | undefined =>
  last(state.claimRatings.get(claim));
