/** What people do is signed, and gives a receipt: as a person meets it on the command line. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { nemcon as run, ownFolder, type Ran } from '../cli-run.ts';
import { smallRaceIn } from '../small-race.ts';

// None of these commands reads an article, so the language model need not be loaded.
vi.mock('../../src/reader/index.ts', () => ({}));

let cwd = '';
let env: Record<string, string> = {};
const path = (...parts: readonly string[]): string => join(cwd, ...parts);
const nemcon = (...argv: readonly string[]): Promise<Ran> => run(argv, { cwd, env });

async function fine(...argv: string[]): Promise<string> {
  const { code, out, err } = await nemcon(...argv);
  expect(code, err).toBe(0);
  return out;
}
const json = async (...argv: string[]): Promise<Record<string, unknown>> =>
  JSON.parse(await fine(...argv, '--json')) as Record<string, unknown>;

const refused = (code: number, words: string): unknown => ({
  code,
  out: '',
  err: expect.stringContaining(words) as unknown,
});

type Line = Record<string, unknown> & { signed?: Record<string, string> };
const linesOf = async (name: string): Promise<readonly Line[]> =>
  (await readFile(path(name, 'entries.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const writeLines = async (name: string, lines: readonly Line[]): Promise<void> =>
  writeFile(path(name, 'entries.jsonl'), lines.map((one) => `${JSON.stringify(one)}\n`).join(''));

beforeEach(async () => {
  cwd = await ownFolder();
  env = { LANG: 'C.UTF-8', XDG_DATA_HOME: path('data') };
  await smallRaceIn(cwd);
});

describe('an act on the command line', () => {
  it('is signed by whoever runs the program, and verify says how many are', async () => {
    await fine('accept', 'dnk-2', '--case', 'small-race');
    expect((await linesOf('small-race')).at(-1)).toMatchObject({
      signed: { author: expect.stringMatching(/^nemcon\.local\/author\//) },
    });
    const checked = await json('verify', 'small-race');
    expect(checked).toMatchObject({ acts: 27, signed: 1, authors: [expect.any(String)] });
    expect(checked['says']).toMatch(/1 of 27 acts carries the own signature of nemcon/);
    const archive = await json('export', 'small-race', '-o', 'a.tar');
    expect(await json('verify', 'a.tar')).toMatchObject({
      acts: 27,
      signed: 1,
      origin: archive['origin'],
    });
  });

  it('given a new case with a name for its log, then it keeps that name', async () => {
    const board = ['--members', 'EST,DNK', '--origin', 'example.org/board'];
    const made = await json('new', 'race', ...board);
    expect(made).toMatchObject({ receipt: { log: 'example.org/board', entry: 5, size: 5 } });
    expect(await json('export', 'race', '-o', 'a.tar')).toMatchObject({
      origin: 'example.org/board',
    });
    expect(await nemcon('export', 'race', '-o', 'b.tar', '--origin', 'example.org/x')).toEqual(
      refused(2, 'is called example.org/board'),
    );
  });

  it('given a copy, then nothing in it is signed until somebody acts there', async () => {
    await fine('accept', 'dnk-2', '--case', 'small-race');
    const { receipt } = await json('copy', 'small-race', 'mine');
    expect(receipt).toMatchObject({ size: 27 });
    expect((await linesOf('mine')).some(({ signed }) => signed !== undefined)).toBe(false);
    await fine('reopen', 'dnk-2', '--case', 'mine');
    const logs = await Promise.all(
      ['small-race', 'mine'].map(async (one) => (await linesOf(one)).at(-1)?.signed?.['log']),
    );
    expect(new Set(logs).size).toBe(2);
    expect((await nemcon('verify', 'mine')).code).toBe(0);
  });

  it('given a clock that jumped back, then it is written with a remark', async () => {
    const now = () => new Date('2024-03-01T12:00:00.000Z');
    const argv = ['accept', 'dnk-2', '--case', 'small-race'];
    const ran = await run(argv, { cwd, env, now });
    expect(ran.code).toBe(0);
    expect(ran.err).toMatch(/^The clock shows 2024-03-01T12.* written down at 2024-03-06/);
    expect((await nemcon('verify', 'small-race')).code).toBe(0);
  });

  it('given no place for keys, then it is refused and nothing is written', async () => {
    const before = await linesOf('small-race');
    env = { HOME: '', LANG: 'C.UTF-8' };
    expect(await nemcon('accept', 'dnk-2', '--case', 'small-race')).toEqual(
      refused(7, 'neither HOME nor XDG_DATA_HOME'),
    );
    expect(await nemcon('new', 'race', '--members', 'EST')).toEqual(refused(7, 'neither HOME'));
    expect(await linesOf('small-race')).toEqual(before);
  });

  it('given a case whose keys are on another machine, then it can be looked at and not written to', async () => {
    await fine('accept', 'dnk-2', '--case', 'small-race');
    env = { ...env, XDG_DATA_HOME: path('elsewhere') };
    const checked = await json('verify', 'small-race');
    expect(checked['says']).toMatch(/not proven: .* can only be checked with the keys of the log/);
    expect(await nemcon('reopen', 'dnk-2', '--case', 'small-race')).toEqual(
      refused(5, 'with keys that are not here'),
    );
    expect(await nemcon('export', 'small-race', '-o', 'a.tar')).toMatchObject({ code: 5 });
  });
});

describe('a signature that was tampered with', () => {
  const CHANGES: readonly (readonly [string, (line: Line, all: readonly Line[]) => Line])[] = [
    ['for another', (line, all) => ({ ...line, signed: all.at(-2)?.signed ?? {} })],
    ['away', ({ signed: _, ...line }) => line],
    ['with its words', (line) => ({ ...line, basis: { kind: 'act', by: 'somebody else' } })],
    ['with its time', (line) => ({ ...line, recorded: '2024-06-30T12:00:00.000Z' })],
    [
      'for one of another log',
      (line) => ({ ...line, signed: { ...line.signed, log: 'example.org/other' } }),
    ],
  ];
  test.each(CHANGES)(
    'given it was changed %s, then verify finds it and nothing more is written',
    async (_, change) => {
      await fine('accept', 'dnk-2', '--case', 'small-race');
      await fine('reopen', 'dnk-2', '--case', 'small-race');
      const lines = await linesOf('small-race');
      await writeLines('small-race', [...lines.slice(0, -1), change(lines.at(-1) as Line, lines)]);
      expect(await nemcon('verify', 'small-race')).toMatchObject({ code: 8, out: '' });
      expect(await nemcon('accept', 'dnk-2', '--case', 'small-race')).toMatchObject({ code: 8 });
      expect(await linesOf('small-race')).toHaveLength(lines.length);
    },
  );
});

describe('a receipt', () => {
  it('is kept in a file, and verify says in a sentence what it proves', async () => {
    await fine('accept', 'dnk-2', '--case', 'small-race', '--receipt', 'r.txt');
    const says = await fine('verify', 'r.txt');
    expect(says).toMatch(/^Proven: this line is entry 27 of the 27 that the key nemcon\.local/);
    expect(says).toContain('own signature of its author');
    expect(says).toContain('whose key that is');
    expect(await fine('verify', 'r.txt', '--case', 'small-race')).toBe(says);
  });

  it('given the log’s key, then it must be signed with that one', async () => {
    const { key } = await json('receipt', 'small-race', '3', '-o', 'r.txt');
    expect(await json('verify', 'r.txt', '--key', key as string)).toMatchObject({
      kind: 'receipt',
      trusted: true,
      entry: 3,
      entries: 26,
      signed: 0,
    });
    const other = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
    expect(await nemcon('verify', 'r.txt', '--key', other)).toMatchObject({ code: 5 });
  });

  it('still holds when the case has grown, and no longer when its entry is another', async () => {
    await fine('receipt', 'small-race', '26', '-o', 'r.txt');
    await fine('accept', 'dnk-2', '--case', 'small-race');
    await fine('verify', 'r.txt', '--case', 'small-race');
    const leaf = await readFile(path('r.txt.leaf'), 'utf8');
    await writeFile(
      path('other.leaf'),
      leaf.replace('che-2', 'che-1').replace('"dnk-1"', '"dnk-9"'),
    );
    expect(await nemcon('verify', 'r.txt', '--leaf', 'other.leaf')).toEqual(
      refused(8, 'r.txt does not verify'),
    );
  });

  test.each([
    [['receipt', 'small-race', '27'], 3],
    [['receipt', 'small-race', 'first'], 2],
    [['receipt', 'nowhere'], 3],
    [['receipt', 'small-race', '-o', 'no/such/folder/r.txt'], 7],
  ])('given %j, then it is refused with %i in one sentence', async (argv, code) => {
    const ran = await nemcon(...argv);
    expect(ran).toMatchObject({ code, err: expect.stringMatching(/^nemcon: [^\n]*\n$/) });
  });

  it('given its line is not beside it, then verify says how to name it', async () => {
    await writeFile(path('r.txt'), await fine('receipt', 'small-race'));
    expect(await nemcon('verify', 'r.txt')).toEqual(refused(3, '--leaf'));
    await fine('verify', 'r.txt', '--case', 'small-race');
  });

  it('given it cannot be kept, then the act is, and the sentence says so', async () => {
    const ran = await nemcon('accept', 'dnk-2', '--case', 'small-race', '--receipt', 'no/r.txt');
    expect(ran).toMatchObject({ code: 7, err: expect.stringContaining('were written to') });
    expect(await linesOf('small-race')).toHaveLength(27);
  });

  it('of an example is given as well', async () => {
    expect(await json('receipt', 'nato-2024', '1')).toMatchObject({
      entry: 1,
      log: expect.stringMatching(/\/nato-2024$/),
    });
  });
});
