/** What a rule gives each member, as data that can be printed. */
import { z } from 'zod';
import {
  bodyOn,
  fractionInDigits,
  fractionToNumber,
  powerOf,
  ruleInForce,
  type Fraction,
  type Power,
} from '../analysis/index.ts';
import { ok, refuse, type Day, type Result } from '../basics/index.ts';
import { nameOf } from '../case/index.ts';
import { Rule, ruleInWords, type Body } from '../procedure/index.ts';
import type { OpenRecord } from './record.ts';

const Share = z.strictObject({
  /** Exact, `421/2145`. */
  exact: z.string(),
  value: z.number().min(0).max(1),
});
/** A whole number without bound, in digits. */
const Digits = z.string().regex(/^\d+$/);

/** `nemcon power --json`. */
export const PowerOutput = z.strictObject({
  rule: z.string(),
  size: z.int().positive(),
  coalitions: Digits,
  winning: Digits,
  /** Absent where counting them takes too long. */
  minimalWinning: Digits.optional(),
  minimalBlocking: Digits.optional(),
  method: z.enum(['table', 'diagram']),
  members: z.array(
    z.strictObject({
      member: z.string(),
      name: z.string(),
      shapleyShubik: Share,
      banzhaf: Share,
      absolute: Share,
      swings: Digits,
      veto: z.boolean(),
    }),
  ),
});
export type PowerOutput = z.infer<typeof PowerOutput>;

type PowerOfMember = PowerOutput['members'][number];

/** Members with the same power, the most powerful first. */
export function alikeInPower(
  members: readonly PowerOfMember[],
): readonly (readonly [PowerOfMember, ...PowerOfMember[]])[] {
  const groups = new Map<string, [PowerOfMember, ...PowerOfMember[]]>();
  for (const member of members) {
    const key = `${member.swings} ${member.shapleyShubik.exact}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return [...groups.values()].sort((a, b) => b[0].shapleyShubik.value - a[0].shapleyShubik.value);
}

/** A rule with its body, as `nemcon power FILE.json` takes it. */
export const RuleFile = z.strictObject({
  rule: Rule,
  members: z.array(z.string().min(1)).min(1).max(1000),
  groups: z.record(z.string(), z.array(z.string())).optional(),
  weights: z.record(z.string(), z.record(z.string(), z.int().nonnegative())).optional(),
});

/** What the rule of a case gives each member on a day, before anybody has said anything. */
export function casePower(
  { state }: OpenRecord,
  asOf: Day,
  include: 'accepted' | 'proposed' = 'accepted',
): Result<PowerOutput> {
  const force = ruleInForce(state, include, asOf);
  if (force === undefined) {
    return refuse(
      'not-found',
      `“${state.title}” has no rule that is told precisely enough to count by.`,
    );
  }
  const body = bodyOn(state, asOf, force.weights);
  return told(force.rule, body, (id) => nameOf(state, id));
}

/** The same of a rule in a file. */
export function filePower(text: string): Result<PowerOutput> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('bad-input', 'The file is no JSON; nothing was counted.');
  }
  const parsed = RuleFile.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(
      'bad-input',
      `The file is no rule with its members: ${issue?.message ?? 'something is missing'}; nothing was counted.`,
      issue?.path.join('.'),
    );
  }
  const { rule, members, groups = {}, weights = {} } = parsed.data;
  return told(rule, { members, groups, weights }, (id) => id);
}

/** The same of a weighted majority: the members are called 1, 2, 3 … */
export function weightedPower(quota: number, weights: readonly number[]): Result<PowerOutput> {
  const votes = Object.fromEntries(weights.map((weight, i) => [`${i + 1}`, weight]));
  const members = weights.map((_, i) => `${i + 1}`);
  const rule: Rule = {
    kind: 'at-least',
    choices: ['consent'],
    threshold: { number: quota },
    weights: 'votes',
    label: `${quota} of ${weights.reduce((a, b) => a + b, 0)} votes`,
  };
  return told(rule, { members, weights: { votes } }, (id) => id);
}

function told(rule: Rule, body: Body, name: (id: string) => string): Result<PowerOutput> {
  const power = powerOf(rule, body);
  return power.ok ? ok(powerOutput(rule, power.value, name)) : power;
}

const share = (of: Fraction): z.infer<typeof Share> => ({
  exact: fractionInDigits(of),
  value: fractionToNumber(of),
});

function powerOutput(rule: Rule, power: Power, name: (id: string) => string): PowerOutput {
  const { minimalWinning, minimalBlocking } = power;
  return {
    rule: ruleInWords(rule),
    size: power.members.length,
    coalitions: `${power.coalitions}`,
    winning: `${power.winning}`,
    ...(minimalWinning === undefined ? {} : { minimalWinning: `${minimalWinning}` }),
    ...(minimalBlocking === undefined ? {} : { minimalBlocking: `${minimalBlocking}` }),
    method: power.method,
    members: power.members.map((one) => ({
      member: one.member,
      name: name(one.member),
      shapleyShubik: share(one.shapleyShubik),
      banzhaf: share(one.normalised),
      absolute: share(one.absolute),
      swings: `${one.swings}`,
      veto: one.veto,
    })),
  };
}
