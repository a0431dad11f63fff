/** Opening the shared database: any number of programs on one server. */
import pg from 'pg';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { Bells } from '../following.ts';
import type { Finding, OpenOptions, Store } from '../port.ts';
import { appender } from './append.ts';
import { LATEST, migrate, versionOf } from './migrations.ts';
import { reader } from './read.ts';
import { guarded } from './refusals.ts';
import { announcer, subscriber } from './subscribe.ts';

/** How long to wait for a server that does not answer, in milliseconds. */
const PATIENCE = 10_000;

/** The address as it may be shown: without a password, wherever it stands. */
function shown(address: URL): string {
  const copy = new URL(address);
  copy.password = '';
  for (const name of new URL(address).searchParams.keys()) {
    if (/pass/i.test(name)) copy.searchParams.delete(name);
  }
  return copy.href;
}

function addressOf(url: string): Result<URL> {
  try {
    const address = new URL(url);
    decodeURIComponent(address.pathname + address.username + address.password);
    return ok(address);
  } catch {
    return refuse(
      'bad-input',
      'The address of the database cannot be read; write it as postgres://user:password@host:5432/database, with %40 for an @ in the password. Nothing was written.',
    );
  }
}

/** Settings under which a server that loses power would lose what it had confirmed. */
const UNSAFE = `
  SELECT name FROM pg_settings
  WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'`;

/** Transactions that are newer than the server's next: the tables came here from another server. */
const FOREIGN = `
  SELECT count(*)::int AS n FROM nemcon.entries
  WHERE tx >= pg_snapshot_xmax(pg_current_snapshot())`;

async function examined(pool: pg.Pool, where: string): Promise<readonly Finding[]> {
  const found = await guarded(where, async () => {
    const client = await pool.connect();
    try {
      const version = await versionOf(client);
      const unsafe = await client.query<{ name: string }>(UNSAFE);
      const foreign = await client.query<{ n: number }>(FOREIGN);
      const may = await client.query<{ may: boolean }>(
        `SELECT has_table_privilege('nemcon.entries', 'SELECT, INSERT') AS may`,
      );
      return ok({
        version,
        off: unsafe.rows.map((row) => row.name),
        foreign: foreign.rows[0]?.n ?? 0,
        may: may.rows[0]?.may === true,
      });
    } finally {
      client.release();
    }
  });
  if (!found.ok) return [{ what: 'database', fine: false, says: found.error.message }];
  const { version, off, foreign, may } = found.value;
  const wrong =
    off.length > 0
      ? `${where} has ${off.join(' and ')} switched off, so it may lose what it confirmed; switch it on.`
      : foreign > 0
        ? `${foreign} entries of ${where} come from another server, as after a restore; subscribers see them only once this one has counted as far.`
        : undefined;
  return [
    {
      what: 'database',
      fine: wrong === undefined,
      says: wrong ?? `${where} answers and keeps what it confirms.`,
    },
    {
      what: 'migrations',
      fine: version === LATEST,
      says: `Its tables have version ${version ?? 0}; this program knows ${LATEST}.`,
    },
    {
      what: 'permissions',
      fine: may,
      says: may ? 'The user may read and append.' : 'The user may not read and append; grant it.',
    },
  ];
}

/** Opens the database at an address such as `postgres://user:password@host/database`. */
export async function openPostgres(
  url: string,
  { create = false }: OpenOptions = {},
): Promise<Result<Store>> {
  const address = addressOf(url);
  if (!address.ok) return address;
  const where = shown(address.value);
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE,
    application_name: 'nemcon',
    // A command that is done ends without waiting for its idle connections.
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is replaced by the next query, which says so if it cannot be.
  pool.on('error', () => undefined);
  const migrated = await guarded(where, async () => {
    const client = await pool.connect();
    try {
      return await migrate(client, where, create);
    } finally {
      client.release();
    }
  });
  if (!migrated.ok) {
    await pool.end();
    return migrated;
  }
  const bells = new Bells();
  const { announce, flush } = announcer(pool, bells);
  const { subscribe, deafen } = subscriber(pool, where, bells);
  const append = appender(pool, where);
  return ok({
    where,
    ...reader(pool, where),
    append: async (...given) => {
      const done = await append(...given);
      if (done.ok) announce();
      return done;
    },
    subscribe,
    examine: async () => examined(pool, where),
    close: async () => {
      // The pool waits for connections that are in use.
      deafen();
      await flush();
      if (!pool.ending) await pool.end();
    },
  });
}
