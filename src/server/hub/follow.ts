/** Keeps a case in memory up with its store, whoever writes to it. */
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import type { Position, Store } from '../../store/index.ts';

/** Entries between two pauses in which others get their turn. */
const PIECE = 500;
/** The longest wait before a store that failed is asked again, in milliseconds. */
const LONGEST_WAIT = 10_000;

export interface Following {
  readonly store: Store;
  readonly id: string;
  /** Entries that are known when it begins, and when it begins anew. */
  readonly seen: () => number;
  readonly signal: AbortSignal;
  /** Given what came in since the last time, in order; what it knew already comes too. */
  readonly take: (entries: readonly Entry[]) => Result<unknown>;
  /** Told why, each time the store failed. */
  readonly failed: (message: string) => void;
}

/**
 * Follows until the signal. Entries that come close together are taken together, for taking them up
 * costs as much for many as for one.
 */
export async function followStore({
  store,
  id,
  seen,
  signal,
  take,
  failed,
}: Following): Promise<void> {
  let after: Position | undefined;
  let wait = 250;
  let pending: Entry[] = [];
  const flush = (): void => {
    const entries = pending;
    pending = [];
    if (entries.length === 0) return;
    const taken = take(entries);
    if (!taken.ok) failed(taken.error.message);
  };
  while (!signal.aborted) {
    const from = after === undefined ? { seen: seen() } : { after };
    for await (const kept of store.subscribe({ case: id, ...from, signal })) {
      if (!kept.ok) {
        failed(kept.error.message);
        break;
      }
      wait = 250;
      after = kept.value.position;
      if (pending.length === 0) setImmediate(flush);
      pending.push(kept.value.entry);
      if (pending.length >= PIECE) {
        flush();
        await turn();
      }
    }
    if (signal.aborted) return;
    await sleep(wait, undefined, { signal }).catch(() => undefined);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}
