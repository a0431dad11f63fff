/**
 * The chance that a rule is met, by part, and for whom it hangs on.
 *
 * Members stand as the estimate says, tied together by scenarios and counts; where one stands tells
 * what it will do only with some chance. The sums of the rule are added up beside those of the
 * counts, so the answer is exact. The importance of a member is that of Z. W. Birnbaum (“On the
 * importance of different components in a multicomponent system”, 1969): how much the chance would
 * grow between the member objecting and it consenting, all others being left as they are. It is the
 * derivative by the member's own chance.
 */
import { ok, type Result } from '../../basics/index.ts';
import { CHOICES } from '../../procedure/index.ts';
import type { Distribution } from '../counts/condition.ts';
import { planOf, type CountOf, type Plan } from '../counts/plan.ts';
import { backward, forward, inner, merged, throughEach, type Move } from '../counts/sums.ts';
import type { Scenario } from '../estimate/index.ts';
import { truthOf, type Formula, type LinearRule } from '../linear/index.ts';
import { axisOf, type RuleAxis } from './axes.ts';
import { chanceBySamples } from './by-samples.ts';

export interface ChanceInput {
  readonly rule: LinearRule;
  readonly scenarios: readonly Scenario[];
  readonly counts: readonly CountOf[];
  /** By kind of stance, the chance of each choice in the order of `CHOICES`. */
  readonly conduct: readonly Distribution[];
  /** Of members who act otherwise, by their places: the same by chances of their own. */
  readonly ownConduct?: ReadonlyMap<number, readonly Distribution[]>;
}

export interface Chance {
  readonly met: number;
  /** In the order of the rule's parts. */
  readonly parts: readonly { readonly label: string; readonly met: number }[];
  /** By member, Birnbaum importance: from −1 to 1, and never below 0 where a consent does no harm. */
  readonly importance: readonly number[];
  /** Standard error of the chance where it was sampled; absent where it is exact. */
  readonly error?: number;
}

/** Refused as `condition` refuses. Where the sums are too many to add up exactly, it is sampled from the seed. */
export function chanceOf(input: ChanceInput, seed = 1): Result<Chance> {
  const { rule, scenarios, counts } = input;
  const size = rule.members.length;
  const axes = rule.inequalities.map(axisOf);
  const plan = planOf(size, counts, axes);
  // Too many sums with the rule's, or without them: the second is refused there.
  if (!plan.ok) return chanceBySamples(input, seed);
  const sums = sumsOf(input, plan.value, axes);
  let [evidence, met] = [0, 0];
  const parts = rule.parts.map(() => 0);
  const importance = rule.members.map(() => 0);
  for (const { weight, stances } of scenarios) {
    const one = inScenario(input, sums, stances);
    evidence += weight * one.evidence;
    met += weight * one.met;
    for (const [p, value] of one.parts.entries()) parts[p] = (parts[p] ?? 0) + weight * value;
    for (const [m, value] of one.importance.entries()) {
      importance[m] = (importance[m] ?? 0) + weight * value;
    }
  }
  // Without evidence no scenario fits the counts; `condition` has already said so to whoever asked it.
  const of = evidence > 0 ? evidence : 1;
  return ok({
    met: met / of,
    parts: rule.parts.map(({ label }, p) => ({ label, met: (parts[p] ?? 0) / of })),
    importance: importance.map((value) => value / of),
  });
}

/** The sums of the counts and of the rule side by side; the same for all scenarios. */
interface Sums {
  readonly plan: Plan;
  /** Where a member of a kind that makes a choice leads: by place, kind, choice. */
  readonly moves: readonly (readonly (readonly Move[])[])[];
  /** How likely the counts are; the same where the rule is met, and where each part is. */
  readonly likely: Float64Array;
  readonly met: Float64Array;
  readonly parts: readonly Float64Array[];
}

