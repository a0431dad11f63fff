/** `nemcon replay`: a selection of the past, run through its procedure. */
import { z } from 'zod';
import { resolve } from 'node:path';
import { historyLine, HistoryLine, ReplayOutput, replayView } from '../../api/index.ts';
import type { Result } from '../../basics/index.ts';
import { historyNames, historyText, isThere } from '../../store/index.ts';
import { DONE, print, printJson, screenFor, type Outcome, type Usual } from '../context.ts';
import type { Io } from '../io.ts';
import { textOf } from '../opened-on.ts';
import { historyListLines, replayLines } from '../render/replay.ts';

/** A file of one's own comes before a history of the same name. */
async function replayed(given: string, io: Io): Promise<Result<ReplayOutput>> {
  const own = given.endsWith('.json') && (await isThere(resolve(io.cwd, given)));
  const text = own ? await textOf(given, io) : await historyText(given);
  return text.ok ? replayView(text.value) : text;
}

const ListOutput = z.strictObject({ histories: z.array(HistoryLine) });

/** Without a name, a line for every history that comes with the program. */
async function listed(usual: Usual, io: Io): Promise<Outcome> {
  const histories: HistoryLine[] = [];
  for (const name of await historyNames()) {
    const one = await replayed(name, io);
    if (!one.ok) return one;
    histories.push(historyLine(one.value));
  }
  if (usual.json === true) printJson(io, ListOutput, { histories });
  else print(io, historyListLines(screenFor(io, usual), histories));
  return DONE;
}

export interface ReplayOptions extends Usual {
  readonly steps?: boolean;
}

export async function replayCommand(
  given: string | undefined,
  options: ReplayOptions,
  io: Io,
): Promise<Outcome> {
  if (given === undefined) return listed(options, io);
  const one = await replayed(given, io);
  if (!one.ok) return one;
  if (options.json === true) printJson(io, ReplayOutput, one.value);
  else print(io, replayLines(screenFor(io, options), one.value, options.steps === true));
  return DONE;
}
