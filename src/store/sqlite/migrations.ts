/** The tables of the embedded database, and how an older file becomes a newer one. */
import type Database from 'libsql';
import { ok, refuse, type Result } from '../../basics/index.ts';

/** “Nmcn”, in the header of every file of ours, so that another program's is never written to. */
const APPLICATION = 0x4e6d636e;

/** One step a version; a step that has been published is never changed. */
const STEPS: readonly string[] = [
  `CREATE TABLE entries (
     -- AUTOINCREMENT: no number is ever given twice, so a subscriber can go on after it.
     position INTEGER PRIMARY KEY AUTOINCREMENT,
     case_id TEXT NOT NULL,
     seq INTEGER NOT NULL CHECK (seq > 0),
     -- The entry as JSON, its own seq included.
     entry TEXT NOT NULL
   ) STRICT`,
  `CREATE UNIQUE INDEX entries_of_case ON entries (case_id, seq)`,
];

/** The version of the tables that this program knows. */
export const LATEST = STEPS.length;

const numberOf = (db: Database.Database, pragma: string): number =>
  Number((db.prepare(`PRAGMA ${pragma}`).get() as Record<string, unknown>)[pragma]);

/** The version of the tables in a file; 0 where there are none yet. */
export const versionOf = (db: Database.Database): number => numberOf(db, 'user_version');

function whose(db: Database.Database, file: string): Result<number> {
  const version = versionOf(db);
  const application = numberOf(db, 'application_id');
  const tables = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number };
  const isNew = application === 0 && version === 0 && tables.n === 0;
  if (application !== APPLICATION && !isNew) {
    return refuse(
      'bad-input',
      `${file} is the database of another program; nothing was changed. Name another file.`,
    );
  }
  if (version > LATEST) {
    return refuse(
      'not-allowed',
      `${file} was written by a newer Nemcon (tables of version ${version}; this one knows up to ${LATEST}); nothing was changed. Update Nemcon to open it.`,
    );
  }
  return ok(version);
}

/** Looked at in one go: between two looks another program may have made the tables. */
function whoseAtOnce(db: Database.Database, file: string): Result<number> {
  db.exec('BEGIN');
  try {
    return whose(db, file);
  } finally {
    if (db.inTransaction) db.exec('COMMIT');
  }
}

/**
 * Brings a file to the latest version, all steps or none. Several programs may do so at once: each
 * looks again once it alone may write.
 */
export function migrate(db: Database.Database, file: string): Result<void> {
  const before = whoseAtOnce(db, file);
  if (!before.ok) return before;
  if (before.value === LATEST) return ok(undefined);
  db.exec('BEGIN IMMEDIATE');
  try {
    const now = whose(db, file);
    if (!now.ok) {
      db.exec('ROLLBACK');
      return now;
    }
    for (const step of STEPS.slice(now.value)) db.exec(step);
    db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${LATEST}`);
    db.exec('COMMIT');
    return ok(undefined);
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
