/** The tables of the shared database, and how an older schema becomes a newer one. */
import type { ClientBase } from 'pg';
import { ok, refuse, type Result } from '../../basics/index.ts';

/** Any number that other programs on the same database are unlikely to lock: “Nmcn”. */
const LOCK = 0x4e6d636e;

/** The channel on which appends are announced. */
export const CHANNEL = 'nemcon_entries';

/** One step a version; a step that has been published is never changed. */
const STEPS: readonly string[] = [
  `CREATE TABLE nemcon.entries (
     position bigserial,
     -- The transaction that wrote it: subscribers read only below the oldest one that still runs.
     tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
     case_id text COLLATE "C" NOT NULL,
     seq bigint NOT NULL CHECK (seq > 0),
     -- The entry as JSON, its own seq included; as text, because jsonb would reorder and forbid NUL.
     entry text NOT NULL,
     PRIMARY KEY (tx, position)
   )`,
  `CREATE UNIQUE INDEX entries_of_case ON nemcon.entries (case_id, seq)`,
];

/** The version of the tables that this program knows. */
export const LATEST = STEPS.length;

/** The oldest server that knows `xid8`, as `server_version_num` has it. */
const OLDEST_SERVER = 130_000;

/** The version of the tables in a database; undefined where Nemcon was never there. */
export async function versionOf(db: ClientBase): Promise<number | undefined> {
  const there = await db.query<{ there: boolean }>(
    // From the tables of the catalogue: after a wait for the lock, to_regclass answers from a cache
    // that has not heard of what was made meanwhile.
    `SELECT EXISTS (
       SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'nemcon' AND c.relname = 'migrations'
     ) AS there`,
  );
  if (there.rows[0]?.there !== true) return undefined;
  const found = await db.query<{ version: number }>(
    'SELECT coalesce(max(version), 0)::int AS version FROM nemcon.migrations',
  );
  return found.rows[0]?.version ?? 0;
}

async function known(db: ClientBase, where: string): Promise<Result<number | undefined>> {
  const version = await versionOf(db);
  if (version === undefined || version <= LATEST) return ok(version);
  return refuse(
    'not-allowed',
    `${where} was written by a newer Nemcon (tables of version ${version}; this one knows up to ${LATEST}); nothing was changed. Update Nemcon to open it.`,
  );
}

async function serverIsNewEnough(db: ClientBase, where: string): Promise<Result<void>> {
  const { rows } = await db.query<{ number: number; name: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`,
  );
  const [server] = rows;
  if (server === undefined || server.number >= OLDEST_SERVER) return ok(undefined);
  return refuse(
    'unavailable',
    `${where} is PostgreSQL ${server.name}; Nemcon needs 13 or later. Nothing was changed.`,
  );
}

/**
 * Brings a database to the latest version, all steps or none. An advisory lock lets one program at a
 * time do so; the others find it done.
 */
export async function migrate(
  db: ClientBase,
  where: string,
  create: boolean,
): Promise<Result<void>> {
  const server = await serverIsNewEnough(db, where);
  if (!server.ok) return server;
  const before = await known(db, where);
  if (!before.ok) return before;
  if (before.value === LATEST) return ok(undefined);
  if (before.value === undefined && !create) {
    return refuse(
      'not-found',
      `${where} has no tables of Nemcon yet; \`nemcon init\` with that address makes them.`,
    );
  }
  await db.query('BEGIN');
  try {
    await db.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const now = await known(db, where);
    if (!now.ok) {
      await db.query('ROLLBACK');
      return now;
    }
    if (now.value === undefined) {
      await db.query(`CREATE SCHEMA IF NOT EXISTS nemcon`);
      await db.query(
        'CREATE TABLE nemcon.migrations (version int PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())',
      );
    }
    for (const [index, step] of STEPS.entries()) {
      if (index < (now.value ?? 0)) continue;
      await db.query(step);
      await db.query('INSERT INTO nemcon.migrations (version) VALUES ($1)', [index + 1]);
    }
    await db.query('COMMIT');
    return ok(undefined);
  } catch (error) {
    // Where the connection is gone, so is the transaction.
    await db.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
