/** What `nemcon read` takes besides plain text, from files and from the network. */
import { createServer } from 'node:http';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { nemcon, ownFolder, type Ran } from '../../test/cli-run.ts';
import { smallRaceIn } from '../../test/small-race.ts';
import { docxOf, mailOf } from '../../test/support/files.ts';
import { proposing } from '../../test/toy-reader.ts';
import type { Network } from '../fetch/index.ts';
import { FeedOutput, NamesView, ReadOutput } from '../api/index.ts';

vi.mock('../reader/index.ts', () => ({ READER_VERSION: 'toy/1', ...proposing }));

/** A network that is the test's own server, whatever is asked for. */
const network: Network = {
  resolve: async () => ['127.0.0.1'],
  mayConnect: () => true,
  mostBytes: 100_000,
  mostTime: 5_000,
  mostRedirects: 5,
};

let folder = '';
beforeEach(async () => {
  folder = await ownFolder();
  await smallRaceIn(folder);
});

async function readFile(name: string, bytes: Uint8Array, ...more: string[]): Promise<Ran> {
  await writeFile(join(folder, name), bytes);
  return nemcon(['read', name, '--case', 'small-race', '--json', ...more], { cwd: folder });
}

describe('files', () => {
  test('a document is read as a text is', async () => {
    const { code, out, err } = await readFile(
      'note.docx',
      docxOf(['Estonia backs Ada Lovelace, its minister said.']),
    );
    expect(code, err).toBe(0);
    expect(ReadOutput.parse(JSON.parse(out)).claims).toHaveLength(1);
  });

  test('a mail brings its title, its day and its sender, and an attachment is read when named', async () => {
    const mail = mailOf(
      [
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Estonia backs Ada Lovelace.',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Disposition: attachment; filename="other.txt"',
        '',
        'Denmark backs Ada Lovelace, it said.',
        '--b--',
      ].join('\r\n'),
      ['Content-Type: multipart/mixed; boundary=b'],
    );
    const { out, err } = await readFile('note.eml', mail);
    expect(ReadOutput.parse(JSON.parse(out)).source).toMatchObject({
      published: '2024-03-05',
      outlet: 'The Example Desk',
      text: 'Estonia backs Ada Lovelace.',
    });
    expect(err).toContain('Published 2024-03-05, by its header');
    expect(err).toContain('not read: other.txt');
    const other = await readFile('note.eml', mail, '--attachment', 'other.txt');
    expect(ReadOutput.parse(JSON.parse(other.out)).source.text).toContain('Denmark backs');
  });

  test('odd characters are told and kept', async () => {
    const { out, err } = await readFile(
      'odd.txt',
      Buffer.from('Estonia backs Ada Lovelace. It said ″so\u202e″.'),
    );
    expect(err).toMatch(/U\+202E.*U\+2033/);
    expect(ReadOutput.parse(JSON.parse(out)).source.text).toContain('″so\u202e″');
  });
});

test('a feed is listed with what to do next, and nothing is written', async () => {
  const feed =
    '<rss version="2.0"><channel><title>The Wire</title><item><title>Envoys &amp;#27;[31m weigh</title><link>/talks</link></item></channel></rss>';
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'application/rss+xml').end(feed),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const address = `http://wire.test:${port}/feed`;
  const before = await nemcon(['log', 'small-race'], { cwd: folder });
  const shown = await nemcon(['read', address, '--case', 'small-race'], { cwd: folder, network });
  expect(shown.out).toContain(`  http://wire.test:${port}/talks\n`);
  expect(shown.out).toMatch(/`nemcon read ADDRESS --case small-race` reads one of\s+these/);
  const json = await nemcon(['read', address, '--case', 'small-race', '--json'], {
    cwd: folder,
    network,
  });
  expect(FeedOutput.parse(JSON.parse(json.out)).feed.items).toHaveLength(1);
  const quotes = await nemcon(['quotes', address], { cwd: folder, network });
  expect(quotes).toMatchObject({ code: 2 });
  expect(quotes.err).toContain('is a feed and no article');
  expect((await nemcon(['log', 'small-race'], { cwd: folder })).out).toBe(before.out);
});

const LONG =
  'Estonia backs Ada Lovelace, its foreign minister said on Monday after talks with the chair. He gave no reason, but people in the room said that the two had met in the spring and got on well. The others will be asked one by one before the end of the month.';

async function ran(...argv: string[]): Promise<Ran> {
  const done = await nemcon(argv, { cwd: folder });
  expect(done.code, done.err).toBe(0);
  return done;
}

