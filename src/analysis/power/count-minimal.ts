/**
 * How many minimal winning coalitions there are, exactly and without listing them.
 *
 * With one table of weights, a coalition is minimal where it loses without its lightest member; so
 * the coalitions of heavier members within that member's weight of the quota are counted. With
 * several, the diagrams of the majorities are walked as O. Coudert's minimal solutions of a function
 * are found (“Two-level logic minimization: an overview”, Integration 17, 1994): beside each state
 * go the states that would be reached without one of the members taken, and none of these may win.
 */
import type { Classed } from './classes.ts';
import { binomials } from './packed.ts';
import { States, type State } from './states.ts';

/** More steps than this are not worth the wait. */
export const MOST_STEPS = 1_000_000;

/** The number, or undefined where counting it would take too many steps. */
export function countMinimal(game: Classed, most = MOST_STEPS): bigint | undefined {
  const [quota] = game.quotas;
  if (game.quotas.length === 1 && quota !== undefined) {
    const cells = quota * game.size;
    if (game.formula.kind === 'one' && cells <= most * 10) return countOfOne(game, quota);
  }
  return countOfSeveral(game, most);
}

function countOfOne({ classes }: Classed, quota: number): bigint {
  if (quota <= 0) return 1n;
  const weights = classes
    .flatMap(({ members, weights: [weight = 0] }) => members.map(() => weight))
    .sort((a, b) => b - a);
  /** By weight: coalitions of the members so far that still lose. */
  const losing = new Array<bigint>(quota).fill(0n);
  losing[0] = 1n;
  let found = 0n;
  for (const weight of weights) {
    for (let x = quota - 1; x >= 0; x -= 1) {
      const ways = losing[x] ?? 0n;
      if (ways === 0n || weight === 0) continue;
      if (x + weight >= quota) found += ways;
      else losing[x + weight] = (losing[x + weight] ?? 0n) + ways;
    }
  }
  return found;
}

function countOfSeveral(game: Classed, most: number): bigint | undefined {
  const states = new States(game);
  const known = game.classes.map(() => new Map<string, bigint>());
  const ways = game.classes.map(({ members }) => binomials(members.length));
  let steps = 0;
  /** Minimal completions of `state`, none of which may win from any of `without`. */
  const count = (level: number, state: State, without: readonly State[]): bigint => {
    const outcome = states.outcome(state);
    if (outcome === false) return 0n;
    const open: State[] = [];
    for (const other of without) {
      const told = states.outcome(other);
      if (told === true || states.within(state, other)) return 0n;
      if (told === undefined) open.push(other);
    }
    if (outcome === true) return 1n;
    const rivals = widest(states, open);
    const key = [state, ...rivals.map((rival) => rival.join(' ')).sort()].join('|');
    const here = known[level];
    const before = here?.get(key);
    if (before !== undefined) return before;
    steps += 1;
    if (steps > most) return 0n;
    let found = 0n;
    const nexts = (ways[level] ?? []).map((_, taken) => states.next(state, taken));
    for (const [taken, times] of (ways[level] ?? []).entries()) {
      const others = rivals.map((rival) => states.next(rival, taken));
      const fewer = taken === 0 ? undefined : nexts[taken - 1];
      const next = nexts[taken] ?? state;
      found += times * count(level + 1, next, fewer === undefined ? others : [...others, fewer]);
    }
    here?.set(key, found);
    return found;
  };
  const first = states.first();
  if (first === undefined) return undefined;
  const found = count(0, first, []);
  return steps > most ? undefined : found;
}

/** The states that no other of them includes. */
const widest = (states: States, all: readonly State[]): readonly State[] =>
  all.filter(
    (one, i) =>
      !all.some(
        (other, j) => j !== i && states.within(one, other) && !(states.within(other, one) && j > i),
      ),
  );
