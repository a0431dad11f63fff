/** Appending to the shared database: one statement, which is one transaction. */
import type { Pool } from 'pg';
import { ok, type Result } from '../../basics/index.ts';
import { caseNamed, numbered, stale } from '../entries.ts';
import type { Store } from '../port.ts';
import { codeOf, guarded, UNIQUE_VIOLATION } from './refusals.ts';

/**
 * Writes only where the case has as many entries as the writer has seen. Of two who have seen the
 * same, the unique index lets the first in, and the other waits for it and fails.
 */
const APPEND = `
  WITH found AS (SELECT coalesce(max(seq), 0) AS n FROM nemcon.entries WHERE case_id = $1),
  added AS (
    INSERT INTO nemcon.entries (case_id, seq, entry)
    SELECT $1, $2 + given.place, given.entry
    FROM unnest($3::text[]) WITH ORDINALITY AS given (entry, place), found
    WHERE found.n = $2
    ORDER BY given.place
    RETURNING 1
  )
  SELECT (SELECT n FROM found)::text AS found, (SELECT count(*) FROM added)::int AS added`;

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
      try {
        const { rows } = await pool.query<{ found: string; added: number }>({
          // Named, so that each connection plans it once.
          name: 'nemcon-append',
          text: APPEND,
          values: [caseId, expected, json],
        });
        const found = Number(rows[0]?.found);
        return found === expected ? ok(expected + json.length) : stale(caseId, expected, found);
      } catch (error) {
        if (codeOf(error) !== UNIQUE_VIOLATION) throw error;
        return stale(caseId, expected, await countOf(pool, caseId));
      }
    });
  };
}
