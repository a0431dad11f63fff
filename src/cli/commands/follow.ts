/** `nemcon watch`, `commitments` and `criteria`: what to look out for, what was promised, what is wanted. */
import {
  CommitmentsOutput,
  commitmentsView,
  CriteriaOutput,
  criteriaView,
  WatchOutput,
  watchView,
} from '../../api/index.ts';
import { DONE, print, printJson, screenFor, type Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { openedOn, type OnDayOptions } from '../opened-on.ts';
import { commitmentsLines, criteriaLines, watchLines } from '../render/follow.ts';

export interface WatchOptions extends OnDayOptions {
  readonly for?: string;
}

export async function watchCommand(
  given: string | undefined,
  options: WatchOptions,
  io: Io,
): Promise<Outcome> {
  const opened = await openedOn(given, options, io);
  if (!opened.ok) return opened;
  const { record, ...on } = opened.value;
  const found = watchView(record, {
    ...on,
    ...(options.for === undefined ? {} : { candidate: options.for }),
  });
  if (!found.ok) return found;
  if (options.json === true) printJson(io, WatchOutput, found.value as WatchOutput);
  else print(io, watchLines(screenFor(io, options), found.value));
  return DONE;
}

export async function commitmentsCommand(
  given: string | undefined,
  options: OnDayOptions,
  io: Io,
): Promise<Outcome> {
  const opened = await openedOn(given, options, io);
  if (!opened.ok) return opened;
  const { record, ...on } = opened.value;
  const found = commitmentsView(record, on);
  if (options.json === true) printJson(io, CommitmentsOutput, found as CommitmentsOutput);
  else print(io, commitmentsLines(screenFor(io, options), found));
  return DONE;
}

export async function criteriaCommand(
  given: string | undefined,
  options: OnDayOptions,
  io: Io,
): Promise<Outcome> {
  const opened = await openedOn(given, options, io);
  if (!opened.ok) return opened;
  const { record, ...on } = opened.value;
  const found = criteriaView(record, on);
  if (options.json === true) printJson(io, CriteriaOutput, found as CriteriaOutput);
  else print(io, criteriaLines(screenFor(io, options), found));
  return DONE;
}
