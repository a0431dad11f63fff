/** `nemcon standing`: the board. */
import { StandingOutput, standingView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { standingShown } from '../../publish/index.ts';
import type { Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import type { OnDayOptions } from '../opened-on.ts';
import { board } from '../render/board.ts';
import { behindOf, viewOnDay, type PictureOptions } from '../showing.ts';

export interface StandingOptions extends OnDayOptions, PictureOptions {
  readonly candidate?: string;
}

export const standingCommand = async (
  given: string | undefined,
  options: StandingOptions,
  io: Io,
): Promise<Outcome> =>
  viewOnDay(given, options, io, (opened) => {
    const { candidate } = options;
    const { record, asOf, include, knownAt } = opened;
    const standing = standingView(record, {
      asOf,
      include,
      ...(candidate !== undefined && { candidate }),
    });
    if (!standing.ok) return standing;
    const notes = knownAt === undefined ? {} : { knownAt };
    return ok({
      value: standing.value as StandingOutput,
      schema: StandingOutput,
      lines: (screen) => board(screen, standing.value, record.state, notes),
      shown: () => standingShown(standing.value),
      behind: behindOf(opened),
    });
  });
