/** What each parameter does to the answer. */
import { ok, type Result } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import { PARAMETERS } from '../estimate/index.ts';
import { KNOBS } from './knobs.ts';
import { atOnce } from '../standing/recall.ts';
import { numberOf } from './mixture.ts';
import type { OutlookOptions } from './options.ts';
import { coreOf } from './outlook.ts';

/** The answer with half and with twice a parameter (or its odds, where it is a chance). */
export interface Effect {
  readonly parameter: string;
  /** How many are expected to be in favour. */
  readonly expected: readonly [half: number, twice: number];
  /** The chance that the rule is met; absent without a rule. */
  readonly met?: readonly [half: number, twice: number];
}

export interface Sensitivity {
  readonly expected: number;
  readonly met?: number;
  /** The parameter that moves the expected number most comes first. */
  readonly effects: readonly Effect[];
}

/** Refused as `outlook` refuses. It works the outlook out some eighty times: count on many seconds. */
export const sensitivity = (state: Case, options: OutlookOptions): Result<Sensitivity> =>
  atOnce(sensitivityInSteps(state, options));

/** The same in steps of one outlook each, between which others may have their turn. */
export function* sensitivityInSteps(
  state: Case,
  options: OutlookOptions,
): Generator<void, Result<Sensitivity>> {
  const { parameters = PARAMETERS } = options;
  const answer = (own: typeof parameters): Result<{ expected: number; met?: number }> => {
    const core = coreOf(state, { ...options, parameters: own });
    if (!core.ok) return core;
    const { expected } = numberOf(core.value.given.numbers, own.count.blur);
    const met = core.value.chance?.met;
    return ok({ expected, ...(met === undefined ? {} : { met }) });
  };
  const now = answer(parameters);
  if (!now.ok) return now;
  const effects: Effect[] = [];
  for (const { name, turn } of KNOBS) {
    yield;
    const half = answer(turn(parameters, 0.5));
    yield;
    const twice = answer(turn(parameters, 2));
    if (!half.ok) return half;
    if (!twice.ok) return twice;
    const met =
      half.value.met === undefined || twice.value.met === undefined
        ? {}
        : { met: [half.value.met, twice.value.met] as const };
    effects.push({
      parameter: name,
      expected: [half.value.expected, twice.value.expected],
      ...met,
    });
  }
  const moves = ({ expected: [half, twice] }: Effect): number =>
    Math.max(Math.abs(half - now.value.expected), Math.abs(twice - now.value.expected));
  return ok({ ...now.value, effects: effects.sort((a, b) => moves(b) - moves(a)) });
}
