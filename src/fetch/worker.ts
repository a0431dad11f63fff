/** The thread in which one file is taken apart; `in-worker.ts` starts it and ends it. */
import { parentPort, workerData } from 'node:worker_threads';
import { extract, type Job } from './extract.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
parentPort?.postMessage(await extract(workerData as Job));
