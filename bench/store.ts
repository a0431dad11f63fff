/**
 * What keeping costs: `node scripts/run-ts.mjs bench/store.ts`.
 *
 * Appending one entry after another, each on the disk before the next, is told as a ratio to a bare
 * INSERT loop of the same text on the same database with the same settings, turn by turn in one run;
 * and so is an append with the author's signature, the signed head on the disk and the receipt.
 * Then a million small entries stream through a fresh process, which tells its memory.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import {
  entriesOf,
  openLedger,
  openStore,
  type Ledger,
  type NewEntry,
  type Store,
} from '../src/store/index.ts';
import { ownPostgres } from '../test/support/postgres.ts';

/** Turns of each kind, and entries in a turn. */
const TURNS = 15;
const ENTRIES = 200;
const MILLION = 1_000_000;
/** Entries in one append while the million is written. */
const BATCH = 10_000;

const entry = (n: number): NewEntry => ({
  recorded: '2024-03-05T12:00:00.000Z',
  basis: { kind: 'act', by: 'the secretary' },
  event: { type: 'member-joined', member: `M${n}`, name: `Member ${n} of a body of many` },
});

async function opened(where: string): Promise<Store> {
  const store = await openStore(where, { create: true });
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
}

async function appended(store: Store, id: string, expected: number, n: number): Promise<number> {
  const entries = Array.from({ length: n }, (_, index) => entry(expected + index + 1));
  const done = await store.append(id, expected, entries);
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

/** A case with a log of its own. */
async function signing(store: Store, folder: string): Promise<Ledger> {
  const named = { id: 'signed', place: `${store.where}#signed`, isExample: false };
  const env = { XDG_DATA_HOME: folder };
  const opened = await openLedger({ store, caseId: 'signed', named, entries: [], env });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;

/** Prints the ratio of appends to bare inserts. */
async function compare(
  name: string,
  store: Store,
  folder: string,
  insert: (json: string) => Promise<void> | void,
): Promise<void> {
  let length = 0;
  const ledger = await signing(store, folder);
  const times: { bare: number[]; append: number[]; signed: number[] } = {
    bare: [],
    append: [],
    signed: [],
  };
  for (let turn = 0; turn <= TURNS; turn++) {
    const bare = await milliseconds(async () => {
      for (let n = 1; n <= ENTRIES; n++) {
        await insert(JSON.stringify({ seq: length + n, ...entry(length + n) }));
      }
    });
    const append = await milliseconds(async () => {
      for (let n = 1; n <= ENTRIES; n++) length = await appended(store, 'race', length, 1);
    });
    const signed = await milliseconds(async () => {
      for (let n = 1; n <= ENTRIES; n++) {
        const done = await ledger.append([entry(ledger.size + 1)]);
        if (!done.ok || done.value.receipt === undefined) throw new Error('no receipt');
      }
    });
    // The first turn warms up.
    if (turn === 0) continue;
    times.bare.push(bare / ENTRIES);
    times.append.push(append / ENTRIES);
    times.signed.push(signed / ENTRIES);
  }
  const [bare, append, signed] = [median(times.bare), median(times.append), median(times.signed)];
  const toBare = (all: readonly number[]): string =>
    median(all.map((time, turn) => time / (times.bare[turn] ?? NaN))).toFixed(2);
  console.log(
    `${name}: append ${append.toFixed(3)} ms, bare INSERT ${bare.toFixed(3)} ms, ratio ${toBare(times.append)} (at most 1.5)`,
  );
  console.log(
    `  with author, signed head on the disk and receipt ${signed.toFixed(3)} ms, ratio ${toBare(times.signed)}`,
  );
}

const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1024 / 1024);

/** In a process of its own: reads a case through and tells its memory every 200,000 entries. */
async function streamThrough(where: string): Promise<void> {
  const store = await opened(where);
  const told = [megabytes()];
  let seen = 0;
  const start = performance.now();
  for await (const one of entriesOf(store, 'million')) {
    if (!one.ok) throw new Error(one.error.message);
    seen += 1;
    if (seen % 200_000 === 0) told.push(megabytes());
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `  ${seen} entries read in ${seconds.toFixed(1)} s; resident memory in MB at the start and every 200,000: ${told.join(', ')}`,
  );
  await store.close();
}

async function million(name: string, where: string): Promise<void> {
  const store = await opened(where);
  const took = await milliseconds(async () => {
    for (let length = 0; length < MILLION;) {
      length = await appended(store, 'million', length, BATCH);
    }
  });
  await store.close();
  console.log(`${name}: a million entries written in ${(took / 1000).toFixed(1)} s`);
  const args = [resolve('scripts/run-ts.mjs'), resolve('bench/store.ts'), 'read', where];
  spawnSync(process.execPath, args, { stdio: 'inherit' });
}

async function sqlite(folder: string): Promise<void> {
  const bare = new Database(join(folder, 'bare.db'));
  bare.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  bare.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, entry TEXT NOT NULL)');
  const insert = bare.prepare('INSERT INTO bare (entry) VALUES (?)');
  const where = join(folder, 'nemcon.db');
  const store = await opened(where);
  await compare('SQLite', store, folder, (json) => void insert.run(json));
  await store.close();
  await million('SQLite', where);
}

async function postgres(folder: string): Promise<void> {
  const server = await ownPostgres(true);
  try {
    const where = await server.freshDatabase();
    const store = await opened(where);
    const bare = new pg.Client({ connectionString: where });
    await bare.connect();
    await bare.query('CREATE TABLE bare (id bigserial PRIMARY KEY, entry text NOT NULL)');
    await compare('PostgreSQL', store, folder, async (json) => {
      await bare.query({
        name: 'bare',
        text: 'INSERT INTO bare (entry) VALUES ($1)',
        values: [json],
      });
    });
    await bare.end();
    await store.close();
    if (process.argv[2] !== 'postgres') await million('PostgreSQL', where);
  } finally {
    await server.stop();
  }
}

if (process.argv[2] === 'read') await streamThrough(process.argv[3] ?? '');
else {
  const folder = mkdtempSync(join(tmpdir(), 'nemcon-bench-'));
  try {
    if (process.argv[2] !== 'postgres') await sqlite(folder);
    await postgres(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
