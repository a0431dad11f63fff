/** The room in which articles are read: a thread of its own, started when it is first needed. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Article, Writing } from '../../api/index.ts';
import { oneByOne, refuse, type Result } from '../../basics/index.ts';
import type { LiveCase } from '../hub/live.ts';
import type { FromThread, ReadThrough, ToThread } from './messages.ts';

/** The longest that one article may take, in milliseconds. */
const MOST_TIME = 60_000;
/** Articles that may wait for their turn. */
const MOST_WAITING = 16;
/** Cases that the thread keeps at hand. */
const MOST_CASES = 4;
/** Entries in one message: copying a long record at once would hold everything else up. */
const PIECE = 2000;
/** Of the thread, in megabytes. */
const MOST_MEMORY = 2048;

export interface ReadingRoom {
  /** Reads an article against the case as it is; refused where it takes too long. */
  read(live: LiveCase, article: Article, writing: Writing): Promise<Result<ReadThrough>>;
  /** Loads the language model, so that the first article does not wait for it. */
  warm(): void;
  close(): Promise<void>;
}

export interface ReadingOptions {
  readonly mostTime?: number;
  /** Starts the thread; a test may bring one that hangs or falls over. */
  readonly start?: () => Worker;
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

const tooLong = (milliseconds: number): Result<never> =>
  refuse(
    'too-large',
    `Reading the text took more than ${Math.round(milliseconds / 1000)} s and was given up; nothing was written. Read it in parts.`,
  );

const fellOver: Result<never> = refuse(
  'unavailable',
  'The reader ended in the middle of the text; nothing was written. Read the text in smaller parts.',
);

interface Thread {
  readonly worker: Worker;
  /** Numbers of the cases that it has, with the entries that it has seen; oldest use first. */
  readonly has: Map<LiveCase, { readonly of: number; seen: number }>;
}

export function readingRoom({
  mostTime = MOST_TIME,
  start = usualThread,
}: ReadingOptions = {}): ReadingRoom {
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
      tell(to, { kind: 'entries', of: had.of, entries });
      had.seen += entries.length;
      await new Promise<void>((done) => setImmediate(done));
    }
    return had.of;
  }

  async function one(
    live: LiveCase,
    article: Article,
    writing: Writing,
  ): Promise<Result<ReadThrough>> {
    if (closed) return fellOver;
    const on = started();
    const of = await bringUp(on, live);
    const job = (numbers += 1);
    return new Promise((done) => {
      const end = (result: Result<ReadThrough>): void => {
        clearTimeout(timer);
        on.worker.off('message', heard).off('exit', exited);
        done(result);
      };
      const heard = (answer: FromThread): void => {
        if (answer.job === job) end(answer.result);
      };
      const exited = (): void => end(fellOver);
      const timer = setTimeout(() => {
        if (thread === on) thread = undefined;
        void on.worker.terminate();
        end(tooLong(mostTime));
      }, mostTime);
      on.worker.on('message', heard).once('exit', exited);
      tell(on, { kind: 'read', job, of, article, writing });
    });
  }

  return {
    async read(live, article, writing) {
      if (line.waiting() >= MOST_WAITING) {
        return refuse(
          'unavailable',
          `${line.waiting()} articles wait to be read; nothing was written. Try again in a minute.`,
        );
      }
      return line.run(() => one(live, article, writing));
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
