/** `nemcon power`: what a rule gives each member before anybody has said anything. */
import { casePower, filePower, PowerOutput, weightedPower } from '../../api/index.ts';
import { refuse, type Result } from '../../basics/index.ts';
import { DONE, print, printJson, screenFor, type Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { openedOn, textOf, type OnDayOptions } from '../opened-on.ts';
import { powerLines } from '../render/power.ts';

export interface PowerOptions extends OnDayOptions {
  readonly quota?: string;
  readonly weights?: string;
}

export async function powerCommand(
  given: string | undefined,
  options: PowerOptions,
  io: Io,
): Promise<Outcome> {
  const found = await powerGiven(given, options, io);
  if (!found.ok) return found;
  if (options.json === true) printJson(io, PowerOutput, found.value);
  else print(io, powerLines(screenFor(io, options), found.value));
  return DONE;
}

/** A file with a rule, a quota with weights, or else the rule of a case. */
async function powerGiven(
  given: string | undefined,
  options: PowerOptions,
  io: Io,
): Promise<Result<PowerOutput>> {
  const { quota, weights } = options;
  if (quota !== undefined || weights !== undefined) {
    const list = (weights ?? '').split(',').map((weight) => weight.trim());
    const whole = [quota ?? '', ...list].every((text) => /^\d{1,15}$/.test(text));
    if (whole) return weightedPower(Number(quota), list.map(Number));
    return refuse(
      'bad-input',
      'A weighted majority is --quota NUMBER with --weights NUMBER,NUMBER,…, all whole numbers; nothing was counted.',
      '--weights',
    );
  }
  if (given?.endsWith('.json') === true) {
    const text = await textOf(given, io);
    return text.ok ? filePower(text.value) : text;
  }
  const opened = await openedOn(given, options, io);
  if (!opened.ok) return opened;
  const { record, asOf, include } = opened.value;
  return casePower(record, asOf, include);
}
