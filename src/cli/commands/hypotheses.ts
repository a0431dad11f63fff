/** `nemcon hypotheses`: competing hypotheses on members' motives, analysts side by side. */
import { HypothesesOutput, hypothesesView, marksFile } from '../../api/index.ts';
import type { MarksFile } from '../../analysis/index.ts';
import { DONE, print, printJson, screenFor, type Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { openedOn, textOf, type OnDayOptions } from '../opened-on.ts';
import { hypothesesLines } from '../render/hypotheses.ts';

export interface HypothesesOptions extends OnDayOptions {
  readonly member?: string;
  readonly marks?: readonly string[];
}

export async function hypothesesCommand(
  given: string | undefined,
  options: HypothesesOptions,
  io: Io,
): Promise<Outcome> {
  const marks: MarksFile[] = [];
  for (const name of options.marks ?? []) {
    const text = await textOf(name, io);
    if (!text.ok) return text;
    const file = marksFile(text.value);
    if (!file.ok) return file;
    marks.push(file.value);
  }
  const opened = await openedOn(given, options, io);
  if (!opened.ok) return opened;
  const { record, ...on } = opened.value;
  const found = hypothesesView(record, {
    ...on,
    marks,
    ...(options.member === undefined ? {} : { member: options.member }),
  });
  if (!found.ok) return found;
  if (options.json === true) printJson(io, HypothesesOutput, found.value as HypothesesOutput);
  else print(io, hypothesesLines(screenFor(io, options), found.value));
  return DONE;
}
