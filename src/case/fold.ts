/** From entries to the case that they add up to. */
import { ok, refuse, type Day, type Result } from '../basics/index.ts';
import type { Case } from './case.ts';
import { check } from './check.ts';
import { apply, draftOf, emptyCase, sealed } from './evolve.ts';
import type { Entry } from './event.ts';

/**
 * The case that the entries add up to, starting from nothing or from a case that holds those before
 * them. Refused at the first entry that is out of place or could not have happened; `where` names it.
 */
export function fold(entries: readonly Entry[], from: Case = emptyCase): Result<Case> {
  // One draft is changed in place, so that a long record takes time in proportion to its length.
  const draft = draftOf(from);
  for (const entry of entries) {
    const expected = draft.version + 1;
    if (entry.seq !== expected) {
      return refuse(
        'damaged',
        `The record has entry ${entry.seq} where entry ${expected} belongs.`,
        `entry ${expected}`,
      );
    }
    const refusal = check(entry.event, draft);
    if (refusal !== undefined) {
      const { code, message, where } = refusal;
      const place = `entry ${entry.seq}`;
      return refuse(
        code,
        `Entry ${entry.seq}: ${message}`,
        where === undefined ? place : `${place}, ${where}`,
      );
    }
    apply(draft, entry);
  }
  return ok(sealed(draft, from));
}

/**
 * The entries that had been written down by the end of a day: what was known then. The record is
 * written in order, so they are its beginning, up to the first entry from a later day.
 */
export function knownAt(entries: readonly Entry[], day: Day): readonly Entry[] {
  const later = entries.findIndex((entry) => entry.recorded.slice(0, 10) > day);
  return later === -1 ? entries : entries.slice(0, later);
}
