/** Members that are alike under the rule: which of them consent makes no difference, only how many. */
import type { Concession, Problem } from './problem.ts';

/** What a consent has to share with another to be alike; undefined for what is no bare consent of one member. */
function kindOf(
  problem: Problem,
  { id, kind, cost, payers, waitsFor }: Concession,
): string | undefined {
  const moves = problem.moves.filter(({ needs }) => needs.includes(id));
  const [move] = moves;
  if (kind !== 'consent' || move === undefined || moves.length > 1 || move.needs.length > 1)
    return undefined;
  if (payers !== undefined || waitsFor.length > 0) return undefined;
  const { member, to, chance } = move;
  if (problem.moves.some((other) => other !== move && other.member === member)) return undefined;
  const isNamed =
    problem.redLines.some(
      (line) => line.member === member || [...line.when, ...line.unless].includes(id),
    ) ||
    [...problem.excludes, ...problem.together].some(({ a, b }) => a === id || b === id) ||
    [...problem.concessions, ...problem.decisions].some((one) => one.waitsFor.includes(id));
  if (isNamed) return undefined;
  const { groups = {}, weights = {} } = problem.body;
  return JSON.stringify([
    problem.now.get(member),
    to,
    chance,
    cost,
    Object.keys(groups)
      .filter((group) => groups[group]?.includes(member))
      .toSorted(),
    Object.entries(weights).map(([table, of]) => [table, of[member]]),
  ]);
}

export interface Ordered {
  readonly problem: Problem;
  /** The ids of each kind, of which a package takes the first so many. */
  readonly kinds: readonly (readonly string[])[];
}

/**
 * The problem in which, of members that are alike, each is won only after the one before it: one package
 * then stands for all that differ in nothing else.
 */
export function ordered(problem: Problem): Ordered {
  const kinds = new Map<string, string[]>();
  for (const one of problem.concessions) {
    const kind = kindOf(problem, one);
    if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), one.id]);
  }
  const before = new Map<string, string>();
  for (const ids of kinds.values()) {
    for (const [i, id] of ids.entries()) if (i > 0) before.set(id, ids[i - 1] ?? id);
  }
  return {
    kinds: [...kinds.values()].filter((ids) => ids.length > 1),
    problem: {
      ...problem,
      concessions: problem.concessions.map((one) => {
        const first = before.get(one.id);
        return first === undefined ? one : { ...one, waitsFor: [...one.waitsFor, first] };
      }),
    },
  };
}

/** For how many packages, itself among them, this one stands: a product of binomial coefficients. */
export function alikeTo(kinds: Ordered['kinds'], concessions: readonly Concession[]): number {
  return kinds.reduce(
    (product, ids) =>
      product * choose(ids.length, concessions.filter(({ id }) => ids.includes(id)).length),
    1,
  );
}

/** In how many ways `k` of `n` things can be taken; no more than the largest safe whole number. */
function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
  return Math.min(Math.round(ways), Number.MAX_SAFE_INTEGER);
}
