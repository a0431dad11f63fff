/**
 * A decision rule as linear inequalities: what exact counting works on.
 *
 * Each counting part of a rule is a sum over members against a need: every choice of a member adds a
 * whole number, and the part is met where the sum reaches the need. This is the same inequality that
 * `procedure/evaluate.ts` answers; here it is kept apart from any ballot.
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  BASE_CHOICES,
  CHOICES,
  evaluate,
  ruleInWords,
  type AtLeast,
  type AtMost,
  type Body,
  type Choice,
  type Rule,
} from '../../procedure/index.ts';
import type { Formula } from './formula.ts';

/** Met where the gains of all members add up to the need, or to more. */
export interface Inequality {
  readonly need: number;
  /** What each choice adds, by member in the order of the body, then in the order of `CHOICES`. */
  readonly gains: readonly (readonly number[])[];
}

/** A rule for a given body. Inequalities are named in formulas by their place in the list. */
export interface LinearRule {
  readonly members: readonly string[];
  readonly inequalities: readonly Inequality[];
  readonly formula: Formula;
  /** The counting parts as the rule names them, in the order of `partsOf`. */
  readonly parts: readonly { readonly label: string; readonly formula: Formula }[];
}

/** Refused where `evaluate` refuses: no members, an unknown group or table, a missing weight. */
export function linearise(rule: Rule, body: Body): Result<LinearRule> {
  const asked = evaluate(rule, body, new Map());
  if (!asked.ok) return asked;
  const members = [...new Set(body.members)];
  const inequalities: Inequality[] = [];
  const parts: { label: string; formula: Formula }[] = [];
  const walk = (one: Rule): Formula => {
    if (one.kind === 'all' || one.kind === 'any') {
      return { kind: one.kind, of: one.parts.map(walk) };
    }
    const of = inequalitiesOf(one, members, weightsFor(one, members, body));
    const leaves = of.map((inequality): Formula => {
      inequalities.push(inequality);
      return { kind: 'one', index: inequalities.length - 1 };
    });
    const [only] = leaves;
    const formula: Formula =
      only !== undefined && leaves.length === 1 ? only : { kind: 'all', of: leaves };
    parts.push({ label: ruleInWords(one), formula });
    return formula;
  };
  const formula = walk(rule);
  const largest = Math.max(...inequalities.map(reach));
  if (!Number.isSafeInteger(largest)) {
    return refuse('too-large', 'The weights of this rule are too large to be counted exactly.');
  }
  return ok({ members, inequalities, formula, parts });
}

/** The largest absolute value that the sum, or its distance from the need, can take. */
const reach = ({ need, gains }: Inequality): number =>
  gains.reduce((sum, of) => sum + Math.max(...of.map(Math.abs)), Math.abs(need)) + 1;

/** Each member's weight in the part; nothing outside its group. The body was checked by `evaluate`. */
function weightsFor(
  part: AtLeast | AtMost,
  members: readonly string[],
  { groups, weights }: Body,
): readonly number[] {
  const group = part.group === undefined ? undefined : new Set(groups?.[part.group]);
  const table = part.weights === undefined ? undefined : weights?.[part.weights];
  return members.map((member) => {
    if (group !== undefined && !group.has(member)) return 0;
    return table === undefined ? 1 : (table[member] ?? 0);
  });
}

function inequalitiesOf(
  part: AtLeast | AtMost,
  members: readonly string[],
  weights: readonly number[],
): readonly Inequality[] {
  const { threshold, kind, choices } = part;
  const share = 'num' in threshold ? threshold : undefined;
  const [num, den] = share === undefined ? [0, 1] : [share.num, share.den];
  const counted = (choice: Choice): number => (choices.includes(choice) ? 1 : 0);
  const inBase = (choice: Choice): number =>
    share !== undefined && BASE_CHOICES[share.base].includes(choice) ? 1 : 0;
  const sign = kind === 'at-least' ? 1 : -1;
  const number = 'number' in threshold ? threshold.number : 0;
  const need = share?.than === 'strictly' ? 1 : number * sign;
  const by = (value: (choice: Choice) => number): number[][] =>
    members.map((_, i) => CHOICES.map((choice) => (weights[i] ?? 0) * value(choice)));
  const main: Inequality = {
    // Adding zero turns a minus zero into a plain one.
    need: need + 0,
    gains: by((choice) => sign * (den * counted(choice) - num * inBase(choice)) + 0),
  };
  if (kind !== 'at-least' || share?.than !== 'or-equal' || num === 0) return [main];
  // A share of nobody is never reached: somebody has to be counted or be in the base.
  return [main, { need: 1, gains: by((choice) => Math.max(counted(choice), inBase(choice))) }];
}
