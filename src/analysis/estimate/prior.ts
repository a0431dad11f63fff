/** Where a member stands before anything is said of it: drawn towards its peers, and shifted with all others. */
import { STANCES, type Case, type Stance } from '../../case/index.ts';
import { isFor } from '../standing/stances.ts';
import type { Parameters } from './parameters.ts';

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Nine points of the standard normal distribution, from −2.4 to 2.4, with weights that add up to one. */
export const SHIFTS = ((): readonly { readonly shift: number; readonly weight: number }[] => {
  const points = Array.from({ length: 9 }, (_, i) => (i - 4) * 0.6);
  const densities = points.map((shift) => Math.exp(-(shift ** 2) / 2));
  return points.map((shift, i) => ({ shift, weight: (densities[i] ?? 0) / total(densities) }));
})();

/** The odds of being for the candidate times e^shift; within each side the proportions stay. */
export function shifted(prior: readonly number[], shift: number): readonly number[] {
  const scaled = prior.map((share, s) =>
    isFor(STANCES[s] ?? 'undecided') ? share * Math.exp(shift) : share,
  );
  const all = total(scaled);
  return scaled.map((share) => share / all);
}

/** Each member's prior, drawn towards its peers by what reports say of them; never by its own. */
export function priorsOf(
  state: Case,
  ids: readonly string[],
  masses: readonly (readonly number[])[],
  { prior, pool }: Parameters,
): readonly (readonly number[])[] {
  const base = STANCES.map((stance) => prior[stance]);
  const told = masses.map((mass) => mass.map((value) => value / (1 + total(mass))));
  const groups = [...state.groups.values()].map(({ members }) => new Set(members));
  return ids.map((id, i) => {
    const mine = groups.filter((group) => group.has(id));
    const sums = base.map((share) => pool.own * share);
    for (const [j, other] of ids.entries()) {
      if (j === i) continue;
      const weight = mine.some((group) => group.has(other)) ? pool.group : pool.body;
      for (const [s, share] of (told[j] ?? []).entries()) sums[s] = (sums[s] ?? 0) + weight * share;
    }
    const all = total(sums);
    return sums.map((sum) => sum / all);
  });
}

/** How likely each number of so many members is to hold one of the stances, where nothing is known of anybody. */
export function numbersBeforehand(
  size: number,
  stances: readonly Stance[],
  { prior, together }: Parameters,
): readonly number[] {
  const base = STANCES.map((stance) => prior[stance]);
  const numbers = new Array<number>(size + 1).fill(0);
  for (const { shift, weight } of SHIFTS) {
    const shares = shifted(base, shift * together);
    const share = stances.reduce((sum, one) => sum + (shares[STANCES.indexOf(one)] ?? 0), 0);
    // Binomial: each further member holds one of them or not.
    let now = [weight];
    for (let n = 0; n < size; n += 1) {
      now = Array.from(
        { length: n + 2 },
        (_, k) => (now[k] ?? 0) * (1 - share) + (now[k - 1] ?? 0) * share,
      );
    }
    for (const [k, chance] of now.entries()) numbers[k] = (numbers[k] ?? 0) + chance;
  }
  return numbers;
}
