/**
 * The rule for thousands of what-ifs: sums over the few members who may move, on top of what the others
 * give. It says what `evaluate` says (a property test holds them together), and every package that is
 * shown is asked of `evaluate` again.
 */
import { never } from '../../basics/index.ts';
import {
  BASE_CHOICES,
  type AtLeast,
  type AtMost,
  type Choice,
  type Rule,
} from '../../procedure/index.ts';
import type { Problem } from './problem.ts';

/** One counting part: its sums over the members who do not move, and what each mover adds by its choice. */
export interface CountingPart {
  readonly kind: 'at-least' | 'at-most';
  readonly num: number;
  readonly den: number;
  /** Whether a tie is enough, and the number to reach where it is no share. */
  readonly strictly: boolean;
  readonly number: number;
  readonly isShare: boolean;
  readonly fixedCount: number;
  readonly fixedBase: number;
  /** By mover, in the order given; 0 outside the part's group. */
  readonly weights: readonly number[];
  readonly counted: ReadonlySet<Choice>;
  readonly inBase: ReadonlySet<Choice>;
}

export type Node =
  | { readonly kind: 'part'; readonly part: CountingPart }
  | { readonly kind: 'all' | 'any'; readonly nodes: readonly Node[] };

/** The rule with everybody but the movers filled in. The problem must have been checked. */
export function compile(
  problem: Problem,
  movers: readonly string[],
  rule: Rule = problem.rule,
): Node {
  switch (rule.kind) {
    case 'at-least':
    case 'at-most':
      return { kind: 'part', part: partOf(problem, movers, rule) };
    case 'all':
    case 'any':
      return { kind: rule.kind, nodes: rule.parts.map((one) => compile(problem, movers, one)) };
    default:
      return never(rule, 'rule');
  }
}

function partOf(
  { body, now }: Problem,
  movers: readonly string[],
  part: AtLeast | AtMost,
): CountingPart {
  const { threshold } = part;
  const isShare = 'num' in threshold;
  const counted = new Set(part.choices);
  const inBase = new Set(isShare ? BASE_CHOICES[threshold.base] : []);
  const group = part.group === undefined ? undefined : new Set(body.groups?.[part.group]);
  const table = part.weights === undefined ? undefined : body.weights?.[part.weights];
  const weightOf = (member: string): number =>
    group !== undefined && !group.has(member) ? 0 : table === undefined ? 1 : (table[member] ?? 0);
  const moving = new Set(movers);
  let fixedCount = 0;
  let fixedBase = 0;
  for (const member of body.members) {
    if (moving.has(member)) continue;
    const choice = now.get(member) ?? 'absent';
    if (counted.has(choice)) fixedCount += weightOf(member);
    if (inBase.has(choice)) fixedBase += weightOf(member);
  }
  return {
    kind: part.kind,
    num: isShare ? threshold.num : 0,
    den: isShare ? threshold.den : 1,
    strictly: isShare && threshold.than === 'strictly',
    number: isShare ? 0 : threshold.number,
    isShare,
    fixedCount,
    fixedBase,
    weights: movers.map(weightOf),
    counted,
    inBase,
  };
}

/** The sums of a part, where mover `i` chooses `choices[i]`. */
export function sumsOf(
  part: CountingPart,
  choices: readonly Choice[],
): readonly [count: number, base: number] {
  let count = part.fixedCount;
  let base = part.fixedBase;
  for (const [i, choice] of choices.entries()) {
    const weight = part.weights[i] ?? 0;
    if (part.counted.has(choice)) count += weight;
    if (part.inBase.has(choice)) base += weight;
  }
  return [count, base];
}

/** Whether a part is met by its sums. A share of nobody is never reached, as in `evaluate`. */
export function partHolds(part: CountingPart, count: number, base: number): boolean {
  const margin =
    (part.kind === 'at-least' ? 1 : -1) *
    (part.isShare ? part.den * count - part.num * base : count - part.number);
  if (part.strictly) return margin > 0;
  if (part.isShare && part.kind === 'at-least' && part.num > 0 && count + base === 0) return false;
  return margin >= 0;
}

/** Whether the rule is met where mover `i` chooses `choices[i]`. */
export function holds(node: Node, choices: readonly Choice[]): boolean {
  switch (node.kind) {
    case 'part':
      return partHolds(node.part, ...sumsOf(node.part, choices));
    case 'all':
      return node.nodes.every((one) => holds(one, choices));
    case 'any':
      return node.nodes.some((one) => holds(one, choices));
    default:
      return never(node, 'node');
  }
}

/** The counting parts, from left to right. */
export const partsIn = (node: Node): readonly CountingPart[] =>
  node.kind === 'part' ? [node.part] : node.nodes.flatMap(partsIn);
