/** Scenarios and counts taken together. */
import { ok, type Result } from '../../basics/index.ts';
import { STANCES } from '../../case/index.ts';
import { conditionBy, type Conditioned } from '../counts/condition.ts';
import { planOf, type CountOf } from '../counts/plan.ts';
import type { Scenario } from '../estimate/index.ts';
import { isFor } from '../standing/stances.ts';

export interface Given {
  readonly members: readonly (readonly number[])[];
  readonly numbers: readonly number[];
}

/** A count that asks nothing: it makes the number of those in favour be worked out. */
const ANY_NUMBER: CountOf = {
  name: 'any',
  kinds: STANCES.flatMap((stance, s) => (isFor(stance) ? [s] : [])),
  likelihood: [],
};

const withNumber = (counts: readonly CountOf[], size: number): readonly CountOf[] => [
  ...counts,
  { ...ANY_NUMBER, likelihood: new Array<number>(size + 1).fill(1) },
];

/**
 * The counts that can be taken together exactly, and those that cannot beside them: a large body of
 * which many different things are counted has too many sums. The last are left out first.
 */
export function thatFit(
  counts: readonly CountOf[],
  size: number,
): { readonly kept: readonly CountOf[]; readonly leftOut: readonly CountOf[] } {
  let most = counts.length;
  while (most > 0 && !planOf(size, withNumber(counts.slice(0, most), size)).ok) most -= 1;
  return { kept: counts.slice(0, most), leftOut: counts.slice(most) };
}

/** The scenarios weighed by how well each fits the counts, and taken together. */
export function conditioned(
  scenarios: readonly Scenario[],
  counts: readonly CountOf[],
): Result<Given> {
  const size = scenarios[0]?.stances.length ?? 0;
  const all = withNumber(counts, size);
  const plan = planOf(size, all);
  if (!plan.ok) return plan;
  const results: (Conditioned & { readonly weight: number })[] = [];
  for (const { weight, stances } of scenarios) {
    const one = conditionBy(plan.value, stances, all, [all.length - 1]);
    if (!one.ok) return one;
    results.push({ ...one.value, weight });
  }
  const top = Math.max(...results.map(({ logEvidence }) => logEvidence));
  const weights = results.map(({ weight, logEvidence }) => weight * Math.exp(logEvidence - top));
  const sum = weights.reduce((a, b) => a + b, 0);
  const mean = (value: (result: (typeof results)[number]) => number | undefined): number =>
    results.reduce((part, result, r) => part + ((weights[r] ?? 0) / sum) * (value(result) ?? 0), 0);
  return ok({
    members: Array.from({ length: size }, (_, m) =>
      STANCES.map((__, s) => mean(({ members }) => members[m]?.[s])),
    ),
    numbers: Array.from({ length: size + 1 }, (_, k) => mean(({ numbers: [any] }) => any?.[k])),
  });
}

/** How many are in favour: the chance of each number, what is expected, and 80 % around it. */
export interface NumberFor {
  readonly chances: readonly number[];
  readonly expected: number;
  readonly interval: readonly [low: number, high: number];
  /** 80 % around what a further count would say, which is itself a little off. */
  readonly reported: readonly [low: number, high: number];
}

/** `blur`: by how many members a count that is right is off; see `Parameters.count`. */
export function numberOf(chances: readonly number[], blur: number): NumberFor {
  const said = chances.map((_, told) =>
    chances.reduce((sum, chance, k) => {
      const all = chances.reduce(
        (part, __, other) => part + Math.exp(-Math.abs(other - k) / blur),
        0,
      );
      return sum + (chance * Math.exp(-Math.abs(told - k) / blur)) / all;
    }, 0),
  );
  return {
    chances,
    expected: chances.reduce((sum, chance, k) => sum + k * chance, 0),
    interval: [quantile(chances, 0.1), quantile(chances, 0.9)],
    reported: [quantile(said, 0.1), quantile(said, 0.9)],
  };
}

/** The smallest number that is not exceeded with at least that chance. */
function quantile(chances: readonly number[], level: number): number {
  let sum = 0;
  for (const [k, chance] of chances.entries()) {
    sum += chance;
    if (sum >= level - 1e-12) return k;
  }
  return chances.length - 1;
}
