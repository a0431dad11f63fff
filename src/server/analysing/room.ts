/**
 * The room in which answers are worked out that take long: a thread of its own, started when it is first
 * needed. The same question is worked out once for all who ask it, and no further once nobody waits for it.
 */
import type { Worker } from 'node:worker_threads';
import { refuse, type Result } from '../../basics/index.ts';
import type { LiveCase } from '../hub/live.ts';
import { caseThreadBeside, caseWorker, type CaseWorker } from '../threads/case-worker.ts';
import type { FromThread, Question, ToThread } from './messages.ts';

/** The longest that one answer may take, in milliseconds. */
const MOST_TIME = 120_000;
/** How long something that nobody waits for may go on, in milliseconds; most ends by itself before. */
const GRACE = 1000;
/** Different questions that may wait for their turn. */
const MOST_WAITING = 64;
/** How often a question is asked again because the thread was ended for another’s sake. */
const MOST_TRIES = 3;

export interface AnalysingRoom {
  /**
   * The answer as JSON. Refused where it takes too long; and where `signal` says that nobody waits any
   * more, which ends the work unless others wait for it too.
   *
   * @param key names the question with everything that its answer follows from
   */
  ask(
    key: string,
    live: LiveCase,
    question: Question,
    signal: AbortSignal,
  ): Promise<Result<Uint8Array>>;
  close(): Promise<void>;
}

export interface AnalysingOptions {
  readonly mostTime?: number;
  readonly grace?: number;
  /** Starts the thread; a test may bring one that hangs or falls over. */
  readonly start?: () => Worker;
}

interface Job {
  readonly number: number;
  readonly key: string;
  readonly live: LiveCase;
  readonly question: Question;
  readonly waiting: Set<(result: Result<Uint8Array>) => void>;
  tries: number;
  timer?: ReturnType<typeof setTimeout>;
}

const gone = refuse('unavailable', 'Nobody waits for this answer any more.');
const closing = refuse('unavailable', 'The server is stopping. Try again when it runs again.');
const fellOver = refuse(
  'unavailable',
  'The analysis ended in the middle; the record is as it was. Try again, or ask for less at once.',
);
const tooLong = (milliseconds: number): Result<never> =>
  refuse(
    'too-large',
    `Working this out took more than ${Math.round(milliseconds / 1000)} s and was given up; the record is as it was. Ask for fewer packages, or with fewer concessions.`,
  );

class Room implements AnalysingRoom {
  readonly #mostTime: number;
  readonly #grace: number;
  readonly #start: () => Worker;
  readonly #jobs = new Map<number, Job>();
  readonly #byKey = new Map<string, Job>();
  #thread: CaseWorker<ToThread> | undefined;
  /** What the thread began last and has not answered: while it works, it hears nothing. */
  #begun: number | undefined;
  #numbers = 0;
  #closed = false;

  constructor({
    mostTime = MOST_TIME,
    grace = GRACE,
    start = () => caseThreadBeside(import.meta.url),
  }: AnalysingOptions) {
    this.#mostTime = mostTime;
    this.#grace = grace;
    this.#start = start;
  }

  ask(
    key: string,
    live: LiveCase,
    question: Question,
    signal: AbortSignal,
  ): Promise<Result<Uint8Array>> {
    if (this.#closed) return Promise.resolve(closing);
    if (signal.aborted) return Promise.resolve(gone);
    const known = this.#byKey.get(key);
    if (known === undefined && this.#jobs.size >= MOST_WAITING) {
      return Promise.resolve(
        refuse(
          'unavailable',
          `${this.#jobs.size} answers are being worked out. Try again in a minute.`,
        ),
      );
    }
    const job = known ?? this.#taken(key, live, question);
    return new Promise((done) => {
      const end = (result: Result<Uint8Array>): void => {
        signal.removeEventListener('abort', left);
        done(result);
      };
      const left = (): void => {
        job.waiting.delete(end);
        done(gone);
        if (job.waiting.size === 0) this.#abandon(job);
      };
      signal.addEventListener('abort', left, { once: true });
      job.waiting.add(end);
    });
  }

  #taken(key: string, live: LiveCase, question: Question): Job {
    const number = (this.#numbers += 1);
    const job: Job = { number, key, live, question, waiting: new Set(), tries: 0 };
    this.#jobs.set(number, job);
    this.#byKey.set(key, job);
    void this.#send(job);
    return job;
  }

  async #send(job: Job): Promise<void> {
    if (job.tries >= MOST_TRIES) return this.#finish(job, fellOver);
    job.tries += 1;
    const on = this.#started();
    const of = await on.bringUp(job.live);
    // Meanwhile nobody may want it any more, or the thread may have ended, and then it was sent again.
    if (this.#thread !== on || !this.#jobs.has(job.number)) return;
    on.tell({ kind: 'ask', job: job.number, of, question: job.question });
  }

  #started(): CaseWorker<ToThread> {
    if (this.#thread !== undefined) return this.#thread;
    const made = caseWorker<ToThread>(this.#start());
    made.worker.on('message', (message: FromThread) => this.#heard(message));
    made.worker.once('exit', () => {
      if (this.#thread === made) this.#ended(fellOver);
    });
    this.#thread = made;
    return made;
  }

  #heard(message: FromThread): void {
    const job = this.#jobs.get(message.job);
    if (message.kind === 'begun') {
      this.#begun = message.job;
      if (job !== undefined) job.timer = setTimeout(() => this.#giveUp(job), this.#mostTime);
      // It was begun before it was told that nobody waits.
      else this.#endLater(message.job);
      return;
    }
    if (this.#begun === message.job) this.#begun = undefined;
    if (job !== undefined) this.#finish(job, message.result);
  }

  #finish(job: Job, result: Result<Uint8Array>): void {
    clearTimeout(job.timer);
    this.#jobs.delete(job.number);
    if (this.#byKey.get(job.key) === job) this.#byKey.delete(job.key);
    for (const end of job.waiting) end(result);
    job.waiting.clear();
  }

  /** Nobody waits for it: it is not begun, or ended where it does not end by itself. */
  #abandon(job: Job): void {
    this.#finish(job, gone);
    this.#stop(job);
  }

  #giveUp(job: Job): void {
    this.#finish(job, tooLong(this.#mostTime));
    this.#stop(job);
  }

  #stop({ number }: Job): void {
    const on = this.#thread;
    if (on === undefined) return;
    on.tell({ kind: 'stop', job: number });
    this.#endLater(number);
  }

  /** Ends the thread where it is still at a job that nobody waits for. */
  #endLater(number: number): void {
    const on = this.#thread;
    setTimeout(() => {
      if (on !== undefined && this.#thread === on && this.#begun === number) this.#ended(undefined);
    }, this.#grace).unref();
  }

  /**
   * The thread is no more, or is ended. What it was at fell over, where there is a refusal; all else is
   * asked again of a new one.
   */
  #ended(refusal: Result<never> | undefined): void {
    const at = this.#begun === undefined ? undefined : this.#jobs.get(this.#begun);
    void this.#thread?.worker.terminate();
    this.#thread = undefined;
    this.#begun = undefined;
    if (refusal !== undefined && at !== undefined) this.#finish(at, refusal);
    for (const job of this.#jobs.values()) {
      clearTimeout(job.timer);
      void this.#send(job);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#jobs.values()) this.#finish(job, closing);
    const on = this.#thread;
    this.#thread = undefined;
    await on?.worker.terminate();
  }
}

export const analysingRoom = (options: AnalysingOptions = {}): AnalysingRoom => new Room(options);
