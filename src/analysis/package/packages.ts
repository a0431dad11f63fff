/** From a record, and what an analyst adds, to the packages for a candidate. */
import { ok, type Result } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import { ruleInWords } from '../../procedure/index.ts';
import { alikeTo, ordered } from './alike.ts';
import { outcomeAfter } from './apply.ts';
import { conflictIn, conflictSentence } from './conflict.ts';
import type { MilpSolver } from './milp.ts';
import { paretoSet } from './pareto.ts';
import { meterFor, posedBy, type Meter, type PosedQuery } from './pose.ts';
import type { Order } from './price.ts';
import type { Concession, Problem } from './problem.ts';
import { packagesSentence } from './sentences.ts';
import { changesOf, costOf, ifOpen, teller } from './shown.ts';
import { bestPackages } from './solve.ts';
import type { Package, Packages } from './types.ts';

export interface PackagesQuery extends PosedQuery {
  /** How many packages are asked for; 3 where it is not told. */
  readonly best?: number;
  readonly order?: Order;
}

/** The most concessions of which every set is held against the estimates; each set costs milliseconds. */
const MOST_ESTIMATED = 6;

/**
 * The smallest or cheapest sets of concessions after which the rule is met for a candidate.
 *
 * Refused as `posedBy` refuses. That there is no package is an answer, with the reason.
 */
export async function packagesFor(
  state: Case,
  query: PackagesQuery,
  solver: MilpSolver,
): Promise<Result<Packages>> {
  const { asOf, candidate, best = 3, order = 'fewest' } = query;
  const posed = posedBy(state, query);
  if (!posed.ok) return posed;
  const { problem: whole, stands, include, open, file } = posed.value;
  const { problem, kinds } = ordered(whole);
  const found = await bestPackages(problem, { best, order, solver });
  if (!found.ok) return found;
  const telling = teller(state, { asOf, include, candidate });
  const meter = meterFor(state, query, posed.value);
  const now = outcomeAfter(problem, new Set());
  const packages = (now === 'met' ? [] : found.value.packages).map((concessions): Package => {
    const given = new Set(concessions.map(({ id }) => id));
    const chance = meter?.of(given);
    return {
      concessions: concessions.map((each) => telling(problem, each)),
      cost: costOf(concessions),
      changes: changesOf(problem, given),
      outcome: outcomeAfter(problem, given),
      ifOpen: ifOpen(problem, stands, given),
      ...(chance === undefined ? {} : { chance }),
      alike: alikeTo(kinds, concessions),
    };
  });
  const name = (member: string): string =>
    stands.find((stand) => stand.member === member)?.name ?? member;
  const claims = (member: string): readonly string[] =>
    stands.find((stand) => stand.member === member)?.claims ?? [];
  const conflict =
    now === 'met' || packages.length > 0
      ? undefined
      : await conflictIn(whole, { name, claims }, solver);
  const told = {
    case: state.id,
    title: state.title,
    candidate: { id: candidate, name: posed.value.name },
    asOf,
    include,
    rule: ruleInWords(problem.rule),
    open,
    order,
    ...(file.unit === undefined ? {} : { unit: file.unit }),
    stands,
    now,
    packages,
    more: found.value.more,
    method: found.value.method,
    proven: found.value.proven,
    ...(found.value.gap === undefined ? {} : { gap: found.value.gap }),
    ...(meter === undefined
      ? {}
      : { chanceBy: meter.by, pareto: paretoOf(problem, meter, found.value.packages) }),
    ...(conflict === undefined ? {} : { conflict: conflict.obstacles }),
  };
  return ok({ ...told, sentence: packagesSentence(told, conflictSentence(conflict)) });
}

function paretoOf(
  problem: Problem,
  { by, of }: Meter,
  among: readonly (readonly Concession[])[],
): NonNullable<Packages['pareto']> {
  const { sets, isWhole } = paretoSet(
    problem,
    of,
    among,
    by === 'estimates' ? MOST_ESTIMATED : undefined,
  );
  return {
    isWhole,
    sets: sets.map(({ concessions, chance }) => ({
      concessions: concessions.map(({ id }) => id),
      labels: concessions.map(({ label }) => label),
      cost: costOf(concessions),
      chance,
    })),
  };
}
