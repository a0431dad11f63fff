/**
 * Voting power a priori: what a rule gives each member before anybody's opinion is known.
 *
 * It says how the constitution distributes influence, and nothing about who wants what; the chance
 * that a rule is met as things stand is in `../chance/`.
 */
import { ok, type Result } from '../../basics/index.ts';
import type { Body, Choice, Rule } from '../../procedure/index.ts';
import { classed, type Classed } from './classes.ts';
import { countMinimal } from './count-minimal.ts';
import { countByDiagram } from './diagram.ts';
import { fraction, type Fraction } from './fraction.ts';
import { dualOf, gameOf, type Game } from './game.ts';
import { cellsOf, countByTable, shapeOf } from './table.ts';
import type { Swings } from './swings.ts';

/** The power of one member; see `docs/analysis.md`. */
export interface MemberPower {
  readonly member: string;
  /** Coalitions of the others that lose without the member and win with it. */
  readonly swings: bigint;
  /** Swings of 2^(n−1): the chance to be decisive if all others toss a coin. */
  readonly absolute: Fraction;
  /** Swings of everybody's swings. */
  readonly normalised: Fraction;
  /** Of all orders of joining, the share in which the member makes the coalition win. */
  readonly shapleyShubik: Fraction;
  /** Nothing wins without it. */
  readonly veto: boolean;
}

export interface Power {
  readonly members: readonly MemberPower[];
  /** Coalitions that win, of `coalitions`. */
  readonly winning: bigint;
  readonly coalitions: bigint;
  /** How many; undefined where counting them takes too long. */
  readonly minimalWinning: bigint | undefined;
  readonly minimalBlocking: bigint | undefined;
  /** How it was counted: `table` is a generating function, `diagram` decision diagrams. */
  readonly method: Method;
}

export type Method = 'table' | 'diagram';

/** A table of more cells (times members) takes longer than a diagram is likely to. */
const MOST_CELLS = 4_000_000;

export interface PowerOptions {
  /** What a member does that does not consent; to object unless told otherwise. */
  readonly otherwise?: Choice;
  /** For tests: count in this way or not at all. */
  readonly method?: Method;
}

/** Refused: what `gameOf` refuses, and a body whose counting takes too many states. */
export function powerOf(rule: Rule, body: Body, options: PowerOptions = {}): Result<Power> {
  const game = gameOf(rule, body, options.otherwise);
  return game.ok ? powerIn(game.value, options.method) : game;
}

export function powerIn(game: Game, method?: Method): Result<Power> {
  const kinds = classed(game);
  const counted = count(kinds, method);
  if (!counted.ok) return counted;
  const { how, winning, swings } = counted.value;
  return ok({
    members: membersOf(game, kinds, { winning, swings }),
    winning,
    coalitions: 1n << BigInt(kinds.size),
    minimalWinning: countMinimal(kinds),
    minimalBlocking: countMinimal(classed(dualOf(game))),
    method: how,
  });
}

function count(game: Classed, asked?: Method): Result<Swings & { readonly how: Method }> {
  const shape = asked === 'diagram' ? undefined : shapeOf(game);
  const fits = shape !== undefined && cellsOf(game, shape) * game.size <= MOST_CELLS;
  if (shape !== undefined && (fits || asked === 'table')) {
    return ok({ ...countByTable(game, shape), how: 'table' });
  }
  const counted = countByDiagram(game);
  return counted.ok ? ok({ ...counted.value, how: 'diagram' }) : counted;
}

function membersOf(
  game: Game,
  { classes, size }: Classed,
  counted: Swings,
): readonly MemberPower[] {
  const all = counted.swings.reduce(
    (sum, bySize, c) => sum + total(bySize) * BigInt(classes[c]?.members.length ?? 0),
    0n,
  );
  const shares = orders(size);
  const powers = new Map<string, MemberPower>();
  for (const [c, { members }] of classes.entries()) {
    const bySize = counted.swings[c] ?? [];
    const swings = total(bySize);
    const pivotal = bySize.reduce((sum, ways, s) => sum + ways * (shares[s] ?? 0n), 0n);
    const same = {
      swings,
      absolute: fraction(swings, 1n << BigInt(size - 1)),
      normalised: fraction(swings, all || 1n),
      shapleyShubik: fraction(pivotal, factorial(size)),
      // A member swings every winning coalition that it is in, exactly where nothing wins without it.
      veto: counted.winning > 0n && swings === counted.winning,
    };
    for (const member of members) powers.set(member, { member, ...same });
  }
  return game.members.flatMap((member) => powers.get(member) ?? []);
}

const total = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);

function factorial(n: number): bigint {
  let product = 1n;
  for (let k = 2n; k <= BigInt(n); k += 1n) product *= k;
  return product;
}

/**
 * By the number s of those who joined before: in how many of the n! orders they stand before a
 * member and the rest after it, s!(n−s−1)! (L. S. Shapley and M. Shubik, APSR 48, 1954).
 */
const orders = (n: number): readonly bigint[] =>
  Array.from({ length: n }, (_, s) => factorial(s) * factorial(n - s - 1));
