/**
 * Subscribing to the embedded database. Only one transaction writes at a time, so positions appear in
 * their order and nothing can come in before what was seen. Appends of this program ring a bell; those
 * of others are found by looking.
 */
import type Database from 'libsql';
import { ok, refuse } from '../../basics/index.ts';
import { entryFrom } from '../entries.ts';
import { BATCH, follow, noSuchEntry, type Bells, type Fetch, type Locate } from '../following.ts';
import type { Kept, Store } from '../port.ts';
import { guarded } from './refusals.ts';

interface Row {
  readonly position: number;
  readonly case_id: string;
  readonly seq: number;
  readonly entry: string;
}

export function subscriber(db: Database.Database, file: string, bells: Bells): Store['subscribe'] {
  const of = (filter: string): Database.Statement =>
    db.prepare(
      `SELECT position, case_id, seq, entry FROM entries WHERE position > ?${filter} ORDER BY position LIMIT ${BATCH}`,
    );
  const all = of('');
  const one = of(' AND case_id = ?');
  const fetchOf =
    (caseId: string | undefined): Fetch =>
    async (after) => {
      const from = Number(after);
      if (!Number.isSafeInteger(from)) {
        return refuse('bad-input', `“${after}” is no position in ${file}; begin without one.`);
      }
      return guarded(file, () => {
        const rows = (caseId === undefined ? all.all(from) : one.all(from, caseId)) as Row[];
        const batch: Kept[] = [];
        for (const row of rows) {
          const entry = entryFrom(row.entry, row.seq, row.case_id, file);
          if (!entry.ok) return entry;
          batch.push({ case: row.case_id, entry: entry.value, position: String(row.position) });
        }
        return ok(batch);
      });
    };
  const place = db.prepare('SELECT position FROM entries WHERE case_id = ? AND seq = ?');
  const locate: Locate = async (caseId, seq) =>
    guarded(file, () => {
      const found = place.get(caseId, seq) as Pick<Row, 'position'> | undefined;
      return found === undefined ? noSuchEntry(caseId, seq, file) : ok(String(found.position));
    });
  return async function* (options) {
    const { bell, done } = bells.hang();
    try {
      yield* follow(fetchOf(options.case), options, { bell, locate });
    } finally {
      done();
    }
  };
}
