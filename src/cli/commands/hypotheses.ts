/** `nemcon hypotheses`: competing hypotheses on members' motives, analysts side by side. */
import { HypothesesOutput, hypothesesView, marksFile } from '../../api/index.ts';
import type { MarksFile } from '../../analysis/index.ts';
import { ok } from '../../basics/index.ts';
import { hypothesesShown } from '../../publish/index.ts';
import type { Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { textOf, type OnDayOptions } from '../opened-on.ts';
import { hypothesesLines } from '../render/hypotheses.ts';
import { behindOf, viewOnDay, type PictureOptions } from '../showing.ts';

export interface HypothesesOptions extends OnDayOptions, PictureOptions {
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
  return viewOnDay(given, options, io, (opened) => {
    const { record, asOf, include } = opened;
    const found = hypothesesView(record, {
      asOf,
      include,
      marks,
      ...(options.member === undefined ? {} : { member: options.member }),
    });
    if (!found.ok) return found;
    return ok({
      value: found.value as HypothesesOutput,
      schema: HypothesesOutput,
      lines: (screen) => hypothesesLines(screen, found.value),
      shown: () => hypothesesShown(found.value),
      behind: behindOf(opened),
    });
  });
}