describe('copies and changes', () => {
  test('a copy is told, counts as the same report, and is a report of its own when somebody says so', async () => {
    const file = { cwd: folder };
    await writeFile(join(folder, '2024-03-07-a.txt'), LONG);
    await writeFile(join(folder, '2024-03-08-b.txt'), `${LONG} More to follow.`);
    await nemcon(['read', '2024-03-07-a.txt', '--case', 'small-race', '--outlet', 'Wire'], file);
    const copy = await ran('read', '2024-03-08-b.txt', '--case', 'small-race', '--json');
    expect(copy.err).toMatch(
      /It is a copy \(9\d% of their five-word runs are the same\) of Wire, 7 March 2024 \(.*\); the two count as one report\./,
    );
    const { copy: told, source } = ReadOutput.parse(JSON.parse(copy.out));
    expect(told?.kind).toBe('copy');
    expect((await ran('log', 'small-race')).out).toMatch(/is\s+a\s+copy\s+of/);
    expect((await ran('same', source.id, '--forget', '--case', 'small-race')).out).toBe(
      `${source.id} is a report of its own in small-race.\n`,
    );
    expect((await ran('log', 'small-race')).out).toMatch(/of its\s+own\s+after\s+all/);
    await ran('same', source.id, told?.source ?? '', '--case', 'small-race');
    for (const wrong of [[], [told?.source ?? '', '--forget'], ['nobody']]) {
      const refused = await nemcon(['same', source.id, ...wrong, '--case', 'small-race'], file);
      expect(refused.code).toBeGreaterThan(1);
    }
  });

  test('a page whose text was changed shows what came and went, and which claim lost its words', async () => {
    let text = LONG;
    const page = (): string =>
      `<!doctype html><html><head><title>Talks</title></head><body><article>${text
        .split(/(?<=\.) /)
        .map((one) => `<p>${one}</p>`)
        .join('')}</article></body></html>`;
    const server = createServer((_, answer) =>
      answer.setHeader('content-type', 'text/html').end(page()),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const read = async (query: string): Promise<Ran> =>
      nemcon(
        [
          'read',
          `http://wire.test:${port}/talks${query}`,
          '--case',
          'small-race',
          '--published',
          '2024-03-08',
        ],
        {
          cwd: folder,
          network,
        },
      );
    await read('');
    text = LONG.replace('Estonia backs', 'Estonia now doubts').replace(/He gave.*well\. /, '');
    const { out, err } = await read('?utm_source=mail');
    expect(err).toMatch(/was changed since wire\.test, 8 March 2024 .*: 1 sentence came, 2 went/);
    expect(err).toMatch(/1 claim on it has its words in the old text only: \w+-c1\./);
    expect(out).toContain('− Estonia backs Ada Lovelace');
    expect(out).toContain('+ Estonia now doubts');
  });
});

describe('names', () => {
  test('are settled once, listed, and taken back', async () => {
    const done = await ran('name', 'Lovelaze', '--means', 'Lovelace', '--case', 'small-race');
    expect(done.out).toBe('“Lovelaze” means Lovelace from now on in small-race.\n');
    const listed = NamesView.parse(JSON.parse((await ran('names', 'small-race', '--json')).out));
    expect(listed.settled).toEqual([
      { written: 'lovelaze', means: 'ada-lovelace', name: 'Ada Lovelace' },
    ]);
    expect((await ran('names', 'small-race')).out).toContain('“lovelaze” means Ada Lovelace');
    await ran('name', 'Lovelaze', '--forget', '--case', 'small-race');
    expect((await ran('names', 'small-race')).out).toContain('none was settled');
    for (const wrong of [[], ['--forget'], ['--means', 'nobody']]) {
      const argv = ['name', 'Lovelaze', ...wrong, '--case', 'small-race'];
      expect((await nemcon(argv, { cwd: folder })).code).toBeGreaterThan(1);
    }
  });

  test('are suggested by a correction', async () => {
    await writeFile(join(folder, 'a.txt'), 'Estonia backs Adah Lovelaze, it said.');
    await ran('read', 'a.txt', '--case', 'small-race', '--published', '2024-03-08');
    const open = await ran('names', 'small-race');
    expect(open.out).toMatch(/\? “Adah Lovelaze”: perhaps Ada Lovelace \[ada-lovelace\]/);
    const id = /in 1 claim:\s+(\S+)/.exec(open.out)?.[1] ?? '';
    const { err } = await ran(
      'correct',
      id,
      '--case',
      'small-race',
      '--set',
      'candidate=ada-lovelace',
    );
    expect(err).toContain('`nemcon name "Adah Lovelaze" --means ada-lovelace --case small-race`');
  });
});
