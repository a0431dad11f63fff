/** Appending to the embedded database: one transaction, on the disk when it returns. */
import type Database from 'libsql';
import { ok, type Result } from '../../basics/index.ts';
import { caseNamed, numbered, stale } from '../entries.ts';
import type { NewEntry } from '../port.ts';
import { guarded } from './refusals.ts';

export type Append = (
  caseId: string,
  expected: number,
  entries: readonly NewEntry[],
) => Result<number>;

/** Prepares appending once, for all calls. */
export function appender(db: Database.Database, file: string): Append {
  const last = db.prepare('SELECT max(seq) AS n FROM entries WHERE case_id = ?');
  const insert = db.prepare('INSERT INTO entries (case_id, seq, entry) VALUES (?, ?, ?)');
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  return (caseId, expected, entries) => {
    const named = caseNamed(caseId);
    if (!named.ok) return named;
    // Checked and written as text before anybody else has to wait.
    const added = numbered(entries, expected);
    if (!added.ok) return added;
    const rows = added.value.map((entry) => [entry.seq, JSON.stringify(entry)] as const);
    return guarded(file, () => {
      begin.run();
      try {
        const found = (last.get(caseId) as { n: number | null }).n ?? 0;
        if (found !== expected) {
          db.exec('ROLLBACK');
          return stale(caseId, expected, found);
        }
        for (const [seq, json] of rows) insert.run(caseId, seq, json);
        commit.run();
        return ok(expected + rows.length);
      } catch (error) {
        // A full disk may have ended the transaction already.
        if (db.inTransaction) db.exec('ROLLBACK');
        throw error;
      }
    });
  };
}
