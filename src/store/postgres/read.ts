/** Reading from the shared database. */
import type { Pool } from 'pg';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import { entryFrom, noSuchCase } from '../entries.ts';
import type { Store } from '../port.ts';
import { guarded } from './refusals.ts';

interface Row {
  /** The driver hands out 64 bits as text. */
  readonly seq: string;
  readonly entry: string;
}

/** The distinct cases, one step in the index for each, however many entries there are. */
const CASES = `
  WITH RECURSIVE cases AS (
    SELECT min(case_id) AS id FROM nemcon.entries
    UNION ALL
    SELECT (SELECT min(case_id) FROM nemcon.entries WHERE case_id > cases.id)
    FROM cases WHERE cases.id IS NOT NULL
  )
  SELECT id FROM cases WHERE id IS NOT NULL`;

const REST =
  'SELECT seq, entry FROM nemcon.entries WHERE case_id = $1 AND seq > $2 ORDER BY seq LIMIT $3';

const SOME = 'SELECT 1 FROM nemcon.entries WHERE case_id = $1 LIMIT 1';

export function reader(pool: Pool, where: string): Pick<Store, 'list' | 'read'> {
  const list = async (): Promise<Result<readonly string[]>> =>
    guarded(where, async () => {
      const { rows } = await pool.query<{ id: string }>(CASES);
      return ok(rows.map((row) => row.id).toSorted());
    });
  const read: Store['read'] = async (caseId, after = 0, most = Infinity) =>
    guarded(where, async () => {
      // A NUL cannot even be asked for.
      if (caseId.includes('\u0000')) return noSuchCase(caseId, where);
      const { rows } = await pool.query<Row>({
        name: 'nemcon-read',
        text: REST,
        // No number means no limit.
        values: [caseId, after, Number.isFinite(most) ? most : null],
      });
      if (rows.length === 0 && (await pool.query(SOME, [caseId])).rowCount === 0) {
        return noSuchCase(caseId, where);
      }
      const entries: Entry[] = [];
      for (const row of rows) {
        const due = after + entries.length + 1;
        if (Number(row.seq) !== due) return missing(due, caseId, where);
        const entry = entryFrom(row.entry, due, caseId, where);
        if (!entry.ok) return entry;
        entries.push(entry.value);
      }
      return ok(entries);
    });
  return { list, read };
}

const missing = (seq: number, caseId: string, where: string): Result<never> =>
  refuse(
    'damaged',
    `Entry ${seq} of the case “${caseId}” is missing in ${where}; nothing was changed. Restore the database from a copy.`,
    `entry ${seq}`,
  );
