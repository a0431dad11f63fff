/** Export, import, verify and witness as a person meets them. */
import { chmod, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, test, vi } from 'vitest';
import { startWitness } from '../../src/cli/commands/witness.ts';
import type { Io } from '../../src/cli/index.ts';
import { unpackTar, type TarFile } from '../../src/record/index.ts';
import { nemcon as run, NOW, ownFolder, type Ran } from '../cli-run.ts';
import { value } from './story.ts';

// None of these commands reads an article, so the language model need not be loaded.
vi.mock('../../src/reader/index.ts', () => ({}));

const ARTICLE = 'Denmark is for Ada Example.';
let cwd = '';
let env: Record<string, string> = {};

const nemcon = (...argv: readonly string[]): Promise<Ran> => run(argv, { cwd, env });
const json = async (...argv: readonly string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await nemcon(...argv, '--json')).out) as Record<string, unknown>;
const path = (...parts: readonly string[]): string => join(cwd, ...parts);

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}

/** Adds entries to the case `race` as another program would. */
async function add(...entries: readonly object[]): Promise<void> {
  const file = path('race', 'entries.jsonl');
  const before = await readFile(file, 'utf8');
  const lines = entries.map((entry, at) => {
    const seq = before.split('\n').length + at;
    return `${JSON.stringify({ seq, recorded: '2024-07-01', ...entry })}\n`;
  });
  await writeFile(file, before + lines.join(''));
}

const act = (event: object) => ({ basis: { kind: 'act', by: 'A. Tester' }, event });
const span = (start: number, end: number) => ({ start, end, exact: ARTICLE.slice(start, end) });

beforeEach(async () => {
  cwd = await ownFolder();
  env = { LANG: 'C.UTF-8', XDG_DATA_HOME: path('data') };
  const board = ['--body', 'The Board', '--post', 'President', '--since', '2004-03-29'];
  const made = await nemcon(
    'new',
    'race',
    '--members',
    'EST,DNK',
    ...board,
    '--candidate',
    'Ada Example',
  );
  if (made.code !== 0) throw new Error(made.err);
  await add(
    act({
      type: 'source-added',
      source: {
        id: 's1',
        kind: 'article',
        published: '2024-03-04',
        text: ARTICLE,
        sha256: await sha256(ARTICLE),
      },
    }),
    {
      basis: { kind: 'reader', version: 'toy/1' },
      event: {
        type: 'claim-proposed',
        source: 's1',
        claim: {
          id: 'c1',
          says: { kind: 'position', member: 'DNK', candidate: 'ada-example', stance: 'supports' },
          quote: span(0, ARTICLE.length - 1),
          attribution: { level: 'anonymous', speaker: 'the third secretary', cue: span(8, 10) },
          modality: 'asserted',
          reported: '2024-03-04',
        },
      },
    },
  );
});

const contentOf = async (file: string): Promise<readonly TarFile[]> =>
  value(unpackTar(await readFile(path(file))));
const textOf = async (file: string): Promise<string> =>
  (await contentOf(file)).map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n');

