/** `nemcon standing`: the board. */
import { StandingOutput, standingView } from '../../api/index.ts';
import { openCase } from '../cases.ts';
import {
  caseGiven,
  dayGiven,
  DONE,
  print,
  printJson,
  screenFor,
  type Outcome,
  type Usual,
} from '../context.ts';
import type { Io } from '../io.ts';
import { board } from '../render/board.ts';

export interface StandingOptions extends Usual {
  readonly case?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly candidate?: string;
  readonly proposed?: boolean;
}

export async function standingCommand(
  given: string | undefined,
  options: StandingOptions,
  io: Io,
): Promise<Outcome> {
  const { asOf, knownAt, candidate } = options;
  const day = dayGiven(asOf ?? knownAt, asOf === undefined ? '--known-at' : '--as-of', io);
  if (!day.ok) return day;
  const known = dayGiven(knownAt, '--known-at', io);
  if (!known.ok) return known;
  const opened = await openCase(await caseGiven(given ?? options.case, io), io, knownAt);
  if (!opened.ok) return opened;
  const { record } = opened.value;
  const standing = standingView(record, {
    asOf: day.value,
    include: options.proposed === true ? 'proposed' : 'accepted',
    ...(candidate !== undefined && { candidate }),
  });
  if (!standing.ok) return standing;
  if (options.json === true) printJson(io, StandingOutput, standing.value as StandingOutput);
  else {
    const notes = knownAt === undefined ? {} : { knownAt };
    print(io, board(screenFor(io, options), standing.value, record.state, notes));
  }
  return DONE;
}
