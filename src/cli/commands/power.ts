/** `nemcon power`: what a rule gives each member before anybody has said anything. */
import { standing } from '../../analysis/index.ts';
import { casePower, filePower, PowerOutput, weightedPower } from '../../api/index.ts';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { powerShown } from '../../publish/index.ts';
import type { Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { openedOn, textOf, type OnDayOptions } from '../opened-on.ts';
import { powerLines } from '../render/power.ts';
import { behindOf, placesFree, showView, type PictureOptions, type View } from '../showing.ts';

export interface PowerOptions extends OnDayOptions, PictureOptions {
  readonly quota?: string;
  readonly weights?: string;
}

export async function powerCommand(
  given: string | undefined,
  options: PowerOptions,
  io: Io,
): Promise<Outcome> {
  const free = await placesFree(options, io);
  if (!free.ok) return free;
  const found = await powerGiven(given, options, io);
  return found.ok ? showView(found.value, options, io) : found;
}

const viewOf = (title: string, power: PowerOutput): View<PowerOutput> => ({
  value: power,
  schema: PowerOutput,
  lines: (screen) => powerLines(screen, power),
  shown: () => powerShown(title, power),
});

/** A file with a rule, a quota with weights, or else the rule of a case. */
async function powerGiven(
  given: string | undefined,
  options: PowerOptions,
  io: Io,
): Promise<Result<View<PowerOutput>>> {
  const { quota, weights } = options;
  if (quota !== undefined || weights !== undefined) {
    const list = (weights ?? '').split(',').map((weight) => weight.trim());
    const whole = [quota ?? '', ...list].every((text) => /^\d{1,15}$/.test(text));
    if (!whole) {
      return refuse(
        'bad-input',
        'A weighted majority is --quota NUMBER with --weights NUMBER,NUMBER,…, all whole numbers; nothing was counted.',
        '--weights',
      );
    }
    const power = weightedPower(Number(quota), list.map(Number));
    return power.ok ? ok(viewOf('A weighted majority', power.value)) : power;
  }
  if (given?.endsWith('.json') === true) {
    const text = await textOf(given, io);
    const power = text.ok ? filePower(text.value) : text;
    return power.ok ? ok(viewOf('A rule', power.value)) : power;
  }
  const opened = await openedOn(given, options, io);
  if (!opened.ok) return opened;
  const { record, asOf, include } = opened.value;
  const power = casePower(record, asOf, include);
  if (!power.ok) return power;
  return ok({
    ...viewOf(record.state.title, power.value),
    shown: () => {
      const claim = standing(record.state, { asOf, include }).rule?.claim;
      return powerShown(record.state.title, power.value, claim === undefined ? [] : [claim]);
    },
    behind: behindOf(opened.value),
  });
}
