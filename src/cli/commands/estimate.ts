/** `nemcon estimate`: what the record makes likely of a candidate. */
import { EstimateOutput, estimateView } from '../../api/index.ts';
import { ok, refuse } from '../../basics/index.ts';
import { estimateShown } from '../../publish/index.ts';
import type { Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import type { OnDayOptions } from '../opened-on.ts';
import { estimateLines } from '../render/estimate.ts';
import { behindOf, viewOnDay, type PictureOptions } from '../showing.ts';

export interface EstimateOptions extends OnDayOptions, PictureOptions {
  readonly for?: string;
  readonly effects?: boolean;
}

export async function estimateCommand(
  given: string | undefined,
  options: EstimateOptions,
  io: Io,
): Promise<Outcome> {
  const { for: candidate, effects = false } = options;
  if (candidate === undefined) {
    return refuse(
      'bad-input',
      'An estimate is for somebody; name the candidate after --for. Nothing was worked out.',
      '--for',
    );
  }
  return viewOnDay(given, options, io, (opened) => {
    const { record, asOf, include } = opened;
    const found = estimateView(record, { candidate, asOf, include, effects });
    if (!found.ok) return found;
    return ok({
      value: found.value,
      schema: EstimateOutput,
      lines: (screen) => estimateLines(screen, found.value),
      shown: () => estimateShown(record.state.title, found.value),
      behind: behindOf(opened),
    });
  });
}
