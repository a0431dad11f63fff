/**
 * The best packages: every set where concessions are few, a solver where they are many.
 *
 * With a solver the best is asked for, then cut off together with everything that holds it, and so on.
 * Weights are positive, so whatever holds a package comes after it, and what is left to find is minimal.
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { choicesAfter, isPackage, mayBeGiven, moversOf } from './apply.ts';
import { availableIn, minimalPackages, MOST_ENUMERATED } from './enumerate.ts';
import { programmeOf, type Milp, type MilpSolver, type Programme, type Row } from './milp.ts';
import { byPrice, type Order } from './price.ts';
import type { Concession, Given, Problem } from './problem.ts';
import { compile, holds } from './tally.ts';

export interface Found {
  /** Best first; each is minimal, and was asked of the rule's interpreter. */
  readonly packages: readonly (readonly Concession[])[];
  readonly method: 'enumeration' | 'solver';
  /** Whether there are other minimal ones; a solver that found as many as were asked for looks for no more. */
  readonly more: 'none' | 'some' | 'unknown';
  /** Whether the first is proven to be the best. */
  readonly proven: boolean;
  /** How far, at most, the first is from the best, as a share of its weight; where it is not proven. */
  readonly gap?: number;
}

/** Programmes that were no package after all are cut off one at a time; more than this is a bug. */
const MOST_CUTS = 10_000;

/**
 * The best minimal packages, at most `best` of them.
 *
 * Refused: prices too large to be ranked. A limit on time is the solver's: then what was found by then is
 * told, with the gap. No package at all is no refusal but an empty list; `proven` says whether that is sure.
 */
export async function bestPackages(
  problem: Problem,
  {
    best,
    order,
    solver,
  }: { readonly best: number; readonly order: Order; readonly solver: MilpSolver },
): Promise<Result<Found>> {
  if (availableIn(problem).length <= MOST_ENUMERATED) {
    const all = minimalPackages(problem, order).filter((one) => isPackage(problem, idsOf(one)));
    return ok({
      packages: all.slice(0, best),
      method: 'enumeration',
      more: all.length > best ? 'some' : 'none',
      proven: true,
    });
  }
  const programme = programmeOf(problem, order);
  if (programme === undefined) {
    return refuse(
      'too-large',
      'The prices are too large or too far apart to be ranked exactly; give them in a coarser unit. Nothing was worked out.',
    );
  }
  return ok(await searchWith(problem, programme, best, order, solver));
}

const idsOf = (concessions: readonly Concession[]): ReadonlySet<string> =>
  new Set(concessions.map(({ id }) => id));

/** The same with a programme that was written down already, however few its concessions. */
export async function searchWith(
  problem: Problem,
  programme: Programme,
  best: number,
  order: Order,
  solver: MilpSolver,
): Promise<Found> {
  const { concessions, weights } = programme;
  const cuts: Row[] = [];
  const found: (readonly Concession[])[] = [];
  let proven = true;
  let gap: number | undefined;
  const result = (more: Found['more']): Found => ({
    packages: found.toSorted(byPrice(order)),
    method: 'solver',
    more,
    proven,
    ...(gap === undefined ? {} : { gap }),
  });
  for (let turn = 0; turn < MOST_CUTS; turn += 1) {
    const milp: Milp = { costs: programme.milp.costs, rows: [...programme.milp.rows, ...cuts] };
    const answer = await solver(milp);
    if (answer.status === 'infeasible') return result('none');
    const taken =
      answer.values === undefined
        ? undefined
        : concessions.filter((_, i) => (answer.values?.[i] ?? 0) > 0.5);
    const known = taken !== undefined && isPackage(problem, idsOf(taken));
    if (answer.status !== 'optimal') {
      const some = known ? taken : greedyPackage(problem, concessions, found);
      const least = some === undefined ? undefined : smaller(problem, some);
      if (found.length === 0) {
        proven = false;
        if (least !== undefined) gap = gapOf(weightOf(concessions, weights, least), answer.bound);
      }
      if (least !== undefined) found.push(least);
      return result('unknown');
    }
    if (taken === undefined) return result('unknown');
    if (!known) {
      cuts.push(exactly(concessions, taken));
      continue;
    }
    // It is the cheapest of those left, and every weight is positive: nothing can be left out.
    found.push(taken);
    if (found.length === best) return result('unknown');
    cuts.push(holding(concessions, taken));
  }
  throw new Error('the solver keeps offering what is no package');
}

const weightOf = (
  all: readonly Concession[],
  weights: readonly number[],
  some: readonly Concession[],
): number => all.reduce((sum, one, i) => sum + (some.includes(one) ? (weights[i] ?? 0) : 0), 0);

const gapOf = (weight: number, bound = 0): number =>
  weight === 0 ? 0 : Math.min(1, Math.max(0, (weight - Math.max(0, bound)) / weight));

/** Cuts off the set and all that hold it. */
const holding = (all: readonly Concession[], taken: readonly Concession[]): Row => ({
  columns: taken.map((one) => all.indexOf(one)),
  coefficients: taken.map(() => 1),
  lower: -Infinity,
  upper: taken.length - 1,
});

/** Cuts off this one set and no other. */
const exactly = (all: readonly Concession[], taken: readonly Concession[]): Row => ({
  columns: all.map((_, i) => i),
  coefficients: all.map((one) => (taken.includes(one) ? 1 : -1)),
  lower: -Infinity,
  upper: taken.length - 1,
});

/** Without what can be left out one by one, the dearest first: an offer cut short by time may be too rich. */
function smaller(problem: Problem, some: readonly Concession[]): readonly Concession[] {
  const movers = moversOf(problem);
  const rule = compile(problem, movers);
  const works = (given: Given): boolean => {
    if (!mayBeGiven(problem, given)) return false;
    const after = choicesAfter(problem, given);
    return holds(
      rule,
      movers.map((member) => after.get(member) ?? 'absent'),
    );
  };
  let kept = some;
  for (const one of some.toSorted((a, b) => (b.cost ?? Infinity) - (a.cost ?? Infinity))) {
    const without = kept.filter((other) => other !== one);
    if (works(idsOf(without))) kept = without;
  }
  // The sums say what the interpreter says; it has the last word all the same.
  return isPackage(problem, idsOf(kept)) ? kept : some;
}

/** Everything that can be given, if that is a package: for a solver that ran out of time empty-handed. */
function greedyPackage(
  problem: Problem,
  all: readonly Concession[],
  found: readonly (readonly Concession[])[],
): readonly Concession[] | undefined {
  return found.length === 0 && isPackage(problem, idsOf(all)) ? all : undefined;
}
