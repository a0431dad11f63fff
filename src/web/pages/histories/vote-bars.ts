/** The lengths of the bars of a round. */
import type { ReplayRoundOutput } from '../../../api/index.ts';

type Candidate = ReplayRoundOutput['candidates'][number];

export interface VoteBar {
  /** Undefined where the figure is not known. */
  readonly votes: number | undefined;
  readonly against: number | undefined;
  /** The line that the rule draws through the votes; undefined where it counts otherwise. */
  readonly need: number | undefined;
}

/**
 * What is for a candidate, and what the rule asks for. The line is drawn only where a part of the rule
 * counts exactly what the bar shows: a limit to objections, or a count within a group, has no place on it.
 */
export function barOf({ votes, counts, parts }: Candidate): VoteBar {
  const shown = counts?.for ?? votes;
  const line = parts.find(
    ({ kind, group, count }) => kind === 'at-least' && group === undefined && count === shown,
  );
  return { votes: shown, against: counts?.against, need: line?.needed };
}

/** The longest that anything is; undefined where nothing is known, so that there is no bar to draw. */
export function scaleOf(candidates: readonly Candidate[]): number | undefined {
  const bars = candidates.map(barOf);
  const known = bars.flatMap(({ votes, against = 0, need = 0 }) =>
    votes === undefined ? [] : [votes + against, need],
  );
  const longest = Math.max(0, ...known);
  return longest === 0 ? undefined : longest;
}
