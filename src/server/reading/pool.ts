/** The room in which articles are read: a thread of its own, started when it is first needed. */
import type { Worker } from 'node:worker_threads';
import type { Article, Writing } from '../../api/index.ts';
import { refuse, type Result } from '../../basics/index.ts';
import type { LiveCase } from '../hub/live.ts';
import { caseThread, threadBeside, type CaseThread } from '../threads/case-thread.ts';
import type { FromThread, ReadThrough, ToThread } from './messages.ts';

/** The longest that one article may take, in milliseconds. */
const MOST_TIME = 60_000;
/** Articles that may wait for their turn. */
const MOST_WAITING = 16;

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

const tooLong = (milliseconds: number): Result<never> =>
  refuse(
    'too-large',
    `Reading the text took more than ${Math.round(milliseconds / 1000)} s and was given up; nothing was written. Read it in parts.`,
  );

const fellOver: Result<never> = refuse(
  'unavailable',
  'The reader ended in the middle of the text; nothing was written. Read the text in smaller parts.',
);

export function readingRoom({
  mostTime = MOST_TIME,
  start = () => threadBeside(import.meta.url),
}: ReadingOptions = {}): ReadingRoom {
  let thread: CaseThread<ToThread> | undefined;
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let numbers = 0;
  let closed = false;

  const started = (): CaseThread<ToThread> => {
    if (thread !== undefined) return thread;
    const made = caseThread<ToThread>(start());
    made.worker.once('exit', () => {
      if (thread === made) thread = undefined;
    });
    thread = made;
    return made;
  };

  async function one(
    live: LiveCase,
    article: Article,
    writing: Writing,
  ): Promise<Result<ReadThrough>> {
    if (closed) return fellOver;
    const on = started();
    const of = await on.bringUp(live);
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
      on.tell({ kind: 'read', job, of, article, writing });
    });
  }

  return {
    async read(live, article, writing) {
      if (waiting >= MOST_WAITING) {
        return refuse(
          'unavailable',
          `${waiting} articles wait to be read; nothing was written. Try again in a minute.`,
        );
      }
      waiting += 1;
      const mine = turn.then(() => one(live, article, writing));
      turn = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        waiting -= 1;
      }
    },
    warm() {
      if (!closed) started().tell({ kind: 'warm' });
    },
    async close() {
      closed = true;
      await thread?.worker.terminate();
    },
  };
}
