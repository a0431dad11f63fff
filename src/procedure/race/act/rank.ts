/** The order of the candidates after the last round of a stage. */
import { votesFor } from '../../ballots/poll.ts';
import type { Stage } from '../../parts/stage.ts';
import { lastRound, pollOf } from '../stages.ts';
import type { Draft } from './draft.ts';
import { standing } from '../state.ts';

export interface Ranked {
  readonly id: string;
  /** Undefined where the figure is not known. */
  readonly votes: number | undefined;
}

/**
 * Those asked in the last counted round who still stand, most votes first; unknown figures come last,
 * in the order of nomination. An extra ballot among those tied orders only them.
 */
export function rankedBy(draft: Draft, stage: Stage): readonly Ranked[] {
  const last = lastRound(draft.state, stage);
  if (last === undefined || (stage.kind !== 'ballot' && stage.kind !== 'sound')) return [];
  const counted = last.extra
    ? draft.state.rounds.findLast((round) => round.stage === stage.id && !round.extra)
    : last;
  const extras = draft.state.rounds
    .slice(counted === undefined ? 0 : draft.state.rounds.indexOf(counted) + 1)
    .filter((round) => round.extra);
  const votesIn = (round: typeof last | undefined, id: string): number | undefined => {
    if (round === undefined || !round.asked.includes(id)) return undefined;
    const { min, max } = votesFor(pollOf(stage, round, draft.state), id, round.tally?.weights);
    return min === max ? min : undefined;
  };
  const stands = standing(draft.state);
  const list = (counted ?? last).asked
    .filter((id) => stands.includes(id))
    .map((id) => ({
      id,
      votes: votesIn(counted, id),
      tieBreaks: extras.map((round) => votesIn(round, id) ?? -1),
    }));
  const compare = (a: (typeof list)[number], b: (typeof list)[number]): number => {
    const first = (b.votes ?? -1) - (a.votes ?? -1);
    if (first !== 0) return first;
    for (const [place, votes] of a.tieBreaks.entries()) {
      const other = (b.tieBreaks[place] ?? -1) - votes;
      if (other !== 0) return other;
    }
    return 0;
  };
  return list.toSorted(compare).map(({ id, votes }) => ({ id, votes }));
}

/**
 * Who is among the first `keep`, and who shares the last of these places with somebody who is not.
 * Undefined where a figure that would decide it is not known.
 */
export function cutAt(
  ranking: readonly Ranked[],
  keep: number,
): { readonly safe: readonly string[]; readonly tied: readonly string[] } | undefined {
  if (ranking.length <= keep) return { safe: ranking.map((one) => one.id), tied: [] };
  if (ranking.some((one) => one.votes === undefined)) return undefined;
  const edge = ranking[keep - 1]?.votes ?? 0;
  if (ranking[keep]?.votes !== edge) {
    return { safe: ranking.slice(0, keep).map((one) => one.id), tied: [] };
  }
  return {
    safe: ranking.filter((one) => (one.votes ?? 0) > edge).map((one) => one.id),
    tied: ranking.filter((one) => one.votes === edge).map((one) => one.id),
  };
}
