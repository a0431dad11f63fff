/**
 * Minimal winning coalitions, one by one: those that win and lose as soon as any member leaves.
 *
 * They are looked for by size, the smallest first, and made only as they are asked for: a body of 193
 * has more of them than anybody can read. Members who are alike are tried together; a branch is left
 * where even the heaviest members that it may still take do not win, or where a member taken is
 * already superfluous.
 */
import { classed, winsWith, type Classed } from './classes.ts';
import { dualOf, type Game } from './game.ts';

/** How many of each class belong to a coalition. */
type Profile = readonly number[];

/** The minimal winning coalitions, smallest first; members in the order of the classes. */
export function* minimalWinning(game: Game): Generator<readonly string[]> {
  const kinds = classed(game);
  for (const profile of minimalProfiles(kinds)) yield* coalitionsOf(kinds, profile);
}

/** The minimal blocking sets: without all of their members the others do not win. Smallest first. */
export const minimalBlocking = (game: Game): Generator<readonly string[]> =>
  minimalWinning(dualOf(game));

/** The same by classes: one profile stands for all coalitions with as many of each class. */
export function* minimalProfiles(game: Classed): Generator<Profile> {
  const best = heaviest(game);
  for (let size = 0; size <= game.size; size += 1) {
    yield* ofSize(
      game,
      best,
      size,
      0,
      game.classes.map(() => 0),
      game.quotas.map(() => 0),
    );
  }
}

function* ofSize(
  game: Classed,
  best: readonly (readonly (readonly number[])[])[],
  left: number,
  level: number,
  taken: number[],
  sums: readonly number[],
): Generator<Profile> {
  const { classes } = game;
  const hoped = sums.map((sum, t) => sum + (best[level]?.[t]?.[left] ?? Number.NEGATIVE_INFINITY));
  if (!winsWith(game, hoped)) return;
  for (let c = 0; c < level; c += 1) {
    const leaves = classes[c]?.weights ?? [];
    if (
      (taken[c] ?? 0) > 0 &&
      winsWith(
        game,
        sums.map((sum, t) => sum - (leaves[t] ?? 0)),
      )
    )
      return;
  }
  if (left === 0) {
    yield [...taken];
    return;
  }
  const alike = classes[level];
  if (alike === undefined) return;
  for (let count = Math.min(left, alike.members.length); count >= 0; count -= 1) {
    taken[level] = count;
    const joined = sums.map((sum, t) => sum + count * (alike.weights[t] ?? 0));
    yield* ofSize(game, best, left - count, level + 1, taken, joined);
  }
  taken[level] = 0;
}

/** By level and majority: the greatest weight that 0, 1, 2 … members of the classes from there on have. */
function heaviest({ classes, quotas }: Classed): readonly (readonly (readonly number[])[])[] {
  return [...classes, undefined].map((_, level) =>
    quotas.map((__, t) => {
      const weights = classes
        .slice(level)
        .flatMap(({ members, weights: of }) => members.map(() => of[t] ?? 0))
        .sort((a, b) => b - a);
      const sums = [0];
      for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
      return sums;
    }),
  );
}

/** All coalitions of a profile, in the order of the members. */
function* coalitionsOf(game: Classed, profile: Profile, level = 0): Generator<string[]> {
  const alike = game.classes[level];
  if (alike === undefined) {
    yield [];
    return;
  }
  for (const here of choose(alike.members, profile[level] ?? 0)) {
    for (const rest of coalitionsOf(game, profile, level + 1)) {
      yield [...here, ...rest];
    }
  }
}

function* choose(members: readonly string[], count: number, from = 0): Generator<string[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= members.length - count; i += 1) {
    for (const rest of choose(members, count - 1, i + 1)) yield [members[i] ?? '', ...rest];
  }
}
