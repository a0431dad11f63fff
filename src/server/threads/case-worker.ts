/** A worker that keeps copies of cases: it is given the entries that it has not seen. */
import type { Worker } from 'node:worker_threads';
import type { Entry } from '../../case/index.ts';
import { LiveCase } from '../hub/live.ts';
import { threadBeside } from './beside.ts';

/** Cases that a worker keeps at hand. */
const MOST_CASES = 4;
/** Entries in one message: copying a long record at once would hold everything else up. */
const PIECE = 1000;
/** Of a worker, in megabytes. */
const MOST_MEMORY = 2048;

/** What every such worker is told; `of` is the server’s number for the case. */
export type CaseNews =
  | {
      readonly kind: 'entries';
      readonly of: number;
      readonly id: string;
      readonly writable: boolean;
      readonly entries: readonly Entry[];
    }
  | { readonly kind: 'forget'; readonly of: number };

export interface CaseWorker<Message> {
  readonly worker: Worker;
  tell(message: Message | CaseNews): void;
  /** Gives the worker what it has not seen of the case, and tells the number that it knows the case by. */
  bringUp(live: LiveCase): Promise<number>;
}

/**
 * Starts the module `thread` beside the module that asks, with room for cases.
 * @param module its `import.meta.url`
 */
export const caseThreadBeside = (module: string): Worker => threadBeside(module, MOST_MEMORY);

export function caseWorker<Message>(worker: Worker): CaseWorker<Message> {
  worker.unref();
  // Whoever waits for an answer hears of a fault by the exit that follows.
  worker.on('error', () => undefined);
  /** The cases that it has, with the entries that it has seen; oldest use first. */
  const has = new Map<LiveCase, { readonly of: number; seen: number }>();
  let numbers = 0;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const tell = (message: Message | CaseNews): void => worker.postMessage(message);

  async function bringUp(live: LiveCase): Promise<number> {
    const had = has.get(live) ?? { of: (numbers += 1), seen: 0 };
    has.delete(live);
    has.set(live, had);
    for (const [other, { of }] of has) {
      if (has.size <= MOST_CASES) break;
      tell({ kind: 'forget', of });
      has.delete(other);
    }
    const { id, writable, version } = live;
    while (had.seen < version) {
      const entries = live.after(had.seen, Math.min(PIECE, version - had.seen));
      tell({ kind: 'entries', of: had.of, id, writable, entries });
      had.seen += entries.length;
      await new Promise<void>((done) => setImmediate(done));
    }
    return had.of;
  }
  return { worker, tell, bringUp };
}

/** The other end: keeps the cases that a worker is told of up to date. */
export function takeNews(cases: Map<number, LiveCase>, news: CaseNews): void {
  if (news.kind === 'forget') {
    cases.delete(news.of);
    return;
  }
  const { of, id, writable, entries } = news;
  const live = cases.get(of) ?? new LiveCase(id, writable);
  // The server has folded the same entries; it would not have sent what does not add up.
  if (live.add(entries).ok) cases.set(of, live);
  else cases.delete(of);
}