describe('export and verify', () => {
  it('given a case, when it is exported, then the file verifies and the key is its owner’s alone', async () => {
    const made = await nemcon('export', 'race', '-o', 'race.tar');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('key   nemcon.local/');
    const ran = await nemcon('verify', 'race.tar');
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^Proven: these are the \d+ entries/);
    const keys = path('data', 'nemcon', 'keys');
    for (const name of await readdir(keys)) {
      expect(((await stat(join(keys, name))).mode & 0o777).toString(8)).toBe('600');
    }
    expect(((await stat(keys)).mode & 0o777).toString(8)).toBe('700');
    expect((await readdir(cwd)).toSorted()).toEqual(['data', 'race', 'race.tar']);
  });

  it('given the same case twice, then the files are the same to the byte', async () => {
    await nemcon('export', 'race', '-o', 'a.tar');
    await nemcon('export', 'race', '-o', 'b.tar');
    expect(await readFile(path('a.tar'))).toEqual(await readFile(path('b.tar')));
  });

  it('keeps articles and confidences back, and hands them over where that is asked for', async () => {
    await nemcon('export', 'race', '-o', 'usual.tar');
    const usual = await textOf('usual.tar');
    expect(usual).toContain('A. Tester');
    expect(usual).not.toContain('the third secretary');
    // The claim quotes all but the full stop.
    expect(usual).not.toContain(ARTICLE);
    expect(await json('verify', 'usual.tar')).toMatchObject({
      withheld: [{ at: '/event/source/text' }, { at: '/event/claim/attribution/speaker' }],
    });
    await nemcon('export', 'race', '-o', 'none.tar', '--share', 'none');
    expect(await textOf('none.tar')).not.toContain('A. Tester');
    await nemcon('export', 'race', '-o', 'all.tar', '--share', 'all');
    expect(await textOf('all.tar')).toContain('the third secretary');
    const roots = await Promise.all(
      ['usual.tar', 'none.tar', 'all.tar'].map(
        async (file) => (await json('verify', file))['root'],
      ),
    );
    expect(new Set(roots).size).toBe(1);
  });

  it('given a case that grew, then the new file proves that it continues the old one', async () => {
    const before = (await json('export', 'race', '-o', 'a.tar'))['entries'];
    await add(act({ type: 'claim-accepted', claim: 'c1' }));
    await nemcon('export', 'race', '-o', 'b.tar');
    expect(await json('verify', 'b.tar')).toMatchObject({ earlier: [before] });
    expect((await nemcon('verify', 'race')).out).toMatch(
      new RegExp(`signed here at (\\d+, )*${String(before)}, `),
    );
  });

  test.each([
    ['a line was changed', (lines: string[]) => lines.map((one) => one.replace('DNK', 'SWE'))],
    [
      'two lines were changed for others of the same length',
      (lines: string[]) => lines.map((one) => one.replace('2004-03-29', '2004-03-28')),
    ],
  ])(
    'given %s after it was signed, then nothing is signed again and verify points there',
    async (_, change) => {
      await nemcon('export', 'race', '-o', 'a.tar');
      const file = path('race', 'entries.jsonl');
      const lines = (await readFile(file, 'utf8')).split('\n');
      await writeFile(file, change(lines).join('\n'));
      const again = await nemcon('export', 'race', '-o', 'b.tar');
      expect(again).toMatchObject({
        code: 8,
        err: expect.stringMatching(/signed before|does not add up/),
      });
      expect(await readdir(cwd)).not.toContain('b.tar');
      expect((await nemcon('verify', 'race')).code).toBe(8);
    },
  );

  it('given a case that got shorter, then it is not signed', async () => {
    await nemcon('export', 'race', '-o', 'a.tar');
    const file = path('race', 'entries.jsonl');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, `${lines.slice(0, -2).join('\n')}\n`);
    const again = await nemcon('export', 'race', '-o', 'b.tar');
    expect(again).toMatchObject({ code: 8, err: expect.stringContaining('never gets shorter') });
  });

  it('given a text that does not fit its hash, then verify points to its entry', async () => {
    const file = path('race', 'entries.jsonl');
    const text = (await readFile(file, 'utf8')).replace('Ada Example."', 'Ada Example!"');
    await writeFile(file, text);
    const seq = text.split('\n').findIndex((line) => line.includes('source-added')) + 1;
    const ran = await nemcon('verify', 'race', '--json');
    expect(ran.code).toBe(8);
    expect(JSON.parse(ran.out)).toMatchObject({ refused: { where: `entry ${seq}` } });
  });

  it('given a file that was cut short or changed, then one sentence says so', async () => {
    await nemcon('export', 'race', '-o', 'a.tar');
    const bytes = await readFile(path('a.tar'));
    const at = bytes.indexOf('DNK');
    bytes.write('SWE', at);
    await writeFile(path('changed.tar'), bytes);
    const changed = await nemcon('verify', 'changed.tar');
    expect(changed).toMatchObject({ code: 8, out: '' });
    expect(changed.err).toMatch(
      /^nemcon: changed\.tar does not verify: Entry \d+ is not as it was signed\.\n$/,
    );
    await truncate(path('a.tar'), 5000);
    expect(await nemcon('verify', 'a.tar')).toMatchObject({
      code: 8,
      err: expect.stringContaining('breaks off after 5000 bytes'),
    });
  });

  it('given the key that the reader has, then another key is refused', async () => {
    // Acts in `race` are signed in its own log; a copy may begin another.
    await nemcon('copy', 'race', 'other');
    const { key } = await json('export', 'other', '-o', 'a.tar', '--origin', 'example.org/board');
    expect(
      await nemcon('export', 'race', '-o', 'b.tar', '--origin', 'example.org/board'),
    ).toMatchObject({
      code: 2,
      err: expect.stringContaining('signed by their authors in the log'),
    });
    expect((await nemcon('verify', 'a.tar', '--key', key as string)).out).toContain('you named');
    const other = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
    expect(await nemcon('verify', 'a.tar', '--key', other)).toMatchObject({ code: 5 });
    expect(await nemcon('verify', 'a.tar', '--key', 'nonsense')).toMatchObject({ code: 2 });
  });

  it('given a key that others can read, then nothing is signed with it', async () => {
    await nemcon('export', 'race', '-o', 'a.tar');
    await chmod(path('data', 'nemcon', 'keys', 'log.key'), 0o644);
    expect(await nemcon('export', 'race', '-o', 'b.tar')).toMatchObject({
      code: 5,
      err: expect.stringContaining('chmod 600'),
    });
  });

  test.each([
    [['export', 'race'], 2],
    [['export', 'nowhere', '-o', 'a.tar'], 3],
    [['export', 'race', '-o', 'no/such/folder/a.tar'], 7],
    [['export', 'race', '-o', 'a.tar', '--share', 'everything'], 2],
    [['export', 'race', '-o', 'a.tar', '--origin', 'two words'], 2],
    [['export', 'race', '-o', 'a.tar', '--witness', 'http://x.example'], 2],
    [['verify', 'nowhere.tar'], 3],
    [['verify', 'nowhere'], 3],
    [['witness'], 2],
    [['witness', '--log', 'nonsense'], 2],
  ])('given %j, then it is refused with %i and nothing is written', async (argv, code) => {
    const ran = await nemcon(...argv);
    expect(ran.code).toBe(code);
    expect(ran.err).toMatch(/^nemcon: [^\n]*\n$/);
    expect((await readdir(cwd)).filter((name) => name.endsWith('.tar'))).toEqual([]);
  });

  it('checks an archive at a web address', async () => {
    await nemcon('export', 'race', '-o', 'a.tar');
    const bytes = await readFile(path('a.tar'));
    const server = createServer((request, response) =>
      request.url === '/a.tar' ? response.end(bytes) : response.writeHead(404).end(),
    );
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    expect(await nemcon('verify', `http://127.0.0.1:${port}/a.tar`)).toMatchObject({ code: 0 });
    expect(await nemcon('verify', `http://127.0.0.1:${port}/b.tar`)).toMatchObject({ code: 3 });
  });
});

