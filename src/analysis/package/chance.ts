/**
 * With what probability a package meets the rule.
 *
 * Each move comes off with its own chance, members of whom nothing firm is known choose as `beliefs` say,
 * and all of that independently. The distribution of the parts' sums is built up member by member
 * (a convolution; exact but for rounding), and the rule is asked once for each sum.
 */
import { CHOICES, type Choice } from '../../procedure/index.ts';
import { moversOf } from './apply.ts';
import { favourOf, type Given, type Problem } from './problem.ts';
import { compile, partHolds, partsIn, type Node } from './tally.ts';

export type Beliefs = Readonly<Record<string, Readonly<Partial<Record<Choice, number>>>>>;
/** How likely each choice of a member is; what is missing has no chance. */
export type Distribution = ReadonlyMap<Choice, number>;

/** More sums than this are given up on. */
const MOST_SUMS = 100_000;

/** Where a member stands before anything is given: its belief, and what that leaves at its choice now. */
export function chosenBefore(problem: Problem, beliefs: Beliefs, member: string): Distribution {
  const now = problem.now.get(member) ?? 'absent';
  const belief = Object.hasOwn(beliefs, member) ? beliefs[member] : undefined;
  const told = CHOICES.map((choice) => [choice, belief?.[choice] ?? 0] as const);
  const rest = Math.max(0, 1 - told.reduce((sum, [, p]) => sum + p, 0));
  return new Map(
    told
      .map(([choice, p]) => [choice, p + (choice === now ? rest : 0)] as const)
      .filter(([, p]) => p > 0),
  );
}

/**
 * How a member chooses once concessions are given, of whom it is known how it would choose without: it
 * chooses by the worst of the red lines that were crossed; else each move that is completed takes it with
 * its own chance to something more favourable, the most favourable first.
 */
export function chosenAfter(
  problem: Problem,
  given: Given,
  member: string,
  before: Distribution,
): Distribution {
  const has = (ids: readonly string[]): boolean => ids.every((id) => given.has(id));
  const crossed = problem.redLines
    .filter(
      (line) =>
        line.member === member && has(line.when) && !line.unless.some((id) => given.has(id)),
    )
    .toSorted((a, b) => favourOf(a.to) - favourOf(b.to))[0];
  if (crossed !== undefined) return new Map([[crossed.to, 1]]);
  const moves = problem.moves
    .filter((move) => move.member === member && has(move.needs))
    .toSorted((a, b) => favourOf(b.to) - favourOf(a.to));
  const found = new Map<Choice, number>();
  for (const [start, p] of before) {
    let left = p;
    for (const { to, chance } of moves) {
      if (favourOf(to) <= favourOf(start)) continue;
      found.set(to, (found.get(to) ?? 0) + left * chance);
      left *= 1 - chance;
    }
    found.set(start, (found.get(start) ?? 0) + left);
  }
  return found;
}

/** Asks, for one problem, of one set after another; undefined where there are too many sums to tell. */
export function chanceMeter(
  problem: Problem,
  beliefs: Beliefs = {},
): (given: Given) => number | undefined {
  const moving = new Set([...moversOf(problem), ...Object.keys(beliefs)]);
  const members = problem.body.members.filter((member) => moving.has(member));
  const node = compile(problem, members);
  const parts = partsIn(node);
  return (given) => {
    let sums = new Map<string, readonly [p: number, sum: readonly number[]]>([
      ['', [1, parts.flatMap(({ fixedCount, fixedBase }) => [fixedCount, fixedBase])]],
    ]);
    for (const [i, member] of members.entries()) {
      const next = new Map<string, readonly [number, readonly number[]]>();
      for (const [choice, q] of chosenAfter(
        problem,
        given,
        member,
        chosenBefore(problem, beliefs, member),
      )) {
        if (q === 0) continue;
        const more = parts.flatMap(({ weights, counted, inBase }) => {
          const weight = weights[i] ?? 0;
          return [counted.has(choice) ? weight : 0, inBase.has(choice) ? weight : 0];
        });
        for (const [p, sum] of sums.values()) {
          const added = sum.map((one, at) => one + (more[at] ?? 0));
          const key = added.join(' ');
          next.set(key, [(next.get(key)?.[0] ?? 0) + p * q, added]);
        }
      }
      sums = next;
      if (sums.size > MOST_SUMS) return undefined;
    }
    let chance = 0;
    for (const [p, sum] of sums.values()) if (holdsBySums(node, sum)) chance += p;
    return Math.min(1, chance);
  };
}

/** Whether the rule is met by the sums of its parts, count and base of each in turn. */
function holdsBySums(node: Node, sums: readonly number[]): boolean {
  let at = 0;
  const walk = (one: Node): boolean => {
    if (one.kind === 'part') {
      const [count = 0, base = 0] = sums.slice(at, at + 2);
      at += 2;
      return partHolds(one.part, count, base);
    }
    // Every part is looked at, so that each takes its own sums.
    const answers = one.nodes.map(walk);
    return one.kind === 'all' ? answers.every(Boolean) : answers.some(Boolean);
  };
  return walk(node);
}
