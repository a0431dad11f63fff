/** Ratings that people gave, with their history. */
import { describeClaim, outletKey, RATING_WORDS, type RatingHistory } from '../../case/index.ts';
import type { RatingsView } from '../contract/views.ts';
import type { OpenRecord } from '../record.ts';

type Line = RatingsView['ratings'][number];

const line = (
  of: Line['of'],
  id: string,
  label: string,
  history: RatingHistory<NonNullable<Line['rating']>>,
): Line => {
  const rating = history.at(-1)?.rating ?? null;
  return {
    of,
    id,
    label,
    rating,
    ...(rating !== null && { words: RATING_WORDS[rating] }),
    history: history.map(({ by, ...given }) => ({ ...given, ...(by !== undefined && { by }) })),
  };
};

/** Outlets first, then single reports, then claims; within each, in the order in which they were first rated. */
export function ratingsView({ state }: OpenRecord): RatingsView {
  const outletOf = new Map(
    [...state.sources.values()].flatMap(({ outlet }) =>
      outlet === undefined ? [] : [[outletKey(outlet), outlet] as const],
    ),
  );
  return {
    ratings: [
      ...[...state.outletRatings].map(([key, history]) => {
        const name = outletOf.get(key) ?? key;
        return line('outlet', name, name, history);
      }),
      ...[...state.sourceRatings].map(([id, history]) => {
        const source = state.sources.get(id);
        return line('source', id, source?.title ?? source?.outlet ?? id, history);
      }),
      ...[...state.claimRatings].map(([id, history]) => {
        const claim = state.claims.get(id)?.claim;
        return line('claim', id, claim === undefined ? id : describeClaim(claim, state), history);
      }),
    ],
  };
}