describe('import', () => {
  it('gives the same case where all is shared, and goes on from there', async () => {
    await nemcon('export', 'race', '-o', 'a.tar', '--share', 'all');
    expect(await nemcon('import', 'a.tar', 'theirs')).toMatchObject({ code: 0 });
    const [mine, theirs] = await Promise.all(
      ['race', 'theirs'].map((name) => readFile(path(name, 'entries.jsonl'), 'utf8')),
    );
    const read = (text = '') =>
      text
        .trim()
        .split('\n')
        .map((line) => {
          // The archive keeps the authors' signatures; the case begins a log of its own.
          const { signed: _, ...entry } = JSON.parse(line) as Record<string, unknown>;
          return entry;
        });
    expect(read(theirs)).toEqual(read(mine));
    expect((await nemcon('verify', 'theirs')).out).toContain('as signed in the archive');
    expect(await nemcon('import', 'a.tar', 'theirs')).toMatchObject({ code: 4 });
  });

  it('works with a case in a database as with one in a folder', async () => {
    await nemcon('export', 'race', '-o', 'a.tar', '--share', 'all');
    env = { ...env, XDG_CONFIG_HOME: path('config') };
    expect(await nemcon('init', 'cases.db')).toMatchObject({ code: 0 });
    expect(await nemcon('import', 'a.tar', 'theirs')).toMatchObject({ code: 0, err: '' });
    expect(await readdir(cwd)).not.toContain('theirs');
    expect((await nemcon('verify', 'theirs')).out).toContain('as signed in the archive');
    expect(await nemcon('export', 'theirs', '-o', 'b.tar')).toMatchObject({ code: 0 });
    expect(await nemcon('verify', 'b.tar')).toMatchObject({ code: 0 });
    expect((await nemcon('verify', 'theirs')).out).toContain('signed here at');
  });

  it('leaves blanks where something is withheld, with the words that claims quote', async () => {
    await nemcon('export', 'race', '-o', 'a.tar');
    const ran = await nemcon('import', 'a.tar', 'theirs');
    expect(ran.out).toContain('2 texts are withheld');
    const shown = await nemcon('show', 'c1', '--case', 'theirs');
    expect(shown).toMatchObject({
      code: 0,
      out: expect.stringContaining('Denmark is for Ada Example'),
    });
    expect(shown.out).not.toContain('the third secretary');
    expect(await nemcon('verify', 'theirs')).toMatchObject({ code: 0 });
  });

  it('given an archive that was changed, or an imported case that was, then it says so', async () => {
    await nemcon('export', 'race', '-o', 'a.tar');
    await nemcon('import', 'a.tar', 'theirs');
    const file = path('theirs', 'entries.jsonl');
    await writeFile(file, (await readFile(file, 'utf8')).replace('2004-03-29', '2004-03-28'));
    expect(await nemcon('verify', 'theirs')).toMatchObject({
      code: 8,
      err: expect.stringContaining('is not as it was imported'),
    });
    await writeFile(path('a.tar'), (await readFile(path('a.tar'))).fill(0x41, 600, 601));
    expect(await nemcon('import', 'a.tar', 'others')).toMatchObject({ code: 8 });
    expect(await readdir(cwd)).not.toContain('others');
  });
});

