/**
 * The room in which procedures that somebody sends are checked: a thread of its own, since a text may
 * ask for more counting than anybody waits for, and whoever follows a race must not wait at all.
 */
import type { Worker } from 'node:worker_threads';
import type { CheckedProcedure } from '../../api/index.ts';
import { refuse, type Result } from '../../basics/index.ts';
import { threadBeside } from '../threads/beside.ts';

/** The longest that one check may take, in milliseconds; those of the catalogue take a tenth of a second. */
const MOST_TIME = 10_000;
/** Checks that may wait for their turn. */
const MOST_WAITING = 16;
/** Of the thread, in megabytes. */
const MOST_MEMORY = 512;

export interface CheckingRoom {
  /** What is wrong with the text of a procedure. Refused where telling it takes too long. */
  check(text: string): Promise<Result<CheckedProcedure>>;
  close(): Promise<void>;
}

export interface CheckingOptions {
  readonly mostTime?: number;
  /** Starts the thread; a test may bring one that hangs or falls over. */
  readonly start?: () => Worker;
}

const tooMany = (waiting: number): Result<never> =>
  refuse('unavailable', `${waiting} procedures are being checked. Try again in a minute.`);
const tooLong = (milliseconds: number): Result<never> =>
  refuse(
    'too-large',
    `Checking this procedure took more than ${Math.round(milliseconds / 1000)} s and was given up; nothing was kept. Send one with fewer stages and groups.`,
  );
const fellOver = refuse(
  'unavailable',
  'The check ended in the middle; nothing was kept. Try again, or send a shorter procedure.',
);

export function checkingRoom({
  mostTime = MOST_TIME,
  start = () => threadBeside(import.meta.url, MOST_MEMORY),
}: CheckingOptions = {}): CheckingRoom {
  let worker: Worker | undefined;
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  function started(): Worker {
    if (worker !== undefined) return worker;
    const made = start();
    made.unref();
    // Whoever waits for an answer hears of a fault by the exit that follows.
    made.on('error', () => undefined);
    made.once('exit', () => {
      if (worker === made) worker = undefined;
    });
    worker = made;
    return made;
  }

  function one(text: string): Promise<Result<CheckedProcedure>> {
    if (closed) return Promise.resolve(fellOver);
    const on = started();
    return new Promise((done) => {
      const end = (result: Result<CheckedProcedure>): void => {
        clearTimeout(timer);
        on.off('message', end).off('exit', exited);
        done(result);
      };
      const exited = (): void => end(fellOver);
      const timer = setTimeout(() => {
        if (worker === on) worker = undefined;
        void on.terminate();
        end(tooLong(mostTime));
      }, mostTime);
      on.on('message', end).once('exit', exited);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      on.postMessage(text);
    });
  }

  return {
    async check(text) {
      if (waiting >= MOST_WAITING) return tooMany(waiting);
      waiting += 1;
      const mine = turn.then(() => one(text));
      turn = mine;
      try {
        return await mine;
      } finally {
        waiting -= 1;
      }
    },
    async close() {
      closed = true;
      await worker?.terminate();
    },
  };
}
