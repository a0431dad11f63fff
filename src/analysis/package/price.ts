/** What a package costs, and which of two comes first. An unknown price is counted apart, never as nothing. */
import { byText } from '../standing/evidence.ts';
import type { Concession } from './problem.ts';

export const ORDERS = ['fewest', 'cheapest'] as const;
/** `fewest` concessions first; or `cheapest` first, what has no known price after all that has. */
export type Order = (typeof ORDERS)[number];

export interface Price {
  /** Concessions in it. */
  readonly size: number;
  /** Sum of the known costs. */
  readonly known: number;
  /** How many have no known cost. */
  readonly unknown: number;
}

export const priceOf = (concessions: readonly Concession[]): Price => ({
  size: concessions.length,
  known: concessions.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
  unknown: concessions.filter(({ cost }) => cost === undefined).length,
});

/** Negative where `a` comes first. */
export function comparePrices(a: Price, b: Price, order: Order): number {
  const size = a.size - b.size;
  const money = a.unknown - b.unknown || a.known - b.known;
  return order === 'fewest' ? size || money : money || size;
}

export const byPrice =
  (order: Order) =>
  (a: readonly Concession[], b: readonly Concession[]): number =>
    comparePrices(priceOf(a), priceOf(b), order) || byText(idsOf(a), idsOf(b));

const idsOf = (concessions: readonly Concession[]): string =>
  concessions.map(({ id }) => id).join(' ');

/**
 * The same order as one whole number for each concession, for a solver: the number of a package is
 * less exactly where it comes first. Undefined where the numbers would be too large to be told apart.
 */
export function weightsFor(
  concessions: readonly Concession[],
  order: Order,
): readonly number[] | undefined {
  const known = concessions.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  // One unknown price outweighs all known ones.
  const money = concessions.map(({ cost }) => cost ?? known + 1);
  const all = money.reduce((a, b) => a + b, 0);
  const weights = money.map((one) =>
    order === 'fewest' ? one + all + 1 : one * (concessions.length + 1) + 1,
  );
  // Beyond this the tolerances of floating point reach a whole unit.
  return weights.reduce((a, b) => a + b, 0) > 1e10 ? undefined : weights;
}
