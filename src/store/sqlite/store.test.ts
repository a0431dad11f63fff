import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  open,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, describe, expect, test } from 'vitest';
import { joined, storeContract } from '../../../test/contract/store.ts';
import type { Store } from '../index.ts';
import { openSqlite } from './open.ts';

const folders: string[] = [];
const stores: Store[] = [];
async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'nemcon-sqlite-'));
  folders.push(path);
  return path;
}
afterAll(async () => {
  for (const store of stores) await store.close();
  for (const path of folders) await rm(path, { recursive: true, force: true });
});

async function opened(file: string, create = true): Promise<Store> {
  const store = await openSqlite(file, { create });
  if (!store.ok) throw new Error(store.error.message);
  stores.push(store.value);
  return store.value;
}

storeContract('the embedded database', async () =>
  opened(join(await folder(), 'new', 'nemcon.db')),
);

/** A closed database with a case of 400 entries in it. */
async function kept(): Promise<string> {
  const file = join(await folder(), 'nemcon.db');
  const store = await opened(file);
  await store.append(
    'race',
    0,
    Array.from({ length: 400 }, (_, n) => joined(`M${n}`)),
  );
  await store.close();
  stores.pop();
  return file;
}

const refusal = async (file: string, create = false): Promise<unknown> => {
  const store = await openSqlite(file, { create });
  return store.ok ? 'was opened' : store.error;
};

const refused = (code: string, words: RegExp): unknown => ({
  code,
  message: expect.stringMatching(words) as unknown,
});

test('given a file with entries, when it is opened again, they are there and nothing is migrated', async () => {
  const file = await kept();
  const store = await opened(file, false);
  const read = await store.read('race', 398);
  expect(read.ok && read.value.map((entry) => entry.seq)).toEqual([399, 400]);
});

test('only its owner can read a new file', async () => {
  if (process.platform === 'win32') return;
  const file = await kept();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await chmod(file, 0o644);
  const store = await opened(file);
  expect((await store.examine()).filter(({ fine }) => !fine)).toEqual([
    { what: 'permissions', fine: false, says: expect.stringContaining(`chmod 600`) as unknown },
  ]);
});

test('it waits for the disk, whatever the defaults are', async () => {
  const file = await kept();
  await opened(file);
  const other = new Database(file);
  expect(other.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
  other.close();
});

describe('a file that cannot be opened', () => {
  test('that is not there', async () => {
    const file = join(await folder(), 'none.db');
    expect(await refusal(file)).toEqual(refused('not-found', /no database at .*nemcon init/));
  });

  test('that is a folder', async () => {
    expect(await refusal(await folder(), true)).toEqual(refused('bad-input', /is a folder/));
  });

  test('that is no database', async () => {
    const file = join(await folder(), 'notes.db');
    await writeFile(file, 'Minutes of the meeting. '.repeat(500));
    expect(await refusal(file)).toEqual(refused('damaged', /is no database/));
    expect(await readFile(file, 'utf8')).toMatch(/^Minutes/);
  });

  test('that belongs to another program', async () => {
    const file = join(await folder(), 'other.db');
    const other = new Database(file);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    const before = await readFile(file);
    expect(await refusal(file, true)).toEqual(refused('bad-input', /database of another program/));
    expect(await readFile(file)).toEqual(before);
  });

  test('that a newer program wrote', async () => {
    const file = await kept();
    const newer = new Database(file);
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    expect(await refusal(file)).toEqual(refused('not-allowed', /newer Nemcon .*999.*Update/));
  });

  test('that was cut off', async () => {
    const file = await kept();
    const handle = await open(file, 'r+');
    await handle.truncate(Math.floor((await handle.stat()).size / 2));
    await handle.close();
    expect(await refusal(file)).toEqual(refused('damaged', /is damaged .*Restore it from a copy/));
  });

  test('of which a page was overwritten', async () => {
    const file = await kept();
    const handle = await open(file, 'r+');
    const { size } = await handle.stat();
    await handle.write(Buffer.alloc(4096, 7), 0, 4096, Math.floor(size / 4096 / 2) * 4096);
    await handle.close();
    expect(await refusal(file)).toEqual(refused('damaged', /is damaged/));
  });

  test('in a folder that may not be written to', async () => {
    const locked = await folder();
    await mkdir(join(locked, 'inner'));
    await copyFile(await kept(), join(locked, 'inner', 'nemcon.db'));
    await chmod(join(locked, 'inner', 'nemcon.db'), 0o444);
    await chmod(join(locked, 'inner'), 0o555);
    await chmod(locked, 0o755);
    // Permissions say nothing to root, who therefore tries it as nobody.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      const file = join(locked, 'inner', 'nemcon.db');
      expect(await refusal(file)).toEqual(refused('unavailable', /cannot be (made or )?written/));
      const fresh = join(locked, 'inner', 'fresh.db');
      expect(await refusal(fresh, true)).toEqual(refused('unavailable', /read-only for you/));
    } finally {
      if (isRoot) process.seteuid?.(0);
      await chmod(join(locked, 'inner'), 0o755);
    }
  });
});

test('an entry whose text was changed in the file is refused by its place', async () => {
  const file = await kept();
  const other = new Database(file);
  other.exec(`UPDATE entries SET entry = replace(entry, 'M7', '{') WHERE seq = 8`);
  other.exec(`UPDATE entries SET entry = 'no JSON' WHERE seq = 9`);
  other.close();
  const read = await (await opened(file)).read('race');
  expect(read.ok || read.error).toEqual({
    code: 'damaged',
    message: expect.stringContaining('Entry 9 of the case “race”') as unknown,
    where: 'entry 9',
  });
});

test('an entry that is gone from the file is missed', async () => {
  const file = await kept();
  const other = new Database(file);
  other.exec('DELETE FROM entries WHERE seq = 200');
  other.close();
  const read = await (await opened(file)).read('race');
  expect(read.ok || read.error).toEqual(refused('damaged', /entry 200 of “race” is missing/));
});
