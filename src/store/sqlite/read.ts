/** Reading from the embedded database. */
import type Database from 'libsql';
import { ok, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import { entryFrom, noSuchCase } from '../entries.ts';
import { damaged, guarded } from './refusals.ts';

interface Row {
  readonly seq: number;
  readonly entry: string;
}

export interface Reading {
  list(): Result<readonly string[]>;
  read(caseId: string, after: number, most: number): Result<readonly Entry[]>;
}

/** Prepares reading once, for all calls. */
export function reader(db: Database.Database, file: string): Reading {
  const cases = db.prepare('SELECT DISTINCT case_id FROM entries');
  const some = db.prepare('SELECT 1 FROM entries WHERE case_id = ? LIMIT 1');
  const rest = db.prepare(
    'SELECT seq, entry FROM entries WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  return {
    list: () =>
      guarded(file, () => {
        const rows = cases.all() as { case_id: string }[];
        return ok(rows.map((row) => row.case_id).toSorted());
      }),
    read: (caseId, after, most) =>
      guarded(file, () => {
        // SQLite's own “no limit” is -1.
        const rows = rest.all(caseId, after, Number.isFinite(most) ? most : -1) as Row[];
        if (rows.length === 0 && some.get(caseId) === undefined) return noSuchCase(caseId, file);
        const entries: Entry[] = [];
        for (const { seq, entry } of rows) {
          const due = after + entries.length + 1;
          if (seq !== due) return damaged(file, `entry ${due} of “${caseId}” is missing`);
          const checked = entryFrom(entry, seq, caseId, file);
          if (!checked.ok) return checked;
          entries.push(checked.value);
        }
        return ok(entries);
      }),
  };
}
