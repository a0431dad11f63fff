/** `nemcon why`: everything about one member towards a candidate. */
import { standing } from '../../analysis/index.ts';
import { WhyOutput, whyView } from '../../api/index.ts';
import { ok, refuse } from '../../basics/index.ts';
import { whyShown } from '../../publish/index.ts';
import type { Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import type { OnDayOptions } from '../opened-on.ts';
import { whyLines } from '../render/why.ts';
import { behindOf, viewOnDay, type PictureOptions } from '../showing.ts';

export interface WhyOptions extends OnDayOptions, PictureOptions {
  readonly for?: string;
}

export const whyCommand = async (member: string, options: WhyOptions, io: Io): Promise<Outcome> =>
  viewOnDay(undefined, options, io, (opened) => {
    const { record, asOf, include } = opened;
    const found = whyView(record, member, {
      asOf,
      include,
      ...(options.for === undefined ? {} : { candidate: options.for }),
    });
    if (!found.ok) return found;
    const { candidate } = found.value.blocker;
    const [towards] = standing(record.state, { asOf, include, candidate }).candidates;
    if (towards === undefined) {
      return refuse('not-found', `${candidate} is no candidate on that day; nothing was drawn.`);
    }
    return ok({
      value: found.value as WhyOutput,
      schema: WhyOutput,
      lines: (screen) => whyLines(screen, found.value),
      shown: () => whyShown(found.value, towards),
      behind: behindOf(opened),
    });
  });
