/** Cases that a thread keeps copies of: it is given the entries that it has not seen. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Entry } from '../../case/index.ts';
import { LiveCase } from '../hub/live.ts';

/** Cases that a thread keeps at hand. */
const MOST_CASES = 4;
/** Entries in one message: copying a long record at once would hold everything else up. */
const PIECE = 1000;
/** Of a thread, in megabytes. */
const MOST_MEMORY = 2048;

/** What every such thread is told; `of` is the server’s number for the case. */
export type CaseNews =
  | {
      readonly kind: 'entries';
      readonly of: number;
      readonly id: string;
      readonly writable: boolean;
      readonly entries: readonly Entry[];
    }
  | { readonly kind: 'forget'; readonly of: number };

export interface CaseKeeper<Message> {
  readonly worker: Worker;
  tell(message: Message | CaseNews): void;
  /** Gives the thread what it has not seen of the case, and tells the number that it knows the case by. */
  bringUp(live: LiveCase): Promise<number>;
}

/**
 * Starts the module `thread` beside the module that asks.
 * @param module its `import.meta.url`
 */
export function threadBeside(module: string): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY };
  // Node 20 cannot read TypeScript itself: from source, the thread is started as scripts are.
  return module.endsWith('.ts')
    ? new Worker(new URL('../../../scripts/run-ts.mjs', import.meta.url), {
        resourceLimits,
        argv: [fileURLToPath(new URL('thread.ts', module))],
      })
    : new Worker(new URL('thread.js', module), { resourceLimits });
}

/** The server’s side of it. */
export function caseKeeper<Message>(worker: Worker): CaseKeeper<Message> {
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

/** The thread’s side of it: its cases, by the server’s numbers, after some news. */
export function takeNews(cases: Map<number, LiveCase>, news: CaseNews): void {
  if (news.kind === 'forget') {
    cases.delete(news.of);
    return;
  }
  const live = cases.get(news.of) ?? new LiveCase(news.id, news.writable);
  // The server has folded the same entries; it would not have sent what does not add up.
  if (live.add(news.entries).ok) cases.set(news.of, live);
  else cases.delete(news.of);
}
