/** Long lists in pieces, with a turn for others between them: a server goes on while they are gone through. */
import { setImmediate as turn } from 'node:timers/promises';

/** The list in pieces of that size; others get their turn before each but the first. */
export async function* inTurns<T>(
  list: readonly T[],
  size: number,
): AsyncGenerator<readonly T[], void, void> {
  for (let from = 0; from < list.length; from += size) {
    if (from > 0) await turn();
    yield list.slice(from, from + size);
  }
}
