/**
 * Runs the work on one file in a thread of its own: bounded in time and memory, ended when it goes
 * over, and never in the way of whatever else the process does.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { oneByOne, refuse, type Result } from '../basics/index.ts';
import type { Extracted, Job } from './extract.ts';

/** How often memory is looked at, in milliseconds. */
const LOOK = 20;
const MB = 1024 * 1024;

function started(job: Job): Worker {
  const { mostHeap } = job.limits;
  const options = {
    workerData: job,
    stdout: true,
    stderr: true,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: mostHeap, maxYoungGenerationSizeMb: 32 },
  };
  const own = new URL(import.meta.url);
  // Node 20 cannot read TypeScript itself: from source, the worker is started as scripts are.
  return own.pathname.endsWith('.ts')
    ? new Worker(new URL('../../scripts/run-ts.mjs', own), {
        ...options,
        argv: [fileURLToPath(new URL('worker.ts', own))],
      })
    : new Worker(new URL('worker.js', own), options);
}

const line = oneByOne();

/**
 * What comes of the job, or one sentence on why it was ended or not begun. Never throws for what a file
 * does. Files wait for each other: memory is measured of the whole process, so a second one at the same
 * time would be blamed for the first.
 */
export async function inWorker(job: Job): Promise<Result<Extracted>> {
  const { name, limits } = job;
  if (line.waiting() > limits.mostWaiting) {
    return refuse(
      'unavailable',
      `${line.waiting()} files wait to be taken apart; nothing was read of ${name}. Try again in a minute.`,
    );
  }
  return line.run(() => takenApart(job));
}

function takenApart({ name, limits, ...rest }: Job): Promise<Result<Extracted>> {
  const before = process.memoryUsage.rss();
  const worker = started({ name, limits, ...rest });
  // Nobody reads what a library prints about a broken file, but it must not fill up the pipe.
  worker.stdout.resume();
  worker.stderr.resume();
  return new Promise((resolve) => {
    let settled = false;
    const settle = (result: Result<Extracted>): void => {
      if (settled) return;
      settled = true;
      clearTimeout(late);
      clearInterval(watch);
      // Waited for: a process that ends while a thread is being ended can take native code down with it.
      void worker.terminate().finally(() => resolve(result));
    };
    const late = setTimeout(
      () =>
        settle(
          refuse(
            'too-large',
            `${name} took longer than ${limits.mostTime / 1000} seconds to unpack, so it was given up; nothing was read. Save its text as a plain text file.`,
          ),
        ),
      limits.mostTime,
    );
    const heavy = (): void =>
      settle(
        refuse(
          'too-large',
          `${name} needs more than ${limits.mostMemory} MB of memory to unpack, so it was given up; nothing was read. Save its text as a plain text file.`,
        ),
      );
    // V8 bounds its heap but not the buffers beside it, which is where a bomb unpacks to.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.mostMemory * MB) heavy();
    }, LOOK);
    worker.on('message', settle);
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') heavy();
      else settle(broken(name));
    });
    worker.on('exit', () => settle(broken(name)));
  });
}

const broken = (name: string): Result<never> =>
  refuse(
    'bad-input',
    `${name} could not be taken apart; nothing was read. Save its text as a plain text file.`,
  );
