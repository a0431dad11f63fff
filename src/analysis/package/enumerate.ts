/**
 * All minimal packages by trying every set: the oracle, and the solver for few concessions.
 *
 * A package is minimal where no part of it is one. Sets are tried from the smallest, and none that holds
 * a package already found; 2^n steps at most.
 */
import type { Choice } from '../../procedure/index.ts';
import { moversOf } from './apply.ts';
import { byPrice, type Order } from './price.ts';
import {
  concessionsBefore,
  favourOf,
  isAvailable,
  type Concession,
  type Problem,
} from './problem.ts';
import { compile, holds } from './tally.ts';

/** With more concessions than this, trying every set would take seconds. */
export const MOST_ENUMERATED = 16;

export const availableIn = (problem: Problem): readonly Concession[] =>
  problem.concessions.filter((one) => isAvailable(problem, one));

/** Sets of concessions as bits: what may be given, and what everybody then chooses. */
export interface Bits {
  readonly concessions: readonly Concession[];
  readonly movers: readonly string[];
  readonly mayBeGiven: (set: number) => boolean;
  readonly choices: (set: number) => readonly Choice[];
  readonly meets: (set: number) => boolean;
}

export function bitsOf(problem: Problem): Bits {
  const concessions = availableIn(problem);
  const index = new Map(concessions.map(({ id }, i) => [id, i]));
  // What cannot be given sets a bit that no set has.
  const bits = (ids: readonly string[]): number =>
    ids.reduce((set, id) => set | (1 << (index.get(id) ?? 30)), 0);
  const one = (id: string): number => (index.has(id) ? bits([id]) : 0);
  const movers = moversOf(problem);
  const rules = movers.map((member) => ({
    now: problem.now.get(member) ?? 'absent',
    moves: problem.moves
      .filter((move) => move.member === member)
      .map(({ to, needs }) => ({ to, needs: bits(needs) }))
      .toSorted((a, b) => favourOf(b.to) - favourOf(a.to)),
    lines: problem.redLines
      .filter((line) => line.member === member)
      .map(({ to, when, unless }) => ({
        to,
        when: bits(when),
        unless: unless.reduce((set, id) => set | one(id), 0),
      }))
      .toSorted((a, b) => favourOf(a.to) - favourOf(b.to)),
  }));
  const node = compile(problem, movers);
  const before = concessions.map((each) => bits(concessionsBefore(problem, each)));
  const excludes = problem.excludes.map(({ a, b }) => bits([a, b]));
  const together = problem.together.map(({ a, b }) => [one(a), one(b)] as const);
  const choices = (set: number): readonly Choice[] =>
    rules.map(({ now, moves, lines }) => {
      const line = lines.find(({ when, unless }) => (set & when) === when && (set & unless) === 0);
      if (line !== undefined) return line.to;
      const move = moves.find(({ needs }) => (set & needs) === needs);
      return move !== undefined && favourOf(move.to) > favourOf(now) ? move.to : now;
    });
  return {
    concessions,
    movers,
    choices,
    mayBeGiven: (set) =>
      before.every((needs, i) => (set & (1 << i)) === 0 || (set & needs) === needs) &&
      excludes.every((both) => (set & both) !== both) &&
      together.every(([a, b]) => ((set & a) !== 0) === ((set & b) !== 0)),
    meets: (set) => holds(node, choices(set)),
  };
}

/** How many bits are set (Hacker's Delight, 2nd ed., §5-1). */
export function sizeOf(set: number): number {
  let left = set;
  let size = 0;
  for (; left !== 0; left &= left - 1) size += 1;
  return size;
}

/** All sets of the first `n` things, smallest first. */
export function setsBySize(n: number): readonly number[] {
  const sets = Array.from({ length: 2 ** n }, (_, set) => set);
  const sizes = Uint8Array.from(sets, sizeOf);
  return sets.sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b);
}

export const concessionsIn = (bits: Bits, set: number): readonly Concession[] =>
  bits.concessions.filter((_, i) => (set & (1 << i)) !== 0);

/** All minimal packages, best first. At most `MOST_ENUMERATED` concessions may be available. */
export function minimalPackages(
  problem: Problem,
  order: Order,
): readonly (readonly Concession[])[] {
  const bits = bitsOf(problem);
  if (bits.concessions.length > MOST_ENUMERATED)
    throw new Error('too many concessions to try every set');
  const found: number[] = [];
  for (const set of setsBySize(bits.concessions.length)) {
    if (found.some((part) => (set & part) === part)) continue;
    if (bits.mayBeGiven(set) && bits.meets(set)) found.push(set);
  }
  return found.map((set) => concessionsIn(bits, set)).sort(byPrice(order));
}
