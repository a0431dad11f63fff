/**
 * A thread that keeps its own copies of cases, brought up by the entries that it has not seen, and does
 * one job after the other on them. Jobs are long steps without a pause, which streams must not wait for.
 */
import type { Worker } from 'node:worker_threads';
import { oneByOne, type Refusal, type Result } from '../../basics/index.ts';
import type { LiveCase } from '../hub/live.ts';
import { caseThreadBeside, caseWorker, type CaseWorker } from './case-worker.ts';
import type { FromThread, Job, ToThread } from './messages.ts';

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

export function caseThread(options: CaseThreadOptions): CaseThread {
  const {
    mostTime,
    mostWaiting,
    refusals,
    start = () => caseThreadBeside(import.meta.url),
  } = options;
  const refused = (error: Refusal): Result<never> => ({ ok: false, error });
  let thread: CaseWorker<ToThread> | undefined;
  const line = oneByOne();
  let numbers = 0;
  let closed = false;

  const started = (): CaseWorker<ToThread> => {
    if (thread !== undefined) return thread;
    const made = caseWorker<ToThread>(start());
    made.worker.once('exit', () => {
      if (thread === made) thread = undefined;
    });
    thread = made;
    return made;
  };

  async function one<T>(live: LiveCase, job: Job): Promise<Result<T>> {
    if (closed) return refused(refusals.fellOver);
    const on = started();
    const of = await on.bringUp(live);
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
      on.tell({ kind: 'job', number, of, job });
    });
  }

  return {
    async ask(live, job) {
      const waiting = line.waiting();
      if (waiting >= mostWaiting) return refused(refusals.tooMany(waiting));
      return line.run(() => one<never>(live, job));
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
