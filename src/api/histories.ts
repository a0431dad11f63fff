/** Selections of the past: read, run through their procedures, and told in a line each. */
import { z } from 'zod';
import { ok, type Result } from '../basics/index.ts';
import { procedureNamed, readHistory, replay } from '../procedure/index.ts';
import { ReplayOutput, replayOutput } from './replay.ts';

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

/**
 * The text of a history, run through the procedure of the catalogue that it names. Refused: what is no
 * history, and whatever `replay` refuses.
 */
export function replayText(text: string): Result<ReplayOutput> {
  const history = readHistory(text);
  if (!history.ok) return history;
  const procedure = procedureNamed(history.value.procedure);
  if (!procedure.ok) return procedure;
  const done = replay(procedure.value, history.value);
  return done.ok ? ok(replayOutput(done.value)) : done;
}
