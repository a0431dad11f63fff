/** Whoever writes gets a receipt, and what people do is signed by them. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore, openLedger, type Ledger, type Store } from '../../src/store/index.ts';
import type { Entry, Event } from '../../src/case/index.ts';
import { nemcon as run, ownFolder } from '../cli-run.ts';

let cwd: string;
let env: Record<string, string>;

const nemcon = (...argv: string[]) => run(argv, { cwd, env });
const json = async (...argv: string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await nemcon(...argv, '--json')).out) as Record<string, unknown>;
const path = (...parts: string[]): string => join(cwd, ...parts);
const entriesFile = (name: string): string => path(name, 'entries.jsonl');

beforeEach(async () => {
  cwd = await ownFolder();
  env = { HOME: cwd, XDG_DATA_HOME: path('data'), XDG_CONFIG_HOME: path('config') };
  const members = ['--members', 'AUT,BEL,FRA', '--candidate', 'Ada Example'];
  await nemcon('new', 'race', ...members);
});

describe('a receipt', () => {
  it('is given for every write and holds for its leaf, and for no other', async () => {
    const made = await json('new', 'second', '--members', 'AUT,BEL');
    expect(made['receipt']).toMatch(/^c2sp\.org\/tlog-proof@v1\n/);
    await writeFile(path('r.proof'), made['receipt'] as string);
    await writeFile(path('r.proof.leaf'), made['leaf'] as string);
    expect((await nemcon('verify', 'r.proof')).out).toMatch(
      /^Proven: this entry, signed by the author/,
    );
    await writeFile(
      path('r.proof.leaf'),
      (made['leaf'] as string).replace('majority', 'minority').replace('object', 'obiect'),
    );
    expect(await nemcon('verify', 'r.proof')).toMatchObject({ code: 8 });
  });

  it('can be had for any entry, and checked elsewhere with the key', async () => {
    expect(await nemcon('receipt', 'race', '--entry', '3', '-o', 'three.proof')).toMatchObject({
      code: 0,
    });
    const { key } = await json('verify', 'three.proof');
    env = { ...env, XDG_DATA_HOME: path('elsewhere') };
    expect(await nemcon('verify', 'three.proof')).toMatchObject({
      code: 2,
      err: expect.stringContaining('give it with --key'),
    });
    expect((await json('verify', 'three.proof', '--key', key as string))['trusted']).toBe(true);
  });

  it('given no entry of that number, then it says which there are', async () => {
    expect(await nemcon('receipt', 'race', '--entry', '99')).toMatchObject({
      code: 3,
      err: expect.stringContaining('its entries are 1 to'),
    });
  });
});

describe('signatures of authors', () => {
  const lines = async (): Promise<Entry[]> =>
    (await readFile(entriesFile('race'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry);
  const rewrite = (entries: readonly Entry[]) =>
    writeFile(entriesFile('race'), `${entries.map((one) => JSON.stringify(one)).join('\n')}\n`);

  it('stand on every act, and verify says how many', async () => {
    const entries = await lines();
    expect(entries.every(({ signed }) => signed !== undefined)).toBe(true);
    expect((await nemcon('verify', 'race')).out.replaceAll(/\s+/g, ' ')).toContain(
      `${entries.length} of the ${entries.length} acts of people are as their authors signed them`,
    );
    await nemcon('export', 'race', '-o', 'race.tar');
    expect((await json('verify', 'race.tar'))['authors']).toHaveLength(1);
  });

  it.each([
    [
      'whose name was changed',
      (one: Entry): Entry => ({ ...one, basis: { kind: 'act', by: 'B. Forger' } }),
    ],
    ['whose time was changed', (one: Entry): Entry => ({ ...one, recorded: '2020-01-01' })],
    ['whose signature was taken away', ({ signed: _, ...one }: Entry): Entry => one],
  ])('given an entry %s, then it is found and nothing more is written', async (_, change) => {
    const entries = await lines();
    await rewrite(entries.map((one) => (one.seq === 2 ? change(one) : one)));
    expect(await nemcon('verify', 'race')).toMatchObject({ code: 8 });
    const before = await readFile(entriesFile('race'), 'utf8');
    const text = 'Austria supports Ada Example, its government said on Monday.';
    await writeFile(path('2024-03-04.txt'), text);
    expect(await nemcon('read', '2024-03-04.txt', '--case', 'race')).toMatchObject({ code: 8 });
    expect(await readFile(entriesFile('race'), 'utf8')).toBe(before);
  });
});

describe('the name of a log', () => {
  it('given a folder that was moved, then its log goes on', async () => {
    const [before, after] = [path('race'), path('moved')];
    await cp(before, after, { recursive: true });
    await rm(before, { recursive: true });
    expect((await nemcon('verify', 'moved')).out).toContain('signed here at');
  });

  it('given a folder that was deleted and made anew, then another log begins, and it is said', async () => {
    await nemcon('new', 'other', '--members', 'AUT,BEL');
    await rm(path('other'), { recursive: true });
    const again = await nemcon(
      'new',
      'other',
      '--members',
      'AUT,FRA',
      '--candidate',
      'Ada Example',
    );
    expect(again).toMatchObject({
      code: 0,
      err: expect.stringContaining('the log of this one is'),
    });
    expect((await nemcon('verify', 'other')).out).toContain('signed here at');
    expect(await json('export', 'other', '-o', 'other.tar')).toMatchObject({
      origin: expect.stringMatching(/\.2$/),
    });
    await writeFile(path('2024-03-04.txt'), 'Austria supports Ada Example, its government said.');
    expect(await nemcon('read', '2024-03-04.txt', '--case', 'other')).toMatchObject({ code: 0 });
  });

  it('given a machine where the log is not kept, then nothing is written there', async () => {
    env = { ...env, XDG_DATA_HOME: path('elsewhere') };
    await writeFile(path('2024-03-04.txt'), 'Austria supports Ada Example, its government said.');
    expect(await nemcon('read', '2024-03-04.txt', '--case', 'race')).toMatchObject({
      code: 5,
      err: expect.stringContaining('is kept elsewhere'),
    });
  });
});

describe('a case with signatures, looked at or tampered with', () => {
  type Line = Record<string, unknown> & { signed?: Record<string, string> };
  const CHANGES: readonly (readonly [string, (line: Line, all: readonly Line[]) => Line])[] = [
    ['for another', (line, all) => ({ ...line, signed: all.at(-2)?.signed ?? {} })],
    ['away', ({ signed: _, ...line }) => line],
    ['with its words', (line) => ({ ...line, basis: { kind: 'act', by: 'somebody else' } })],
    ['with its time', (line) => ({ ...line, recorded: '2024-06-30T12:00:00.000Z' })],
    ['to another log', (line) => ({ ...line, signed: { ...line.signed, log: 'example.org/x' } })],
  ];
  it.each(CHANGES)(
    'given a signature was changed %s, then verify and export find it',
    async (_, change) => {
      const text = await readFile(entriesFile('race'), 'utf8');
      const lines = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line);
      const changed = [...lines.slice(0, -1), change(lines.at(-1) as Line, lines)];
      await writeFile(
        entriesFile('race'),
        changed.map((one) => `${JSON.stringify(one)}\n`).join(''),
      );
      expect(await nemcon('verify', 'race')).toMatchObject({ code: 8, out: '' });
      expect(await nemcon('export', 'race', '-o', 'a.tar')).toMatchObject({ code: 8 });
    },
  );

  it('given no keys here, then verify does not call signatures proven that it could not check', async () => {
    env = { ...env, XDG_DATA_HOME: path('elsewhere') };
    const says = (await json('verify', 'race'))['says'] as string;
    expect(says).toMatch(
      /not proven: .*as their authors signed them, which only the keeper’s keys/,
    );
    expect(says.split('not proven')[0]).not.toContain('signed');
  });
});

describe('a ledger', () => {
  const joined = (member: string): Event => ({ type: 'member-joined', member, name: member });
  const draft = (event: Event) => ({
    recorded: '2024-03-04T12:00:00.000Z',
    basis: { kind: 'act' as const, by: 'A. Tester' },
    event,
  });
  const opening: Event = {
    type: 'case-opened',
    case: 'race',
    title: 'The race',
    body: { id: 'b', name: 'B' },
  };

  async function ledger(store: Store, entries: readonly Entry[] = []): Promise<Ledger> {
    const named = { id: 'race', place: 'memory#race', isExample: false };
    const opened = await openLedger({ store, caseId: 'race', named, entries, env });
    if (!opened.ok) throw new Error(opened.error.message);
    return opened.value;
  }

  it('given a crash between the entries and the head, when it is opened again, then it goes on', async () => {
    const store = memoryStore();
    const first = await ledger(store);
    expect(await first.append([draft(opening)])).toMatchObject({ ok: true, value: { version: 1 } });
    // Written, and then the power went: no head covers it.
    await store.append('race', 1, [draft(joined('AUT'))]);
    const kept = await store.read('race');
    const again = await ledger(store, kept.ok ? kept.value : []);
    expect(await again.append([draft(joined('BEL'))])).toMatchObject({ value: { version: 3 } });
    expect(await again.receiptOf(2)).toMatchObject({ ok: true });
  });

  it('given the disk of the heads fails, then the entries are kept and it says so', async () => {
    const store = memoryStore();
    const open = await ledger(store);
    await rm(path('data', 'nemcon', 'logs'), { recursive: true });
    await writeFile(path('data', 'nemcon', 'logs'), 'no folder');
    const done = await open.append([draft(opening)]);
    expect(done).toMatchObject({
      ok: true,
      value: { version: 1, remark: expect.stringContaining('The entries are kept') },
    });
    expect(await store.read('race')).toMatchObject({ value: [{ seq: 1 }] });
    await rm(path('data', 'nemcon', 'logs'));
    expect(await open.receiptOf(1)).toMatchObject({ ok: true });
  });

  it('given two writers, then one is told of the other, and goes on once it has seen what was written', async () => {
    const store = memoryStore();
    const [mine, theirs] = [await ledger(store), await ledger(store)];
    await mine.append([draft(opening)]);
    expect(await theirs.append([draft(opening)])).toMatchObject({ error: { code: 'conflict' } });
    const kept = await store.read('race');
    theirs.observe(kept.ok ? kept.value : []);
    expect(await theirs.append([draft(joined('AUT'))])).toMatchObject({ value: { version: 2 } });
  });
});
