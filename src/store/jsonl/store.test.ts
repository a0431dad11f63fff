import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { joined, storeContract } from '../../../test/contract/store.ts';
import { jsonlStore } from '../index.ts';
import { lock } from './lock.ts';
import { readEntries } from './store.ts';

const made: string[] = [];
async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'nemcon-store-'));
  made.push(path);
  return path;
}
afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));

storeContract('the JSON Lines store', async () => jsonlStore(await folder()));

const line = (seq: number, member = 'A'): string => JSON.stringify({ seq, ...joined(member) });

async function withFile(content: string | Uint8Array): Promise<{ root: string; file: string }> {
  const root = await folder();
  const file = join(root, 'race.jsonl');
  await writeFile(file, content);
  return { root, file };
}

async function refusal(
  content: string | Uint8Array,
): Promise<{ code: string; message: string; where?: string }> {
  const { root } = await withFile(content);
  const read = await jsonlStore(root).read('race');
  if (read.ok) throw new Error('was read');
  return read.error;
}

test('a case is a folder with entries.jsonl, or a .jsonl file', async () => {
  const root = await folder();
  await mkdir(join(root, 'one'));
  await writeFile(join(root, 'one', 'entries.jsonl'), `${line(1)}\n`);
  await writeFile(join(root, 'two.jsonl'), `${line(1)}\n`);
  await mkdir(join(root, 'not-a-case'));
  const store = jsonlStore(root);
  expect(await store.list()).toEqual({ ok: true, value: ['one', 'two'] });
  for (const id of ['one', 'two', 'two.jsonl']) expect((await store.read(id)).ok).toBe(true);
});

test('a case cannot lead out of its folder', async () => {
  const store = jsonlStore(await folder());
  for (const id of ['../race', 'a/b', '..', '', 'a\\b']) {
    const read = await store.read(id);
    expect(read.ok ? 'read' : read.error.code).toBe('bad-input');
    expect((await store.append(id, 0, [joined('A')])).ok).toBe(false);
  }
});

test('blank lines, a byte order mark and Windows line ends are no damage', async () => {
  const { root } = await withFile(`\ufeff${line(1)}\r\n\r\n${line(2)}\r\n`);
  const read = await jsonlStore(root).read('race');
  expect(read.ok && read.value.length).toBe(2);
});

test('a last line without its line end is an entry, and the next one begins on a new line', async () => {
  const { root, file } = await withFile(line(1));
  const store = jsonlStore(root);
  expect(await store.append('race', 1, [joined('B')])).toEqual({ ok: true, value: 2 });
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(3);
});

test('a last line that breaks off is refused, saying what is whole and how to mend it', async () => {
  const torn = `${line(1)}\n${line(2).slice(0, 40)}`;
  const error = await refusal(torn);
  expect(error.code).toBe('damaged');
  expect(error.message).toMatch(
    /Line 2.*breaks off.*1 entry before it is whole.*Delete that last line/,
  );
  const { root, file } = await withFile(torn);
  const append = await jsonlStore(root).append('race', 2, [joined('C')]);
  expect(append.ok).toBe(false);
  expect(await readFile(file, 'utf8')).toBe(torn);
});

test('a malformed line is refused by line and field', async () => {
  expect(await refusal(`${line(1)}\nnonsense\n`)).toMatchObject({
    code: 'damaged',
    where: 'line 2',
  });
  const bad = line(2).replace('2024-03-05', '5 March');
  expect(await refusal(`${line(1)}\n${bad}\n`)).toMatchObject({
    code: 'damaged',
    where: 'line 2, recorded',
  });
  expect((await refusal(`${line(1)}\n${line(3)}\n`)).message).toContain(
    'line 2 has seq 3 where 2 is due',
  );
});

test('a file that is not UTF-8 is refused by line', async () => {
  const bytes = Buffer.concat([Buffer.from(`${line(1)}\n`), Buffer.from([0xe9, 0x0a])]);
  expect(await refusal(bytes)).toMatchObject({ code: 'damaged', where: 'line 2' });
});

test('a file over the limit is refused before it is read', async () => {
  const { file } = await withFile(`${line(1)}\n`);
  const read = await readEntries(file, 20);
  expect(read.ok ? 'read' : read.error.code).toBe('too-large');
});

test('the lock of a writer who is gone is taken over; that of one who lives is respected', async () => {
  const { root, file } = await withFile(`${line(1)}\n`);
  // 2^22 is above the highest process id of Linux, so no such process lives.
  await writeFile(`${file}.lock`, JSON.stringify({ pid: 4_194_305, host: hostname(), token: 'x' }));
  expect((await jsonlStore(root).append('race', 1, [joined('B')])).ok).toBe(true);
  expect(await readdir(root)).toEqual(['race.jsonl']);

  await writeFile(
    `${file}.lock`,
    JSON.stringify({ pid: process.pid, host: hostname(), token: 'x' }),
  );
  const taken = await lock(file, 0);
  expect(taken.ok ? 'taken' : taken.error.message).toContain(`rocess ${process.pid}`);
});
