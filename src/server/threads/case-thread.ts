/**
 * A thread that keeps its own copies of cases, brought up by the entries that it has not seen, and does
 * one job after the other on them. Jobs are long steps without a pause, which streams must not wait for.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { oneByOne, type Refusal, type Result } from '../../basics/index.ts';
import type { LiveCase } from '../hub/live.ts';
import type { FromThread, Job, ToThread } from './messages.ts';

/** Cases that the thread keeps at hand. */
const MOST_CASES = 4;
/** Entries in one message: copying a long record at once would hold everything else up. */
const PIECE = 1000;
/** Of the thread, in megabytes. */
const MOST_MEMORY = 2048;

export interface CaseThreadOptions {
  /** The longest that one job may take, in milliseconds. */
  readonly mostTime: number;
  /** Jobs that may wait for their turn. */
  readonly mostWaiting: number;
  /** What is refused where a job takes longer, where too many wait, and where the thread ends meanwhile. */
  readonly refusals: {
    readonly tooLong: (milliseconds: number) => Refusal;
    readonly tooMany: (waiting: number) => Refusal;
    readonly fellOver: Refusal;
  };
  /** Starts the thread; a test may bring one that hangs or falls over. */
  readonly start?: (() => Worker) | undefined;
}

export interface CaseThread {
  /** Does a job on the case as it is. */
  ask<T>(live: LiveCase, job: Job): Promise<Result<T>>;
  /** Lets it get ready for what takes long the first time. */
  warm(): void;
  close(): Promise<void>;
}

function usualThread(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY };
  const own = new URL(import.meta.url);
  // Node 20 cannot read TypeScript itself: from source, the thread is started as scripts are.
  return own.pathname.endsWith('.ts')
    ? new Worker(new URL('../../../scripts/run-ts.mjs', own), {
        resourceLimits,
        argv: [fileURLToPath(new URL('thread.ts', own))],
      })
    : new Worker(new URL('thread.js', own), { resourceLimits });
}

interface Thread {
  readonly worker: Worker;
  /** Numbers of the cases that it has, with the entries that it has seen; oldest use first. */
  readonly has: Map<LiveCase, { readonly of: number; seen: number }>;
}

export function caseThread(options: CaseThreadOptions): CaseThread {
  const { mostTime, mostWaiting, refusals, start = usualThread } = options;
  const refused = (error: Refusal): Result<never> => ({ ok: false, error });
  let thread: Thread | undefined;
  const line = oneByOne();
  let numbers = 0;
  let closed = false;

  const started = (): Thread => {
    if (thread !== undefined) return thread;
    const worker = start();
    worker.unref();
    const made: Thread = { worker, has: new Map() };
    worker.once('exit', () => {
      if (thread === made) thread = undefined;
    });
    // Whoever waits for an answer hears of it by the exit that follows.
    worker.on('error', () => undefined);
    thread = made;
    return made;
  };

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const tell = ({ worker }: Thread, message: ToThread): void => worker.postMessage(message);

  /** Gives the thread what it has not seen of the case. */
  async function bringUp(to: Thread, live: LiveCase): Promise<number> {
    const had = to.has.get(live) ?? { of: (numbers += 1), seen: 0 };
    to.has.delete(live);
    to.has.set(live, had);
    for (const [other, { of }] of to.has) {
      if (to.has.size <= MOST_CASES) break;
      tell(to, { kind: 'forget', of });
      to.has.delete(other);
    }
    const { version } = live;
    while (had.seen < version) {
      const entries = live.after(had.seen, Math.min(PIECE, version - had.seen));
      tell(to, { kind: 'entries', of: had.of, id: live.id, writable: live.writable, entries });
      had.seen += entries.length;
      await new Promise<void>((done) => setImmediate(done));
    }
    return had.of;
  }

  async function one<T>(live: LiveCase, job: Job): Promise<Result<T>> {
    if (closed) return refused(refusals.fellOver);
    const on = started();
    const of = await bringUp(on, live);
    const number = (numbers += 1);
    return new Promise((done) => {
      const end = (result: Result<T>): void => {
        clearTimeout(timer);
        on.worker.off('message', heard).off('exit', exited);
        done(result);
      };
      const heard = (answer: FromThread): void => {
        if (answer.number === number) end(answer.result as Result<T>);
      };
      const exited = (): void => end(refused(refusals.fellOver));
      const timer = setTimeout(() => {
        if (thread === on) thread = undefined;
        void on.worker.terminate();
        end(refused(refusals.tooLong(mostTime)));
      }, mostTime);
      on.worker.on('message', heard).once('exit', exited);
      tell(on, { kind: 'job', number, of, job });
    });
  }

  return {
    async ask(live, job) {
      const waiting = line.waiting();
      if (waiting >= mostWaiting) return refused(refusals.tooMany(waiting));
      return line.run(() => one<never>(live, job));
    },
    warm() {
      if (!closed) tell(started(), { kind: 'warm' });
    },
    async close() {
      closed = true;
      await thread?.worker.terminate();
    },
  };
}
