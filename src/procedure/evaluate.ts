/** Answers a decision rule for a body of which not every choice is known. */
import { never, ok, refuse, type Result } from '../basics/index.ts';
import type { Answer, Outcome, PartAnswer } from './answer.ts';
import {
  BASE_CHOICES,
  CHOICES,
  type AtLeast,
  type AtMost,
  type Choice,
  type Rule,
} from './rule.ts';
import { ruleInWords } from './words/rule.ts';

/** Whoever decides: the members, the groups that a rule may name, and its tables of weights. */
export interface Body {
  readonly members: readonly string[];
  /** Who of them may vote; absent means everybody. */
  readonly eligible?: readonly string[];
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly weights?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * What each member may still choose: one choice where it is known, several where it is not. A member
 * that is missing is unknown: it may choose anything.
 */
export type Ballot = ReadonlyMap<string, readonly Choice[]>;

/** A member with its weight and the choices that are still open to it. */
export interface Voter {
  readonly weight: number;
  readonly open: readonly Choice[];
  /** A member that may not vote has its seat, and is absent. */
  readonly barred?: boolean;
}

/**
 * Whether the rule is met, cannot be met any more, or is not determined yet.
 *
 * The answer of one part is exact: `met` means that every way in which the open choices can fall
 * meets it. `all` and `any` combine their parts by three-valued logic, which never contradicts the
 * truth but may say `undetermined` where only the parts together would settle it.
 *
 * Refused: an empty body, a group or a table of weights that the body does not have, a weight that
 * is missing or no whole number, a choice of somebody who is no member, a member without any choice.
 */
export function evaluate(rule: Rule, body: Body, ballot: Ballot): Result<Answer> {
  if (body.members.length === 0) {
    return refuse('bad-input', 'A rule cannot be answered for a body without members.');
  }
  const members = new Set(body.members);
  const barred = barredIn(body);
  for (const [member, open] of ballot) {
    if (!members.has(member)) {
      return refuse('bad-input', `${member} has a choice but is no member of the body.`, member);
    }
    if (open.length === 0) {
      return refuse('bad-input', `${member} has no choice left at all.`, member);
    }
    if (barred.has(member)) {
      return refuse('bad-input', `${member} has a choice but may not vote.`, member);
    }
  }
  return answer(rule, body, [...members], ballot);
}

function answer(
  rule: Rule,
  body: Body,
  members: readonly string[],
  ballot: Ballot,
): Result<Answer> {
  switch (rule.kind) {
    case 'at-least':
    case 'at-most': {
      const voters = votersOf(rule, body, members, ballot);
      return voters.ok ? answerPart(rule, voters.value) : voters;
    }
    case 'all':
    case 'any': {
      const parts: Answer[] = [];
      for (const part of rule.parts) {
        const one = answer(part, body, members, ballot);
        if (!one.ok) return one;
        parts.push(one.value);
      }
      const outcome = combine(
        rule.kind,
        parts.map((part) => part.outcome),
      );
      return ok({ kind: rule.kind, label: ruleInWords(rule), outcome, parts });
    }
    default:
      return never(rule, 'rule');
  }
}

const NOBODY: ReadonlySet<string> = new Set();

/** The members that have a seat and may not vote. */
function barredIn(body: Body): ReadonlySet<string> {
  if (body.eligible === undefined) return NOBODY;
  const eligible = new Set(body.eligible);
  return new Set(body.members.filter((member) => !eligible.has(member)));
}

/** Kleene's strong three-valued `and` and `or`. */
export function combine(kind: 'all' | 'any', outcomes: readonly Outcome[]): Outcome {
  const decisive: Outcome = kind === 'all' ? 'not-met' : 'met';
  if (outcomes.includes(decisive)) return decisive;
  if (outcomes.includes('undetermined')) return 'undetermined';
  return kind === 'all' ? 'met' : 'not-met';
}

function votersOf(
  part: AtLeast | AtMost,
  body: Body,
  members: readonly string[],
  ballot: Ballot,
): Result<readonly Voter[]> {
  const group = part.group === undefined ? undefined : own(body.groups, part.group);
  if (part.group !== undefined && group === undefined) {
    return refuse(
      'not-found',
      `The rule names the group “${part.group}”, which the body does not have.`,
      part.group,
    );
  }
  const table = part.weights === undefined ? undefined : own(body.weights, part.weights);
  if (part.weights !== undefined && table === undefined) {
    return refuse(
      'not-found',
      `The rule counts by the weights “${part.weights}”, which the body does not have.`,
      part.weights,
    );
  }
  const inGroup = group === undefined ? undefined : new Set(group);
  const barred = barredIn(body);
  const voters: Voter[] = [];
  for (const member of members) {
    if (inGroup !== undefined && !inGroup.has(member)) continue;
    const weight = table === undefined ? 1 : own(table, member);
    if (weight === undefined || !Number.isSafeInteger(weight) || weight < 0) {
      return refuse(
        'bad-input',
        `The weights “${part.weights}” have no whole number for ${member}.`,
        member,
      );
    }
    voters.push(
      barred.has(member)
        ? { weight, open: ['absent'], barred: true }
        : { weight, open: ballot.get(member) ?? CHOICES },
    );
  }
  return ok(voters);
}

/** A table's own entry: names come from files, and `constructor` is no group. */
export const own = <T>(
  table: Readonly<Record<string, T>> | undefined,
  key: string,
): T | undefined => (table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined);

/**
 * A part is a sum over members, `weight × (den·[counted] − num·[in base])`, against zero. Members
 * choose independently, so its least and greatest value are the sums of each member's own, and they
 * decide the part exactly. One whole is taken off where only strictly more (or less) is enough, so
 * that a margin of zero always just meets it.
 */
export function answerPart(part: AtLeast | AtMost, voters: readonly Voter[]): Result<PartAnswer> {
  const { threshold } = part;
  const share = 'num' in threshold ? threshold : undefined;
  const number = 'number' in threshold ? threshold.number : 0;
  const [num, den] = share === undefined ? [0, 1] : [share.num, share.den];
  const total = voters.reduce((sum, voter) => sum + voter.weight, 0);
  if (!Number.isSafeInteger((total + 1) * (num + den) + number + 1)) {
    return refuse(
      'too-large',
      'The weights or the share of this rule are too large to be counted exactly.',
    );
  }
  const counted = (choice: Choice): number => (part.choices.includes(choice) ? 1 : 0);
  const baseChoices = share === undefined ? [] : BASE_CHOICES[share.base];
  const edge = share?.than === 'strictly' ? 1 : part.kind === 'at-least' ? number : -number;
  let count = 0;
  let possible = 0;
  let base = 0;
  let baseAtMost = 0;
  let min = -edge;
  let max = -edge;
  /** Whether everybody may stay out of the count and of its base; whether the best case counts anybody. */
  let nobodyIn = true;
  let bestCounts = false;
  for (const { weight, open, barred } of voters) {
    const outside = barred === true && share?.base !== 'members';
    const inBase = (choice: Choice): number => (!outside && baseChoices.includes(choice) ? 1 : 0);
    const value = (choice: Choice): number => weight * valueOf(part, choice, outside);
    const best = Math.max(...open.map(value));
    min += Math.min(...open.map(value));
    max += best;
    count += weight * Math.min(...open.map(counted));
    possible += weight * Math.max(...open.map(counted));
    base += weight * Math.min(...open.map(inBase));
    baseAtMost += weight * Math.max(...open.map(inBase));
    if (weight === 0) continue;
    nobodyIn &&= open.some((choice) => counted(choice) + inBase(choice) === 0);
    bestCounts ||= open.some((choice) => counted(choice) === 1 && value(choice) === best);
  }
  // A share of nobody is never reached: two thirds of no votes at all elect no one.
  if (part.kind === 'at-least' && share?.than === 'or-equal' && num > 0) {
    if (nobodyIn) min = Math.min(min, -1);
    if (max === 0 && !bestCounts) max = -1;
  }
  const needed = neededNumber(part, base, baseAtMost);
  return ok({
    kind: part.kind,
    label: ruleInWords(part),
    outcome: min >= 0 ? 'met' : max < 0 ? 'not-met' : 'undetermined',
    count,
    possible,
    ...(needed === undefined ? {} : { needed }),
    // Adding zero turns a minus zero into a plain one.
    margin: { min: min + 0, max: max + 0 },
    scale: den,
    ...(part.group === undefined ? {} : { group: part.group }),
    ...(part.weights === undefined ? {} : { weights: part.weights }),
  });
}

/**
 * What one head (or unit of weight) that chooses this adds to the sum that decides a part, in units of
 * one divided by the scale: more is better for the part. `outside` says that it is not in the base.
 */
export function valueOf(part: AtLeast | AtMost, choice: Choice, outside = false): number {
  const { choices, threshold } = part;
  const counted = choices.includes(choice) ? 1 : 0;
  const sign = part.kind === 'at-least' ? 1 : -1;
  if (!('num' in threshold)) return sign * counted;
  const inBase = !outside && BASE_CHOICES[threshold.base].includes(choice) ? 1 : 0;
  return sign * (threshold.den * counted - threshold.num * inBase);
}

/** The count that has to be reached, or may not be exceeded, once the base is certain. */
function neededNumber(
  part: AtLeast | AtMost,
  base: number,
  baseAtMost: number,
): number | undefined {
  const { threshold } = part;
  if ('number' in threshold) return threshold.number;
  if (base !== baseAtMost) return undefined;
  const { num, den, than } = threshold;
  const rest = (num * base) % den;
  const floor = (num * base - rest) / den;
  const exact = rest === 0;
  if (part.kind === 'at-most') return than === 'strictly' && exact ? floor - 1 : floor;
  if (than === 'strictly') return floor + 1;
  return Math.max(exact ? floor : floor + 1, num > 0 ? 1 : 0);
}
