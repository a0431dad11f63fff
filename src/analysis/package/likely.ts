/**
 * With what probability a package meets the rule, by the estimates.
 *
 * Every member stands as the record makes likely, all of them tied together by scenarios and published
 * counts, exactly as in the outlook (`chance/`). Whom the package moves acts as it is moved to, whatever it
 * would have done; all others are left as they are. With nothing given it is the outlook's own number.
 */
import { ok, type Result } from '../../basics/index.ts';
import { STANCES, type Case } from '../../case/index.ts';
import { CHOICES } from '../../procedure/index.ts';
import { metMeter } from '../chance/index.ts';
import { PARAMETERS } from '../estimate/index.ts';
import { linearise } from '../linear/index.ts';
import type { OutlookOptions } from '../outlook/options.ts';
import { coreOf } from '../outlook/outlook.ts';
import { chosenAfter, chosenBefore, type Beliefs, type Distribution } from './chance.ts';
import type { Given, Problem } from './problem.ts';

/** By kind of stance, the chance of each choice, in the orders of `STANCES` and `CHOICES`. */
type Conduct = readonly (readonly number[])[];

/** What is known better than by the estimates. */
export interface Known {
  readonly beliefs?: Beliefs | undefined;
  /** Members of whom an analyst told for certain where they stand. */
  readonly settled: ReadonlySet<string>;
}

/**
 * Asks, for one problem, of one set after another. Undefined where the problem is not about the members
 * themselves: a poll has seats without names.
 *
 * Refused as the outlook is refused.
 */
export function likelihoodMeter(
  state: Case,
  options: OutlookOptions,
  problem: Problem,
  known: Known,
): Result<((given: Given) => number | undefined) | undefined> {
  const core = coreOf(state, options);
  if (!core.ok) return core;
  const { alone, counts, body } = core.value;
  if (body.members.join('\n') !== problem.body.members.join('\n')) return ok(undefined);
  const rule = linearise(problem.rule, problem.body);
  if (!rule.ok) return rule;
  const conduct = conductBy(options);
  const meter = metMeter({ rule: rule.value, scenarios: alone.scenarios, counts, conduct });
  const asked = new Map<string, number | undefined>();
  return ok((given) => {
    const ownConduct = movedConduct(problem, given, conduct, known);
    // Many sets move the same members.
    const key = JSON.stringify([...ownConduct]);
    if (asked.has(key)) return asked.get(key);
    const found = meter(ownConduct);
    const likely = found.ok ? Math.min(1, found.value) : undefined;
    asked.set(key, likely);
    return likely;
  });
}

const conductBy = ({ parameters = PARAMETERS }: OutlookOptions): Conduct =>
  STANCES.map((stance) => CHOICES.map((choice) => parameters.conduct[stance][choice] ?? 0));

/** How those act who do not act by the usual conduct, by their places in the body. */
function movedConduct(
  problem: Problem,
  given: Given,
  conduct: Conduct,
  { beliefs = {}, settled }: Known,
): ReadonlyMap<number, Conduct> {
  const own = new Map<number, Conduct>();
  for (const [place, member] of problem.body.members.entries()) {
    const told = settled.has(member) || Object.hasOwn(beliefs, member);
    const before = told
      ? STANCES.map(() => chosenBefore(problem, beliefs, member))
      : conduct.map(distributionOf);
    const after = before.map((one) => chosenAfter(problem, given, member, one));
    const moved = after.map((one) => CHOICES.map((choice) => one.get(choice) ?? 0));
    if (told || moved.some((row, kind) => row.some((p, c) => p !== conduct[kind]?.[c])))
      own.set(place, moved);
  }
  return own;
}

const distributionOf = (row: readonly number[]): Distribution =>
  new Map(
    CHOICES.map((choice, c): [typeof choice, number] => [choice, row[c] ?? 0]).filter(
      ([, p]) => p > 0,
    ),
  );
