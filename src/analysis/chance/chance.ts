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
import { Grid } from '../counts/grid.ts';
import { MOST_CELLS, planOf, type CountOf, type Plan } from '../counts/plan.ts';
import { backward, forward, inner, merged, throughEach } from '../counts/sums.ts';
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
  const plan = planOf(size, counts);
  if (!plan.ok) return plan;
  const axes = rule.inequalities.map(axisOf);
  const cells = axes.reduce((product, { size: own }) => product * own, plan.value.grid.cells);
  if (cells * (size + 1) > MOST_CELLS) return chanceBySamples(input, seed);
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
  readonly cells: number;
  /** Where a member of a kind that makes a choice leads: by member, kind, choice. */
  readonly to: readonly (readonly (readonly Int32Array[])[])[];
  /** How likely the counts are; the same where the rule is met, and where each part is. */
  readonly likely: Float64Array;
  readonly met: Float64Array;
  readonly parts: readonly Float64Array[];
}

function sumsOf(
  { rule, conduct }: ChanceInput,
  { grid: counted, stepOf, last }: Plan,
  axes: readonly RuleAxis[],
): Sums {
  const grid = new Grid([...counted.axes, ...axes]);
  const first = counted.axes.length;
  const where = (formula: Formula): Float64Array => {
    const values = new Float64Array(grid.cells);
    for (let cell = 0; cell < grid.cells; cell += 1) {
      // The counts' axes come first, so the cell of their own grid is the remainder.
      const likely = last[cell % counted.cells] ?? 0;
      if (likely === 0) continue;
      const truth = truthOf(formula, (i) => axes[i]?.isMet(grid.sumAt(cell, first + i)));
      if (truth === true) values[cell] = likely;
    }
    return values;
  };
  return {
    cells: grid.cells,
    to: rule.members.map((_, m) =>
      conduct.map((__, kind) =>
        CHOICES.map((___, choice) =>
          grid.moves([...stepOf(m, kind), ...axes.map(({ steps }) => steps[m]?.[choice] ?? 0)]),
        ),
      ),
    ),
    likely: where({ kind: 'all', of: [] }),
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

function inScenario(
  { conduct, ownConduct }: ChanceInput,
  { cells, to, likely, met, parts }: Sums,
  stances: readonly Distribution[],
): Part {
  const ways = merged(
    stances.map((own, m) =>
      own.flatMap((chance, kind) =>
        (to[m]?.[kind] ?? []).map((leads, choice) => ({
          chance: chance * ((ownConduct?.get(m) ?? conduct)[kind]?.[choice] ?? 0),
          to: leads,
        })),
      ),
    ),
  );
  const before = forward(cells, ways);
  const ends = before.at(-1) ?? likely;
  const after = backward(ways, met);
  return {
    evidence: inner(ends, likely),
    met: inner(ends, met),
    parts: parts.map((part) => inner(ends, part)),
    importance: stances.map((own, m) => {
      const value = throughEach(before[m] ?? likely, after[m + 1] ?? met);
      return own.reduce((sum, chance, kind) => {
        const [consents, objects] = [to[m]?.[kind]?.[CONSENT], to[m]?.[kind]?.[OBJECT]];
        if (chance === 0 || consents === undefined || objects === undefined) return sum;
        return sum + chance * (value(consents) - value(objects));
      }, 0);
    }),
  };
}
