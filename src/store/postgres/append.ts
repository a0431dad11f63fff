/** Appending to the shared database: one statement, which is one transaction. */
import type { Pool } from 'pg';
import { ok, type Result } from '../../basics/index.ts';
import { caseNamed, numbered, stale } from '../entries.ts';
import type { Store } from '../port.ts';
import { codeOf, guarded, UNIQUE_VIOLATION } from './refusals.ts';

/**
 * Writes only after the last entry that the writer has seen. Where there are more, or another writer
 * is about to add some, the unique index on case and number refuses it.
 */
const APPEND = `
  INSERT INTO nemcon.entries (case_id, seq, entry)
  SELECT $1, $2::bigint + given.place, given.entry
  FROM unnest($3::text[]) WITH ORDINALITY AS given (entry, place)
  WHERE $2::bigint = 0 OR EXISTS (SELECT FROM nemcon.entries WHERE case_id = $1 AND seq = $2::bigint)`;

const COUNT = 'SELECT coalesce(max(seq), 0)::text AS found FROM nemcon.entries WHERE case_id = $1';

async function countOf(pool: Pool, caseId: string): Promise<number> {
  const { rows } = await pool.query<{ found: string }>(COUNT, [caseId]);
  return Number(rows[0]?.found ?? 0);
}

export function appender(pool: Pool, where: string): Store['append'] {
  return async (caseId, expected, entries): Promise<Result<number>> => {
    const named = caseNamed(caseId);
    if (!named.ok) return named;
    const added = numbered(entries, expected);
    if (!added.ok) return added;
    return guarded(where, async () => {
      const json = added.value.map((entry) => JSON.stringify(entry));
      if (json.length === 0) {
        const found = await countOf(pool, caseId);
        return found === expected ? ok(found) : stale(caseId, expected, found);
      }
      try {
        const { rowCount } = await pool.query({
          // Named, so that each connection plans it once.
          name: 'nemcon-append',
          text: APPEND,
          values: [caseId, expected, json],
        });
        if (rowCount === json.length) return ok(expected + json.length);
        // Refused whatever is there by now: nothing of this was written.
        return stale(caseId, expected, await countOf(pool, caseId));
      } catch (error) {
        if (codeOf(error) !== UNIQUE_VIOLATION) throw error;
        return stale(caseId, expected, await countOf(pool, caseId));
      }
    });
  };
}
