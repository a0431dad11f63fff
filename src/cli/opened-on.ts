/** What the views on a day have in common: which case, which day, as known when, counting which claims. */
import type { OpenRecord } from '../api/index.ts';
import { ok, refuse, type Day, type Result } from '../basics/index.ts';
import { resolve } from 'node:path';
import { openCase } from './cases.ts';
import { caseGiven, dayGiven, type Usual } from './context.ts';
import { bytesOf } from './input.ts';
import type { Io } from './io.ts';

export interface OnDayOptions extends Usual {
  readonly case?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly proposed?: boolean;
}

export interface OpenedOn {
  readonly record: OpenRecord;
  readonly asOf: Day;
  readonly include: 'accepted' | 'proposed';
  /** The day up to which the record was cut, where it was. */
  readonly knownAt?: Day;
}

/** The case that is meant, as it was known on the day that is asked for. */
export async function openedOn(
  given: string | undefined,
  options: OnDayOptions,
  io: Io,
): Promise<Result<OpenedOn>> {
  const { asOf, knownAt, proposed } = options;
  const day = dayGiven(asOf ?? knownAt, asOf === undefined ? '--known-at' : '--as-of', io);
  if (!day.ok) return day;
  const known = dayGiven(knownAt, '--known-at', io);
  if (!known.ok) return known;
  const opened = await openCase(await caseGiven(given ?? options.case, io), io, knownAt);
  if (!opened.ok) return opened;
  return ok({
    record: opened.value.record,
    asOf: day.value,
    include: proposed === true ? 'proposed' : 'accepted',
    ...(knownAt === undefined ? {} : { knownAt }),
  });
}

/** The text of a file that was named after an option. */
export async function textOf(given: string, io: Io): Promise<Result<string>> {
  const bytes = await bytesOf(resolve(io.cwd, given), given);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return refuse('bad-input', `${given} is not a text in UTF-8; nothing was worked out.`);
  }
}

/** A whole number after an option, from 1 to `most`. */
export function numberGiven(
  given: string | undefined,
  option: string,
  usual: number,
  most: number,
): Result<number> {
  if (given === undefined) return ok(usual);
  const n = Number(given);
  if (/^\d+$/.test(given) && n >= 1 && n <= most) return ok(n);
  return refuse(
    'bad-input',
    `“${given}” after ${option} is no whole number from 1 to ${most}; nothing was worked out.`,
    option,
  );
}