describe('witness', () => {
  const io = (now = NOW): Io => ({
    stdin: async () => new Uint8Array(0),
    out: () => undefined,
    err: () => undefined,
    env,
    now: () => new Date(now),
    cwd,
    outIsTTY: false,
    errIsTTY: false,
    inIsTTY: false,
    user: 'A. Tester',
  });

  /** A witness of the log of `race`, and what to write after --witness. */
  async function witness(now = NOW, port = 0) {
    const { key } = await json('export', 'race', '-o', 'first.tar');
    let said = '';
    const service = value(
      await startWitness(
        { log: [key as string], listen: `127.0.0.1:${port}`, name: 'example.org/w', json: true },
        { ...io(now), out: (text) => void (said += text) },
      ),
    );
    const close = service.close;
    onTestFinished(close);
    return {
      close,
      url: service.url,
      option: `${(JSON.parse(said) as { key: string }).key},${service.url}`,
    };
  }

  it('signs the head of a log as it grows, and the archive says so', async () => {
    const { option } = await witness();
    await nemcon('export', 'race', '-o', 'a.tar', '--witness', option);
    await add(act({ type: 'claim-accepted', claim: 'c1' }));
    expect(await nemcon('export', 'race', '-o', 'b.tar', '--witness', option)).toMatchObject({
      code: 0,
    });
    const checked = await nemcon('verify', 'b.tar');
    expect(checked.out).toContain('example.org/w saw this head on 2024-07-01 12:00 UTC');
    expect(checked.out).not.toContain('no witness');
  });

  it('given it was restarted, then it still knows what it signed', async () => {
    const first = await witness();
    await nemcon('export', 'race', '-o', 'a.tar', '--witness', first.option);
    await first.close();
    const second = await witness();
    const key = second.option.split(',')[0] as string;
    expect(key).toBe(first.option.split(',')[0]);
    // The keeper forgets what was signed, rewrites the case and asks again.
    const file = path('race', 'entries.jsonl');
    const text = await readFile(file, 'utf8');
    // An entry that nobody signed; the author’s signature would give the others away.
    await writeFile(file, text.replaceAll('"recorded":"2024-07-01",', '"recorded":"2024-06-30",'));
    const logs = path('data', 'nemcon', 'logs');
    for (const log of await readdir(logs)) {
      for (const head of await readdir(join(logs, log))) {
        await rm(join(logs, log, head), { recursive: true });
      }
    }
    const refused = await nemcon('export', 'race', '-o', 'b.tar', '--witness', second.option);
    expect(refused).toMatchObject({ code: 7, err: expect.stringContaining('it answered 409') });
    expect(await readdir(cwd)).not.toContain('b.tar');
  });

  it('given a second witness with the same key, or a port in use, then it is not started', async () => {
    const { url } = await witness();
    const { key } = await json('export', 'race', '-o', 'first.tar');
    const again = { log: [key as string], listen: '127.0.0.1:0' };
    expect(await startWitness(again, io())).toMatchObject({ error: { code: 'conflict' } });
    const other = { ...again, key: 'other.key', listen: new URL(url).host };
    expect(await startWitness(other, io())).toMatchObject({
      error: {
        code: 'unavailable',
        message: expect.stringContaining('another program has that port'),
      },
    });
    const third = value(await startWitness({ ...again, key: 'other.key' }, io()));
    await third.close();
  });

  it('given its memory is damaged, then it is not started, for it would sign anything', async () => {
    const { close, option } = await witness();
    const { key } = await json('export', 'race', '-o', 'a.tar', '--witness', option);
    await close();
    const folder = path('data', 'nemcon', 'witness');
    const found = (await readdir(folder)).find((one) => one.endsWith('.json')) ?? '';
    await writeFile(join(folder, found), '{"example.org":{"size":');
    expect(await startWitness({ log: [key as string], listen: '127.0.0.1:0' }, io())).toMatchObject(
      {
        error: { code: 'damaged' },
      },
    );
  });

  it('answers as the specification says, over HTTP', async () => {
    const { url } = await witness();
    const post = (body: string, where = '/add-checkpoint') =>
      fetch(url + where, { method: 'POST', body });
    expect((await post('nonsense')).status).toBe(400);
    expect((await post('', '/elsewhere')).status).toBe(404);
    expect((await fetch(`${url}/add-checkpoint`)).status).toBe(405);
    expect((await post('x'.repeat(300_000))).status).toBe(413);
  });
});
