/** The room in which articles are read: a thread of its own, started when it is first needed. */
import type { Worker } from 'node:worker_threads';
import type { Article, Writing } from '../../api/index.ts';
import type { Refusal, Result } from '../../basics/index.ts';
import type { LiveCase } from '../hub/live.ts';
import { caseThread } from './case-thread.ts';
import type { ReadThrough } from './messages.ts';

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

const REFUSALS = {
  tooLong: (milliseconds: number): Refusal => ({
    code: 'too-large',
    message: `Reading the text took more than ${Math.round(milliseconds / 1000)} s and was given up; nothing was written. Read it in parts.`,
  }),
  tooMany: (waiting: number): Refusal => ({
    code: 'unavailable',
    message: `${waiting} articles wait to be read; nothing was written. Try again in a minute.`,
  }),
  fellOver: {
    code: 'unavailable',
    message:
      'The reader ended in the middle of the text; nothing was written. Read the text in smaller parts.',
  } satisfies Refusal,
};

export function readingRoom({ mostTime = MOST_TIME, start }: ReadingOptions = {}): ReadingRoom {
  const thread = caseThread({ mostTime, mostWaiting: MOST_WAITING, refusals: REFUSALS, start });
  return {
    read: (live, article, writing) => thread.ask(live, { kind: 'read', article, writing }),
    warm: () => thread.warm(),
    close: () => thread.close(),
  };
}
