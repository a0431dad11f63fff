/** `nemcon why`: everything about one member towards a candidate. */
import { WhyOutput, whyView } from '../../api/index.ts';
import { DONE, print, printJson, screenFor, type Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { openedOn, type OnDayOptions } from '../opened-on.ts';
import { whyLines } from '../render/why.ts';

export interface WhyOptions extends OnDayOptions {
  readonly for?: string;
}

export async function whyCommand(member: string, options: WhyOptions, io: Io): Promise<Outcome> {
  const opened = await openedOn(undefined, options, io);
  if (!opened.ok) return opened;
  const { record, ...on } = opened.value;
  const found = whyView(record, member, {
    ...on,
    ...(options.for === undefined ? {} : { candidate: options.for }),
  });
  if (!found.ok) return found;
  if (options.json === true) printJson(io, WhyOutput, found.value as WhyOutput);
  else print(io, whyLines(screenFor(io, options), found.value));
  return DONE;
}
