/** Views on what is likely, and on what the rule gives each member: as data that can be printed. */
import { z } from 'zod';
import {
  fractionInDigits,
  fractionToNumber,
  outlook,
  powerOf,
  ruleInForce,
  sensitivity,
  type Fraction,
  type Outlook,
  type Power,
  type Sensitivity,
} from '../analysis/index.ts';
import { ok, refuse, type Day, type Result } from '../basics/index.ts';
import { membersOn, nameOf, Stance } from '../case/index.ts';
import { Rule, ruleInWords, type Body } from '../procedure/index.ts';
import { findCandidate } from './candidates.ts';
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

const Chance = z
  .number()
  .min(-1e-9)
  .max(1 + 1e-9);

/** `nemcon estimate --json`. */
export const EstimateOutput = z.strictObject({
  case: z.string(),
  candidate: z.string(),
  name: z.string(),
  asOf: z.string(),
  size: z.int().positive(),
  number: z.strictObject({
    chances: z.array(Chance),
    expected: z.number(),
    interval: z.tuple([z.int(), z.int()]),
    reported: z.tuple([z.int(), z.int()]),
  }),
  rule: z
    .strictObject({
      met: Chance,
      parts: z.array(z.strictObject({ label: z.string(), met: Chance })),
      /** Standard error, where it was sampled. */
      error: z.number().optional(),
    })
    .optional(),
  members: z.array(
    z.strictObject({
      member: z.string(),
      name: z.string(),
      stances: z.record(Stance, Chance),
      for: Chance,
      alone: Chance,
      known: Chance,
      importance: z.number().min(-1.000001).max(1.000001).optional(),
      constitutional: z.strictObject({ shapleyShubik: Chance, banzhaf: Chance }).optional(),
      reports: z.array(
        z.strictObject({
          said: z.string(),
          day: z.string(),
          reliability: Chance,
          weight: z.number(),
          claims: z.array(z.string()),
        }),
      ),
    }),
  ),
  counts: z.array(
    z.strictObject({
      claim: z.string(),
      copies: z.array(z.string()),
      day: z.string(),
      side: z.enum(['for', 'open', 'against']),
      atLeast: z.int(),
      atMost: z.int(),
      right: Chance,
    }),
  ),
  clashes: z.array(
    z.strictObject({
      claim: z.string(),
      right: Chance,
      against: z.array(z.string()),
      sentence: z.string(),
    }),
  ),
  blocking: z.array(z.strictObject({ members: z.array(z.string()), chance: Chance })).optional(),
  effects: z
    .array(
      z.strictObject({
        parameter: z.string(),
        expected: z.tuple([z.number(), z.number()]),
        met: z.tuple([Chance, Chance]).optional(),
      }),
    )
    .optional(),
});
export type EstimateOutput = z.infer<typeof EstimateOutput>;

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
  const body: Body = {
    members: membersOn(state, asOf).map(({ id }) => id),
    groups: Object.fromEntries([...state.groups].map(([id, { members }]) => [id, members])),
    weights: force.weights,
  };
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

export interface EstimateQuery {
  readonly asOf: Day;
  readonly include?: 'accepted' | 'proposed';
  /** An id, a name, a surname or a misspelling of them. */
  readonly candidate: string;
  /** Also what each parameter does to it; takes seconds. */
  readonly effects?: boolean;
}

/** What the record makes likely of a candidate on a day. */
export function estimateView({ state }: OpenRecord, query: EstimateQuery): Result<EstimateOutput> {
  const { asOf, include = 'accepted' } = query;
  const candidate = findCandidate(state, query.candidate);
  if (!candidate.ok) return candidate;
  const options = { candidate: candidate.value, asOf, include };
  const found = outlook(state, options);
  if (!found.ok) return found;
  const effects = query.effects === true ? sensitivity(state, options) : undefined;
  if (effects !== undefined && !effects.ok) return effects;
  return ok({
    case: state.id,
    name: nameOf(state, candidate.value),
    ...outlookOutput(found.value),
    ...(effects === undefined ? {} : { effects: effectsOutput(effects.value) }),
  });
}

const effectsOutput = ({ effects }: Sensitivity): NonNullable<EstimateOutput['effects']> =>
  effects.map(({ parameter, expected, met }) => ({
    parameter,
    expected: [...expected],
    ...(met === undefined ? {} : { met: [...met] }),
  }));

function outlookOutput(found: Outlook): Omit<EstimateOutput, 'case' | 'name' | 'effects'> {
  const { candidate, asOf, number, chance, blocking } = found;
  return {
    candidate,
    asOf,
    size: found.members.length,
    number: {
      chances: [...number.chances],
      expected: number.expected,
      interval: [...number.interval],
      reported: [...number.reported],
    },
    ...(chance === undefined
      ? {}
      : {
          rule: {
            met: chance.met,
            parts: [...chance.parts],
            ...(chance.error === undefined ? {} : { error: chance.error }),
          },
        }),
    members: found.members.map((member) => ({
      ...member,
      reports: member.reports.map(({ said, day, reliability, weight, claims }) => ({
        said,
        day,
        reliability,
        weight,
        claims: [...claims],
      })),
    })),
    counts: found.counts.map(({ claim, copies, day, side, atLeast, atMost, right }) => ({
      claim,
      copies: [...copies],
      day,
      side,
      atLeast,
      atMost,
      right,
    })),
    clashes: found.clashes.map((clash) => ({ ...clash, against: [...clash.against] })),
    ...(blocking === undefined
      ? {}
      : {
          blocking: blocking.map(({ members, chance: likely }) => ({
            members: [...members],
            chance: likely,
          })),
        }),
  };
}
