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
import { FeedOutput, ReadOutput } from '../api/index.ts';

vi.mock('../reader/index.ts', () => ({ READER_VERSION: 'toy/1', ...proposing }));

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
  const network = {
    resolve: async () => ['127.0.0.1'],
    mayConnect: () => true,
    mostBytes: 100_000,
    mostTime: 5_000,
    mostRedirects: 5,
  };
  const address = `http://wire.test:${port}/feed`;
  const before = await nemcon(['log', 'small-race'], { cwd: folder });
  const shown = await nemcon(['read', address, '--case', 'small-race'], { cwd: folder, network });
  expect(shown.out).toContain(`  http://wire.test:${port}/talks\n`);
  expect(shown.out).toContain('`nemcon read ADDRESS --case small-race` reads one of these');
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
