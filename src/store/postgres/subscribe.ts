/**
 * Subscribing to the shared database.
 *
 * Numbers are given out when a row is written but rows appear when their transaction ends, so a
 * later number may appear first. A subscriber therefore goes by transaction and then by number, and
 * reads only what every running transaction is younger than: nothing can still come in before that.
 */
import type { Pool, PoolClient } from 'pg';
import { ok, refuse } from '../../basics/index.ts';
import { entryFrom } from '../entries.ts';
import { BATCH, bell, follow, type Bell, type Fetch } from '../following.ts';
import { START, type Kept, type Store } from '../port.ts';
import { CHANNEL } from './migrations.ts';
import { guarded } from './refusals.ts';

interface Row {
  readonly tx: string;
  readonly position: string;
  readonly case_id: string;
  readonly seq: string;
  readonly entry: string;
}

const NEXT = `
  SELECT tx::text, position::text, case_id, seq::text, entry FROM nemcon.entries
  WHERE (tx, position) > ($1::xid8, $2::bigint)
    AND tx < pg_snapshot_xmin(pg_current_snapshot())
    AND ($3::text IS NULL OR case_id = $3)
  ORDER BY tx, position LIMIT ${BATCH}`;

/** Where no word came, a look every so often all the same: the connection may be deaf. */
const POLL = 1_000;
/** Right after a word, the entry may still be behind a running transaction. */
const SOON = 20;

/** Hears of appends by anybody, as long as the connection lives; `follow` looks for itself anyway. */
async function listen(pool: Pool, ear: Bell): Promise<() => void> {
  let client: PoolClient;
  try {
    client = await pool.connect();
  } catch {
    return () => undefined;
  }
  let released = false;
  const release = (): void => {
    if (released) return;
    released = true;
    // Not used again: it listens.
    client.release(true);
  };
  client.on('error', release);
  client.on('notification', () => ear.ring());
  await client.query(`LISTEN ${CHANNEL}`).catch(release);
  return release;
}

function fetcher(pool: Pool, where: string, caseId: string | undefined): Fetch {
  return async (after) => {
    const [tx, position] = /^(\d{1,20}):(\d{1,19})$/.exec(after)?.slice(1) ?? ['0', '0'];
    if (after !== START && !after.includes(':')) {
      return refuse('bad-input', `“${after}” is no position in ${where}; begin without one.`);
    }
    return guarded(where, async () => {
      const { rows } = await pool.query<Row>({
        name: 'nemcon-next',
        text: NEXT,
        values: [tx, position, caseId ?? null],
      });
      const batch: Kept[] = [];
      for (const row of rows) {
        const entry = entryFrom(row.entry, Number(row.seq), row.case_id, where);
        if (!entry.ok) return entry;
        const position = `${row.tx}:${row.position}`;
        batch.push({ case: row.case_id, entry: entry.value, position });
      }
      return ok(batch);
    });
  };
}

export function subscriber(pool: Pool, where: string): Store['subscribe'] {
  return async function* (options) {
    const ear = bell();
    const deafen = await listen(pool, ear);
    try {
      const wait = (empty: number): number => Math.min(SOON * 2 ** empty, POLL);
      yield* follow(fetcher(pool, where, options.case), options, ear, wait);
    } finally {
      deafen();
    }
  };
}
