/**
 * The beat-path method for ranked papers, as Debian's constitution (A.6) puts it: the Schwartz set is
 * formed, its weakest defeats are dropped, until none is left inside it. Schulze, “A new monotonic,
 * clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method”,
 * Social Choice and Welfare 36 (2011), section 4, orders candidates by the strength of the strongest
 * path instead; with strengths by winning votes both name the same winners unless two defeats are
 * equally strong. Here the dropping is followed to the letter.
 */

/** `pairs[a][b]`: how many voters put `a` above `b`. */
export type Pairs = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Defeat {
  readonly winner: string;
  readonly loser: string;
  readonly for: number;
  readonly against: number;
}

/**
 * The winners: one, or several where the method leaves a tie. `options` may hold the default option.
 */
export function beatPathWinners(options: readonly string[], pairs: Pairs): readonly string[] {
  const count = (a: string, b: string): number => pairs[a]?.[b] ?? 0;
  let defeats: readonly Defeat[] = options.flatMap((winner) =>
    options
      .filter((loser) => count(winner, loser) > count(loser, winner))
      .map((loser) => ({
        winner,
        loser,
        for: count(winner, loser),
        against: count(loser, winner),
      })),
  );
  for (;;) {
    const set = schwartz(options, defeats);
    const inside = defeats.filter((one) => set.has(one.winner) && set.has(one.loser));
    if (inside.length === 0) return options.filter((option) => set.has(option));
    const weakest = inside.reduce((a, b) => (weaker(b, a) ? b : a));
    // Only the weakest defeats within the set are dropped; those of options outside it stay.
    defeats = defeats.filter((one) => !inside.includes(one) || weaker(weakest, one));
  }
}

/** Fewer votes for it is weaker; with as many, more votes against it is weaker (A.6.7). */
const weaker = (a: Defeat, b: Defeat): boolean =>
  a.for < b.for || (a.for === b.for && a.against > b.against);

/** The options that are not beaten, along any path, by one that they do not beat along a path in turn. */
function schwartz(options: readonly string[], defeats: readonly Defeat[]): ReadonlySet<string> {
  const reach = new Map(options.map((option) => [option, reachable(option, defeats)]));
  return new Set(
    options.filter((option) =>
      options.every(
        (other) => !reach.get(other)?.has(option) || reach.get(option)?.has(other) === true,
      ),
    ),
  );
}

function reachable(from: string, defeats: readonly Defeat[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { winner, loser } of defeats) {
      if (winner !== at || found.has(loser)) continue;
      found.add(loser);
      open.push(loser);
    }
  }
  return found;
}
