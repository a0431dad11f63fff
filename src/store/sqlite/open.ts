/** Opening the embedded database: one file, which no other program or version may mistake. */
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { Bells } from '../following.ts';
import type { Finding, OpenOptions, Store } from '../port.ts';
import { appender } from './append.ts';
import { LATEST, migrate, versionOf } from './migrations.ts';
import { reader } from './read.ts';
import { damaged, guarded, isBusy, refusalOf } from './refusals.ts';
import { subscriber } from './subscribe.ts';

/** How long one program waits for another, in milliseconds. */
const PATIENCE = 10_000;

/** Up to this size, in bytes, every page is checked on opening; `doctor` checks larger files. */
const CHECKED_ON_OPENING = 32 * 1024 * 1024;

/** What is wrong with the pages of a file, if anything. */
function faultIn(
  db: Database.Database,
  check: 'quick_check' | 'integrity_check',
): string | undefined {
  const [first] = db.prepare(`PRAGMA ${check}(1)`).all() as Record<string, string>[];
  const says = first?.[check] ?? 'no answer';
  return says === 'ok' ? undefined : says.replaceAll(/[*\s]+/g, ' ').trim();
}

/** Makes the file where it may, readable for nobody else; refused where it is not there and may not. */
function ready(file: string, create: boolean): Result<void> {
  try {
    if (create) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      closeSync(openSync(file, 'a', 0o600));
    }
    if (statSync(file).isFile()) return ok(undefined);
    return refuse('bad-input', `${file} is no file; name a file for the database.`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !create) {
      return refuse('not-found', `There is no database at ${file}; \`nemcon init\` makes one.`);
    }
    if (code === 'EISDIR') return refuse('bad-input', `${file} is a folder; name a file in it.`);
    return refuse(
      'unavailable',
      `${file} cannot be made or written (${code ?? String(error)}): the folder ${dirname(file)} is read-only for you or does not exist. Change its permissions or name another file.`,
    );
  }
}

function prepared(file: string, db: Database.Database): Result<Database.Database> {
  db.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
  const migrated = migrate(db, file);
  if (!migrated.ok) return migrated;
  // FULL: the log is on the disk before an append is reported done. `fullfsync` is for macOS,
  // where fsync alone leaves it in the drive's own memory.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON');
  if (statSync(file).size <= CHECKED_ON_OPENING) {
    const fault = faultIn(db, 'quick_check');
    if (fault !== undefined) return damaged(file, fault);
  }
  return ok(db);
}

/** While another program turns the same new file into a database, SQLite may not wait by itself. */
async function connect(file: string): Promise<Result<Database.Database>> {
  for (const until = Date.now() + PATIENCE; ; await sleep(20)) {
    let db: Database.Database | undefined;
    try {
      db = new Database(file);
      const done = prepared(file, db);
      if (!done.ok) db.close();
      return done;
    } catch (error) {
      db?.close();
      if (!isBusy(error) || Date.now() > until) return refusalOf(error, file);
    }
  }
}

function examined(db: Database.Database, file: string): readonly Finding[] {
  const pages = guarded(file, () => {
    const fault = faultIn(db, 'integrity_check');
    return fault === undefined ? ok(undefined) : damaged(file, fault);
  });
  const version = guarded(file, () => ok(versionOf(db)));
  const isOpen = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
  return [
    {
      what: 'database',
      fine: pages.ok,
      says: pages.ok ? `All pages of ${file} fit together.` : pages.error.message,
    },
    {
      what: 'migrations',
      fine: version.ok && version.value === LATEST,
      says: version.ok
        ? `Its tables have version ${version.value}; this program knows ${LATEST}.`
        : version.error.message,
    },
    {
      what: 'permissions',
      fine: !isOpen,
      says: isOpen
        ? `Others on this machine can read ${file}; \`chmod 600\` it.`
        : `Only you can read ${file}.`,
    },
  ];
}

/** What is in the log beside the file goes into it, so that one file can be copied. */
function closed(db: Database.Database): void {
  if (!db.open) return;
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Somebody else still reads, or the disk is full; nothing is lost, the log is kept.
  }
  db.close();
}

/** Opens a database file. */
export async function openSqlite(
  file: string,
  { create = false }: OpenOptions = {},
): Promise<Result<Store>> {
  const there = ready(file, create);
  if (!there.ok) return there;
  const connected = await connect(file);
  if (!connected.ok) return connected;
  const db = connected.value;
  const bells = new Bells();
  const append = appender(db, file);
  const { list, read } = reader(db, file);
  return ok({
    where: file,
    list: async () => list(),
    read: async (caseId, after = 0, most = Infinity) => read(caseId, after, most),
    append: async (...given) => {
      const done = append(...given);
      if (done.ok) bells.ring();
      return done;
    },
    subscribe: subscriber(db, file, bells),
    examine: async () => examined(db, file),
    close: async () => closed(db),
  });
}
