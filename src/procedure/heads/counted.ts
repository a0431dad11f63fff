/** Asks a stage's rule of counts: so many of each class choose this, so many that. */
import { never } from '../../basics/index.ts';
import type { Outcome } from '../answer.ts';
import { evaluate, type Body } from '../evaluate.ts';
import { rootNumber, type StageRule } from '../parts/stage-rule.ts';
import type { Choice, Rule, Threshold } from '../rule.ts';
import type { CountingPart, HeadClass, Heads } from './heads.ts';

/** A table under which everybody weighs one; no name in a procedure has a space. */
const ONE_EACH = 'one each';

const NEVER: Rule = {
  kind: 'at-most',
  choices: ['consent'],
  threshold: { num: 0, den: 1, base: 'members', than: 'strictly' },
};
const ALWAYS: Rule = { kind: 'at-least', choices: ['consent'], threshold: { number: 0 } };

/** Heads in the group that a part counts, or in the whole body. */
export const headsIn = ({ classes }: Heads, group: string | undefined): number =>
  classes
    .filter(({ groups }) => group === undefined || groups.includes(group))
    .reduce((sum, { heads }) => sum + heads, 0);

function thresholdOf(part: CountingPart, heads: Heads): Threshold {
  const { threshold, kind } = part;
  return 'rootOf' in threshold
    ? { number: rootNumber(threshold, headsIn(heads, part.group), kind) }
    : threshold;
}

/**
 * What is taken of weights that are written down nowhere: that every head weighs one, which only
 * shares survive, or that the part is met, or not met.
 */
export type Unweighed = 'one-each' | 'met' | 'not-met';

/**
 * The rule with everything in it that heads do not settle (an order, a declaration) taken as met, or
 * as not met.
 */
export function countingRule(
  rule: StageRule,
  heads: Heads,
  rest: 'met' | 'not-met',
  unweighed: Unweighed = 'one-each',
): Rule {
  const taken = (as: 'met' | 'not-met'): Rule => (as === 'met' ? ALWAYS : NEVER);
  switch (rule.kind) {
    case 'all':
    case 'any': {
      const parts = rule.parts.map((part) => countingRule(part, heads, rest, unweighed));
      return { kind: rule.kind, parts, label: 'counted' };
    }
    case 'order':
    case 'declared':
      return taken(rest);
    case 'at-least':
    case 'at-most': {
      const { kind, choices, group, weights = ONE_EACH } = rule;
      if (heads.unweighed.includes(weights)) {
        if (unweighed !== 'one-each') return taken(unweighed);
        if (!('base' in rule.threshold)) return taken(rest);
      }
      return {
        kind,
        choices,
        weights,
        threshold: thresholdOf(rule, heads),
        label: 'counted',
        ...(group === undefined ? {} : { group }),
      };
    }
    default:
      return never(rule, 'rule');
  }
}

/** So many heads of a class with what is open to them. */
export interface Bloc {
  readonly of: HeadClass;
  readonly heads: number;
  readonly open: readonly Choice[];
}

/** The rule's answer where each bloc chooses as it is told; undefined where numbers are too large to count. */
export function answerOf(rule: Rule, blocs: readonly Bloc[]): Outcome | undefined {
  const members = blocs.map((_, i) => String(i));
  const groups: Record<string, string[]> = {};
  const weights: Record<string, Record<string, number>> = { [ONE_EACH]: {} };
  const put = (table: string, member: string, weight: number): void => {
    (weights[table] ??= {})[member] = weight;
  };
  for (const [i, { of, heads }] of blocs.entries()) {
    const member = String(i);
    put(ONE_EACH, member, heads);
    for (const name of of.groups) (groups[name] ??= []).push(member);
    for (const [table, weight] of Object.entries(of.weights)) put(table, member, weight * heads);
  }
  for (const name of groupsIn(rule)) groups[name] ??= [];
  const body: Body = { members, groups, weights };
  const answer = evaluate(rule, body, new Map(blocs.map(({ open }, i) => [String(i), open])));
  return answer.ok ? answer.value.outcome : undefined;
}

const groupsIn = (rule: Rule): readonly string[] =>
  'parts' in rule ? rule.parts.flatMap(groupsIn) : rule.group === undefined ? [] : [rule.group];
