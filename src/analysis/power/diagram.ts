/**
 * Counting over the diagrams of several majorities at once (S. Bolus, EJOR 210, 2011).
 *
 * Going down, each state carries how many coalitions lead to it; going up, how many win from it. A
 * member of a class swings as often as the two differ with it and without it. Both are polynomials
 * in the size of the coalition.
 *
 * Cost: the number of states, which is at most the product of the diagrams' widths, and in practice
 * some hundred thousand for 27 states with three majorities.
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Truth } from '../linear/index.ts';
import type { Classed } from './classes.ts';
import { allOf, binomials, unpack } from './packed.ts';
import { States, type State } from './states.ts';
import type { Swings } from './swings.ts';

/** More states than this would take gigabytes. */
export const MOST_STATES = 3_000_000;

interface Level {
  /** Coalitions that lead to each state, by size. */
  readonly forward: bigint[];
  /** By state: where it leads, by how many of the class consent; or an end. */
  readonly next: (readonly number[])[];
}

const END_LOST = -1;
const END_WON = -2;

export function countByDiagram(game: Classed, most = MOST_STATES): Result<Swings> {
  const { size, classes } = game;
  const bits = size + 1;
  const descent = descend(game, bits, most);
  if (descent === undefined) {
    return refuse(
      'too-large',
      `Counting this rule exactly for ${size} members takes more than ${most.toLocaleString('en')} states; nothing was counted. Weights in larger units make it smaller.`,
    );
  }
  const { levels, decided } = descent;
  const swings: (readonly bigint[])[] = classes.map(() => []);
  /** How many coalitions win from each state of the level below. */
  let below: bigint[] = [];
  let members = 0;
  for (let c = classes.length - 1; c >= 0; c -= 1) {
    const level = levels[c] ?? { forward: [], next: [] };
    const count = classes[c]?.members.length ?? 0;
    const wonBelow = allOf(members, bits);
    const winsFrom = (place: number): bigint =>
      place >= 0 ? (below[place] ?? 0n) : place === END_WON ? wonBelow : 0n;
    const ways = packedBinomials(count, bits);
    const waysOfOthers = packedBinomials(count - 1, bits);
    let swung = 0n;
    const here = level.next.map((next, place) => {
      let wins = 0n;
      let differs = 0n;
      for (let taken = 0; taken <= count; taken += 1) {
        const from = winsFrom(next[taken] ?? END_LOST);
        wins += (ways[taken] ?? 0n) * from;
        if (taken < count) {
          differs += (waysOfOthers[taken] ?? 0n) * (winsFrom(next[taken + 1] ?? END_LOST) - from);
        }
      }
      if (differs !== 0n) swung += (level.forward[place] ?? 0n) * differs;
      return wins;
    });
    swings[c] = unpack(swung, bits, size);
    members += count;
    below = here;
  }
  const winning =
    decided === undefined
      ? unpack(below[0] ?? 0n, bits, size + 1).reduce((a, b) => a + b, 0n)
      : decided
        ? 1n << BigInt(size)
        : 0n;
  return ok({
    winning,
    swings: swings.map((by) => (by.length === 0 ? new Array<bigint>(size).fill(0n) : by)),
  });
}

/** The binomials of a class, each at its place in a packed polynomial. */
const packedBinomials = (count: number, bits: number): readonly bigint[] =>
  count < 0 ? [] : binomials(count).map((ways, taken) => ways << BigInt(bits * taken));

interface Descent {
  readonly levels: readonly Level[];
  /** Whether everything wins or nothing does; undefined where it depends. */
  readonly decided: Truth;
}

/** All open states by level, with how many coalitions lead to each; undefined where they are too many. */
function descend(game: Classed, bits: number, most: number): Descent | undefined {
  const states = new States(game);
  const first = states.first();
  if (first === undefined) return undefined;
  const decided = states.outcome(first);
  let open: State[] = decided === undefined ? [first] : [];
  let forward: bigint[] = open.map(() => 1n);
  let made = 0;
  const levels: Level[] = [];
  for (const { members } of game.classes) {
    const ways = packedBinomials(members.length, bits);
    const places = new Map<string, number>();
    const below: State[] = [];
    const belowForward: bigint[] = [];
    const next = open.map((state, at) => {
      const leads: number[] = [];
      for (let taken = 0; taken <= members.length; taken += 1) {
        const child = states.next(state, taken);
        const outcome = states.outcome(child);
        if (outcome !== undefined) {
          leads.push(outcome ? END_WON : END_LOST);
          continue;
        }
        const key = child.join(' ');
        let place = places.get(key);
        if (place === undefined) {
          place = below.push(child) - 1;
          places.set(key, place);
          belowForward.push(0n);
        }
        belowForward[place] =
          (belowForward[place] ?? 0n) + (forward[at] ?? 0n) * (ways[taken] ?? 0n);
        leads.push(place);
      }
      return leads;
    });
    levels.push({ forward, next });
    made += below.length;
    if (made > most) return undefined;
    open = below;
    forward = belowForward;
  }
  return { levels, decided };
}
