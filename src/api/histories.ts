/** Selections of the past, told in a line each. */
import { z } from 'zod';
import { ReplayOutput } from './replay.ts';

/** A replay in a line. */
export const HistoryLine = ReplayOutput.pick({
  name: true,
  title: true,
  procedure: true,
  ended: true,
  agrees: true,
}).extend({
  /** When it began. */
  began: z.string(),
  /** Ballots among those tied are not counted. */
  rounds: z.int().nonnegative(),
  departures: z.int().nonnegative(),
  /** Names of those whom the replay appoints. */
  appointed: z.array(z.string()),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

export const historyLine = (one: ReplayOutput): HistoryLine => ({
  name: one.name,
  title: one.title,
  procedure: one.procedure,
  ended: one.ended,
  agrees: one.agrees,
  began: one.steps[0]?.at ?? '',
  rounds: one.steps.flatMap((step) => step.rounds).filter((round) => !round.extra).length,
  departures: one.departures.length,
  appointed: one.appointed.map(({ name }) => name),
});
