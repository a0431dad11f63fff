/**
 * Counting by a generating function, where the majorities use one table of weights besides heads.
 *
 * The coefficient of x^w z^s in ∏ (1 + z·x^{w_i}) is the number of coalitions of s members with the
 * weight w (I. Mann and L. S. Shapley, RAND RM-3158, 1962, after D. G. Cantor; S. J. Brams and P. J.
 * Affuso, “Power and size”, Theory and Decision 7, 1976). The factor of one member is divided out
 * again to count the coalitions of the others, so all members cost little more than one.
 *
 * Cost: members × quota additions of numbers with members² bits, and as many cells as the quota.
 */
import { exchanged, truthOf } from '../linear/index.ts';
import type { Classed } from './classes.ts';
import { allOf, unpack } from './packed.ts';
import type { Swings } from './swings.ts';

interface Shape {
  /** The weight of each class in the one table. */
  readonly weights: readonly number[];
  /** The different quotas of that table, ascending. */
  readonly quotas: readonly number[];
  /** Of each majority: the place of its quota, or how many heads it needs. */
  readonly majorities: readonly ({ readonly quota: number } | { readonly heads: number })[];
}

/** How the game fits the table; undefined where it counts by two tables of weights at once. */
export function shapeOf({ classes, quotas }: Classed): Shape | undefined {
  let weights: readonly number[] | undefined;
  const all = quotas.map((quota, t) => {
    const own = classes.map((alike) => alike.weights[t] ?? 0);
    const [first = 0] = own;
    if (own.every((weight) => weight === first)) {
      // Nobody's weight: won or lost whoever consents.
      if (first === 0) return { heads: quota <= 0 ? 0 : Number.POSITIVE_INFINITY };
      return { heads: Math.ceil(quota / first) };
    }
    weights ??= own;
    return own.every((weight, i) => weight === weights?.[i]) ? { value: quota } : undefined;
  });
  if (all.includes(undefined)) return undefined;
  const values = all.flatMap((one) => (one !== undefined && 'value' in one ? [one.value] : []));
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  return {
    weights: weights ?? classes.map(() => 0),
    quotas: sorted,
    majorities: all.map((one) =>
      one?.heads === undefined ? { quota: sorted.indexOf(one?.value ?? 0) } : { heads: one.heads },
    ),
  };
}

/** The number of cells that the table takes, in the game or in its dual, whichever has fewer. */
export const cellsOf = (game: Classed, shape: Shape): number =>
  Math.min(highest(shape), highest(dual(game, shape)));

const highest = ({ quotas }: Shape): number => Math.max(0, quotas.at(-1) ?? 0);

function dual({ size, classes }: Classed, { weights, quotas, majorities }: Shape): Shape {
  const total = weights.reduce(
    (all, weight, i) => all + weight * (classes[i]?.members.length ?? 0),
    0,
  );
  return {
    weights,
    quotas: quotas.map((quota) => total - quota + 1).toReversed(),
    majorities: majorities.map((one) =>
      'heads' in one ? { heads: size - one.heads + 1 } : { quota: quotas.length - 1 - one.quota },
    ),
  };
}

export function countByTable(game: Classed, shape: Shape): Swings {
  const other = dual(game, shape);
  if (highest(other) >= highest(shape)) return count(game, shape);
  const turned = count({ ...game, formula: exchanged(game.formula) }, other);
  return {
    winning: (1n << BigInt(game.size)) - turned.winning,
    // Whoever swings a coalition of s others in the dual swings its complement in the game.
    swings: turned.swings.map((bySize) => bySize.toReversed()),
  };
}

function count(
  { size, classes, formula }: Classed,
  { weights, quotas, majorities }: Shape,
): Swings {
  const bits = size + 1;
  const shift = BigInt(bits);
  const top = Math.max(0, quotas.at(-1) ?? 0);
  const cells = new Array<bigint>(top).fill(0n);
  if (top > 0) cells[0] = 1n;
  for (const [c, { members }] of classes.entries()) {
    const weight = weights[c] ?? 0;
    for (let n = 0; n < members.length; n += 1) {
      for (let x = top - 1; x >= weight; x -= 1) {
        const from = cells[x - weight] ?? 0n;
        if (from !== 0n) cells[x] = (cells[x] ?? 0n) + (from << shift);
      }
    }
  }
  /** How many of the quotas a weight reaches. */
  const reached = Array.from(
    { length: top },
    (_, x) => quotas.filter((quota) => quota <= x).length,
  );
  const bucket = (x: number): number => (x < top ? (reached[x] ?? 0) : quotas.length);
  const wins = (at: number, heads: number): boolean =>
    truthOf(formula, (t) => {
      const one = majorities[t];
      if (one === undefined) return false;
      return 'heads' in one ? heads >= one.heads : one.quota < at;
    }) === true;

  const spread = new Array<bigint>(quotas.length + 1).fill(0n);
  let below = 0n;
  for (const [x, cell] of cells.entries()) {
    spread[bucket(x)] = (spread[bucket(x)] ?? 0n) + cell;
    below += cell;
  }
  spread[quotas.length] = allOf(size, bits) - below;
  let winning = 0n;
  for (const [at, packed] of spread.entries()) {
    for (const [heads, ways] of unpack(packed, bits, size + 1).entries()) {
      if (ways !== 0n && wins(at, heads)) winning += ways;
    }
  }

  const swings = classes.map((_, c) => {
    const weight = weights[c] ?? 0;
    /** Coalitions of the others, by the quotas that they reach without the member and with it. */
    const pairs = new Map<number, bigint>();
    const others = new Array<bigint>(top).fill(0n);
    let told = 0n;
    for (let x = 0; x < top; x += 1) {
      const cell = cells[x] ?? 0n;
      const without =
        weight === 0
          ? cell / (1n + (1n << shift))
          : x < weight
            ? cell
            : cell - ((others[x - weight] ?? 0n) << shift);
      others[x] = without;
      if (without === 0n) continue;
      const pair = bucket(x) * (quotas.length + 1) + bucket(x + weight);
      pairs.set(pair, (pairs.get(pair) ?? 0n) + without);
      told += without;
    }
    const last = quotas.length * (quotas.length + 1) + quotas.length;
    pairs.set(last, allOf(size - 1, bits) - told);
    const bySize = new Array<bigint>(size).fill(0n);
    for (const [pair, packed] of pairs) {
      const [without, joined] = [
        Math.floor(pair / (quotas.length + 1)),
        pair % (quotas.length + 1),
      ];
      for (const [heads, ways] of unpack(packed, bits, size).entries()) {
        if (ways !== 0n && !wins(without, heads) && wins(joined, heads + 1)) {
          bySize[heads] = (bySize[heads] ?? 0n) + ways;
        }
      }
    }
    return bySize;
  });
  return { winning, swings };
}
