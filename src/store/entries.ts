/** What every store does to entries before it keeps them and after it has fetched them. */
import { ok, refuse, type Result } from '../basics/index.ts';
import { Entry, parseEntry } from '../case/index.ts';
import type { NewEntry } from './port.ts';

/**
 * Gives new entries their place after entry `after`, and refuses all of them where one would not be
 * readable again: a store must never keep what it cannot give back.
 */
export function numbered(entries: readonly NewEntry[], after: number): Result<readonly Entry[]> {
  const kept: Entry[] = [];
  for (const [index, entry] of entries.entries()) {
    const checked = Entry.safeParse({ seq: after + index + 1, ...entry });
    if (!checked.success) {
      const issue = checked.error.issues[0];
      const field = issue?.path.join('.') ?? '';
      return refuse(
        'bad-input',
        `Entry ${index + 1} of ${entries.length} cannot be kept (${field || 'entry'}: ${issue?.message ?? 'unreadable'}); nothing was written.`,
        field,
      );
    }
    kept.push(checked.data);
  }
  return ok(kept);
}

/** The refusal of a writer who has not seen all that is in the record. */
export const stale = (caseId: string, expected: number, found: number): Result<never> =>
  refuse(
    'conflict',
    `The case “${caseId}” has ${found} ${found === 1 ? 'entry' : 'entries'}, not ${expected}: somebody else wrote to it meanwhile. Nothing of yours was written; read it again and repeat.`,
  );

/** The refusal of a case that is not in the store. */
export const noSuchCase = (caseId: string, where: string): Result<never> =>
  refuse('not-found', `There is no case “${caseId}” in ${where}; nothing was read.`);

/**
 * Whether a case may be called so. A name must also do as that of a folder, so that any case can be
 * exported under its own.
 */
export function caseNamed(caseId: string): Result<string> {
  const isPath = /[/\\\u0000-\u001f\u007f]/.test(caseId);
  if (isPath || caseId === '' || caseId === '.' || caseId === '..' || caseId.length > 200) {
    return refuse('bad-input', `“${caseId}” cannot be the name of a case; use a plain name.`);
  }
  return ok(caseId);
}

/** An entry as a database keeps it: its JSON, which must have the place that its row has. */
export function entryFrom(json: string, seq: number, caseId: string, where: string): Result<Entry> {
  const entry = parseEntry(json, seq);
  const why = !entry.ok
    ? entry.error.message.replace(/^Line \d+:? /, '').replace(/\.$/, '')
    : entry.value.seq === seq
      ? undefined
      : `says that it is entry ${entry.value.seq}`;
  if (why === undefined) return entry;
  return refuse(
    'damaged',
    `Entry ${seq} of the case “${caseId}” in ${where} is damaged (${why}); nothing was changed. Restore the database from a copy.`,
    `entry ${seq}`,
  );
}
