/** `nemcon estimate`: what the record makes likely of a candidate. */
import { EstimateOutput, estimateView } from '../../api/index.ts';
import { refuse } from '../../basics/index.ts';
import { DONE, print, printJson, screenFor, type Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { openedOn, type OnDayOptions } from '../opened-on.ts';
import { estimateLines } from '../render/estimate.ts';

export interface EstimateOptions extends OnDayOptions {
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
  const opened = await openedOn(given, options, io);
  if (!opened.ok) return opened;
  const { record, asOf, include } = opened.value;
  const found = estimateView(record, { candidate, asOf, include, effects });
  if (!found.ok) return found;
  if (options.json === true) printJson(io, EstimateOutput, found.value);
  else print(io, estimateLines(screenFor(io, options), found.value));
  return DONE;
}
