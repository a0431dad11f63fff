/** Ranked papers counted in pairs. */
import type { Poll } from './poll.ts';
import { compareRanks } from './vote.ts';

/** For ranked papers: how many put one option above another. Undefined where that is not known. */
export function pairsOf(
  poll: Poll,
  options: readonly string[],
): Readonly<Record<string, Readonly<Record<string, number>>>> | undefined {
  if (poll.tally !== undefined) return poll.tally.pairs;
  const { form } = poll.paper;
  if (form.kind !== 'ranked' || (poll.open && poll.votes.size < poll.body.eligible.length)) {
    return undefined;
  }
  const pairs: Record<string, Record<string, number>> = {};
  for (const a of options) {
    const row: Record<string, number> = {};
    for (const b of options) row[b] = 0;
    pairs[a] = row;
  }
  for (const vote of poll.votes.values()) {
    if (vote.kind !== 'ranking') continue;
    for (const a of options) {
      for (const b of options) {
        const row = pairs[a];
        if (a !== b && row !== undefined && compareRanks(vote.ranking, a, b, form.unranked) > 0) {
          row[b] = (row[b] ?? 0) + 1;
        }
      }
    }
  }
  return pairs;
}
