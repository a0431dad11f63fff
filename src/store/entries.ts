/** What every store does to new entries before it keeps them. */
import { ok, refuse, type Result } from '../basics/index.ts';
import { Entry } from '../case/index.ts';
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
