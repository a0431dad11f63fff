/**
 * The simple game behind a rule: which coalitions of consenting members meet it.
 *
 * A simple game is a family of winning coalitions that only grows when members join (J. von Neumann
 * and O. Morgenstern, 1944, chapter X; A. D. Taylor and W. S. Zwicker, “Simple Games”, 1999). A rule
 * of counted parts is a formula of weighted majorities, each with its quota.
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { CHOICES, type Body, type Choice, type Rule } from '../../procedure/index.ts';
import {
  exchanged,
  linearise,
  renumbered,
  type Formula,
  type Inequality,
} from '../linear/index.ts';

/** Won where the weights of those who consent add up to the quota, or to more. */
export interface Majority {
  /** By member in the order of the game, none below zero. */
  readonly weights: readonly number[];
  readonly quota: number;
}

export interface Game {
  readonly members: readonly string[];
  readonly majorities: readonly Majority[];
  readonly formula: Formula;
}

/**
 * The game in which each member consents or makes the other choice, to object unless told otherwise.
 *
 * Refused: what `evaluate` refuses, and a rule under which a consent can do harm, since it is no
 * simple game and has no power index.
 */
export function gameOf(rule: Rule, body: Body, otherwise: Choice = 'object'): Result<Game> {
  const linear = linearise(rule, body);
  if (!linear.ok) return linear;
  const { members, inequalities, formula } = linear.value;
  const majorities: Majority[] = [];
  const places: number[] = [];
  for (const inequality of inequalities) {
    const majority = majorityOf(inequality, otherwise);
    if (majority === undefined) {
      return refuse(
        'bad-input',
        'Under this rule a further consent can do harm, so there is no voting power to tell; nothing was counted.',
      );
    }
    const same = majorities.findIndex((one) => sameAs(one, majority));
    places.push(same === -1 ? majorities.push(majority) - 1 : same);
  }
  return ok({ members, majorities, formula: renumbered(formula, (i) => places[i] ?? 0) });
}

/** What consent adds to the sum where everybody makes the other choice; undefined where it takes away. */
function majorityOf({ need, gains }: Inequality, otherwise: Choice): Majority | undefined {
  const [yes, no] = [CHOICES.indexOf('consent'), CHOICES.indexOf(otherwise)];
  const weights = gains.map((by) => (by[yes] ?? 0) - (by[no] ?? 0));
  if (weights.some((weight) => weight < 0)) return undefined;
  const quota = gains.reduce((rest, by) => rest - (by[no] ?? 0), need);
  // Dividing by a common factor keeps the sums small; a quota between two multiples means the upper.
  const common = weights.reduce(gcd, 0) || 1;
  return {
    weights: weights.map((weight) => weight / common),
    quota: Math.ceil(quota / common) + 0,
  };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

export const sameWeights = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((weight, i) => weight === b[i]);

const sameAs = (a: Majority, b: Majority): boolean =>
  a.quota === b.quota && sameWeights(a.weights, b.weights);

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * The dual game: its winning coalitions are those that can block in this one, because the others do
 * not win without them. It has the same Banzhaf and Shapley–Shubik indices (P. Dubey and
 * L. S. Shapley, “Mathematical properties of the Banzhaf power index”, Math. Oper. Res. 4, 1979).
 */
export const dualOf = ({ members, majorities, formula }: Game): Game => ({
  members,
  majorities: majorities.map(({ weights, quota }) => ({
    weights,
    quota: sum(weights) - quota + 1,
  })),
  formula: exchanged(formula),
});
