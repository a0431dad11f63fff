/** Sets of concessions of which none is both cheaper and surer than another: the Pareto set (Pareto 1906). */
import type { Given, Concession, Problem } from './problem.ts';
import { availableIn, bitsOf, concessionsIn, MOST_ENUMERATED, setsBySize } from './enumerate.ts';
import { byPrice, priceOf } from './price.ts';

export interface Choosable {
  readonly concessions: readonly Concession[];
  readonly chance: number;
}

/** Differences smaller than this are rounding. */
const ROUNDING = 1e-12;

/**
 * From the cheapest to the surest. `isWhole` says whether every set was looked at; with more than
 * `most` concessions only those in `among` were. Giving nothing is a set like any other.
 */
export function paretoSet(
  problem: Problem,
  chanceOf: (given: Given) => number | undefined,
  among: readonly (readonly Concession[])[],
  most = MOST_ENUMERATED,
): { readonly sets: readonly Choosable[]; readonly isWhole: boolean } {
  const isWhole = availableIn(problem).length <= most;
  const candidates = isWhole ? everySet(problem) : [[], ...among];
  const sets: Choosable[] = [];
  let surest = -1;
  // In the order of price, a set is worth its price only where it is surer than all before it.
  for (const concessions of candidates.toSorted(byPrice('cheapest'))) {
    const chance = chanceOf(new Set(concessions.map(({ id }) => id)));
    if (chance === undefined || chance <= surest + ROUNDING) continue;
    // At the same price only the surest is worth it.
    const before = sets.at(-1);
    if (before !== undefined && costsTheSame(before.concessions, concessions)) sets.pop();
    sets.push({ concessions, chance });
    surest = chance;
  }
  return { sets, isWhole };
}

function costsTheSame(a: readonly Concession[], b: readonly Concession[]): boolean {
  const [one, other] = [priceOf(a), priceOf(b)];
  return one.known === other.known && one.unknown === other.unknown;
}

function everySet(problem: Problem): readonly (readonly Concession[])[] {
  const bits = bitsOf(problem);
  return setsBySize(bits.concessions.length)
    .filter((set) => bits.mayBeGiven(set))
    .map((set) => concessionsIn(bits, set));
}