function sumsOf({ rule, conduct }: ChanceInput, plan: Plan, axes: readonly RuleAxis[]): Sums {
  const { order, grids, last, move } = plan;
  const end = grids.at(-1);
  const at = axes.map((axis) => end?.axes.indexOf(axis) ?? -1);
  const where = (formula: Formula): Float64Array =>
    last.map((likely, cell) => {
      if (likely === 0) return 0;
      const truth = truthOf(formula, (i) => axes[i]?.isMet(end?.sumAt(cell, at[i] ?? 0) ?? 0));
      return truth === true ? likely : 0;
    });
  return {
    plan,
    moves: order.map((m, place) =>
      conduct.map((_, kind) =>
        CHOICES.map((__, choice) =>
          move(
            place,
            kind,
            axes.map(({ steps }) => steps[m]?.[choice] ?? 0),
          ),
        ),
      ),
    ),
    likely: last,
    met: where(rule.formula),
    parts: rule.parts.map(({ formula }) => where(formula)),
  };
}

/** Before dividing by the evidence. */
interface Part {
  readonly evidence: number;
  readonly met: number;
  readonly parts: readonly number[];
  readonly importance: readonly number[];
}

const [CONSENT, OBJECT] = [CHOICES.indexOf('consent'), CHOICES.indexOf('object')];

/** Where members lead in a scenario, by place. */
const stepsIn = (
  { conduct, ownConduct }: Pick<ChanceInput, 'conduct' | 'ownConduct'>,
  { plan: { order, cells }, moves }: Sums,
  stances: readonly Distribution[],
): ReturnType<typeof merged> =>
  merged({
    cells,
    ways: order.map((m, place) =>
      (stances[m] ?? []).flatMap((chance, kind) =>
        (moves[place]?.[kind] ?? []).map((move, choice) => ({
          ...move,
          chance: chance * ((ownConduct?.get(m) ?? conduct)[kind]?.[choice] ?? 0),
        })),
      ),
    ),
  });

/**
 * The chance that the rule is met, of one own conduct after another: what they share is worked out once, and
 * nobody's importance is. Refused as `chanceOf` refuses.
 */
export function metMeter(
  input: Omit<ChanceInput, 'ownConduct'>,
): (ownConduct: NonNullable<ChanceInput['ownConduct']>) => Result<number> {
  const { rule, scenarios, counts, conduct } = input;
  const axes = rule.inequalities.map(axisOf);
  const plan = planOf(rule.members.length, counts, axes);
  if (!plan.ok) {
    return (ownConduct) => {
      const found = chanceOf({ ...input, ownConduct });
      return found.ok ? ok(found.value.met) : found;
    };
  }
  const sums = sumsOf(input, plan.value, axes);
  return (ownConduct) => {
    let [evidence, met] = [0, 0];
    for (const { weight, stances } of scenarios) {
      const ends = forward(stepsIn({ conduct, ownConduct }, sums, stances)).at(-1) ?? sums.likely;
      evidence += weight * inner(ends, sums.likely);
      met += weight * inner(ends, sums.met);
    }
    return ok(met / (evidence > 0 ? evidence : 1));
  };
}

function inScenario(input: ChanceInput, sums: Sums, stances: readonly Distribution[]): Part {
  const { plan, moves, likely, met, parts } = sums;
  const steps = stepsIn(input, sums, stances);
  const before = forward(steps);
  const ends = before.at(-1) ?? likely;
  const after = backward(steps, met);
  const importance = new Array<number>(stances.length).fill(0);
  for (const [place, m] of plan.order.entries()) {
    const value = throughEach(before[place] ?? likely, after[place + 1] ?? met);
    importance[m] = (stances[m] ?? []).reduce((sum, chance, kind) => {
      const [consents, objects] = [moves[place]?.[kind]?.[CONSENT], moves[place]?.[kind]?.[OBJECT]];
      if (chance === 0 || consents === undefined || objects === undefined) return sum;
      return sum + chance * (value(consents) - value(objects));
    }, 0);
  }
  return {
    evidence: inner(ends, likely),
    met: inner(ends, met),
    parts: parts.map((part) => inner(ends, part)),
    importance,
  };
}
