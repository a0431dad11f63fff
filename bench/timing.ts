/** Timing that a busy machine disturbs little: warm-up, then rounds that take turns, then medians. */
import { createRequire } from 'node:module';
import type * as CaseRoom from '../src/case/index.ts';
import type * as ReaderRoom from '../src/reader/index.ts';

interface Rooms {
  readonly case: typeof CaseRoom;
  readonly reader: typeof ReaderRoom;
}

/**
 * A compiled room, as users run it. The sources, read through Vite as scripts are, would be slower
 * than what is shipped. `npm run build` must have been run.
 */
export const compiled = <K extends keyof Rooms>(room: K): Rooms[K] =>
  createRequire(import.meta.url)(`../dist/${room}/index.js`) as Rooms[K];

/** Milliseconds that it takes. */
function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/**
 * Median milliseconds of each of the runs. They take turns, and each round begins with another, so
 * that what slows the machine for a while slows all of them.
 */
export function compare<K extends string>(
  runs: Readonly<Record<K, () => unknown>>,
  rounds: number,
  warmUp: number,
): Record<K, number> {
  const names = Object.keys(runs) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round + warmUp) % names.length];
      if (name === undefined) continue;
      const time = timed(runs[name]);
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    K,
    number
  >;
}

/** Milliseconds for a table. */
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** What something took: on the clock, and of the processors, which other work on the machine disturbs less. */
export interface Took {
  readonly wall: number;
  readonly cpu: number;
}

/** Milliseconds of the clock and of all threads of this process together. */
export async function took(run: () => unknown): Promise<Took> {
  const before = process.cpuUsage();
  const start = performance.now();
  await run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

/** Medians of several rounds, after one to warm up. */
export async function medianOf(run: () => unknown, rounds: number): Promise<Took> {
  await run();
  const all: Took[] = [];
  for (let i = 0; i < rounds; i += 1) all.push(await took(run));
  return medians(all);
}

export const medians = (all: readonly Took[]): Took => ({
  wall: median(all.map(({ wall }) => wall)),
  cpu: median(all.map(({ cpu }) => cpu)),
});

/** “12 ms, 10 ms of processor”. */
export const told = ({ wall, cpu }: Took): string => `${ms(wall)}, ${ms(cpu)} of processor`;

/** Whether the long runs are asked for. */
export const isLong = (): boolean => process.argv.includes('--long');
