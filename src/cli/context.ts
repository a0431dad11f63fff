/** What every command gets, and the ways in which it answers. */
import type { z } from 'zod';
import { isDay, ok, refuse, type Day, type Result } from '../basics/index.ts';
import { usualCase } from './cases.ts';
import { today, type Io } from './io.ts';
import { fitFor, screenOf, type Screen } from './terminal/index.ts';

/** Options that every command takes. */
export interface Usual {
  readonly json?: boolean;
  readonly ascii?: boolean;
}

/** How a command ends: done, or refused with a sentence. */
export type Outcome = Result<void>;

export const DONE: Outcome = ok(undefined);

export const screenFor = (io: Io, { ascii }: Usual): Screen =>
  screenOf({ isTTY: io.outIsTTY, columns: io.columns, env: io.env, ascii });

/** Prints lines. */
export const print = (io: Io, lines: readonly string[]): void => io.out(`${lines.join('\n')}\n`);

/** Prints JSON for programs, after checking that it is what the documentation promises. */
export function printJson<T>(io: Io, schema: z.ZodType<T>, value: T): void {
  io.out(`${JSON.stringify(schema.parse(value), null, 2)}\n`);
}

/** One sentence beside the answer, for a person: on standard error, so that it is in nobody's way. */
export function remark(io: Io, sentence: string, usual: Usual = {}): void {
  const screen = screenOf({ isTTY: io.errIsTTY, env: io.env, ascii: usual.ascii });
  io.err(`${fitFor(screen, sentence)}\n`);
}

/** A day that somebody typed, or today where nothing was typed. */
export function dayGiven(given: string | undefined, option: string, io: Io): Result<Day> {
  if (given === undefined) return ok(today(io));
  if (isDay(given)) return ok(given);
  return refuse(
    'bad-input',
    `“${given}” after ${option} is not a day; write it as YYYY-MM-DD, such as 2024-04-03. Nothing was read or written.`,
    option,
  );
}

export const caseGiven = async (given: string | undefined, io: Io): Promise<string> =>
  given ?? usualCase(io);

/** The instant, as entries record it. */
export const instant = (io: Io): string => io.now().toISOString();

/** Shows that something is under way, once it has taken a second and where somebody is watching. */
export async function showingProgress<T>(io: Io, what: string, work: Promise<T>): Promise<T> {
  if (!io.errIsTTY) return work;
  let shown = false;
  let seconds = 0;
  const timer = setInterval(() => {
    shown = true;
    seconds += 1;
    io.err(`\r${what} … ${seconds} s`);
  }, 1000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (shown) io.err(`\r${' '.repeat(what.length + 10)}\r`);
  }
}
