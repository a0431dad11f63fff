/** Articles: read in a thread of its own, fetched from the network, taken out of files. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { Fetched, LONGEST_TEXT, Reading } from '../../src/api/index.ts';
import type { Network } from '../../src/fetch/index.ts';
import { readingRoom } from '../../src/server/index.ts';
import { ask, postJson, serving } from './serving.ts';
import { follow } from './streaming.ts';

const ARTICLE = {
  text: 'Denmark supports Ada Lovelace, its minister said on Monday.',
  published: '2024-03-11',
};
const READINGS = '/api/cases/small/readings';

describe('reading an article', () => {
  it('in a real thread: its claims are proposed, others see them, and the same text is known again', async () => {
    const { port } = await serving({ reading: readingRoom() });
    const client = await follow(port, '/api/cases/small/events');
    const first = Reading.parse(JSON.parse((await postJson(port, READINGS, ARTICLE)).text));
    expect(first.known).toBe(false);
    expect(first.claims.map(({ sentence }) => sentence)).toEqual([
      'Denmark supports Ada Lovelace.',
    ]);
    expect(first.receipt).toContain('c2sp.org/tlog-proof');
    const again = Reading.parse(JSON.parse((await postJson(port, READINGS, ARTICLE)).text));
    expect([again.known, again.version]).toEqual([true, first.version]);
    const changes = await client.changes(2);
    expect(changes.map(({ data }) => data).join('\n')).toContain('Denmark supports Ada Lovelace');
    client.close();
  });

  it('given the case changes while it is read, then it is read against what it is then', async () => {
    const { port, store } = await serving();
    const answers = await Promise.all([
      postJson(port, READINGS, ARTICLE),
      postJson(port, READINGS, {
        ...ARTICLE,
        text: `${ARTICLE.text} Estonia objects to Ada Lovelace.`,
      }),
      postJson(port, '/api/cases/small/candidates', { name: 'Grace Hopper' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const kept = await store.read('small');
    const types = (kept.ok ? kept.value : []).map(({ event }) => event.type);
    expect(types.filter((type) => type === 'source-added')).toHaveLength(3);
  });

  it.each([
    ['hangs', 'setInterval(() => {}, 1000)', 413, 'given up'],
    ['falls over', 'throw new Error("out of memory")', 503, 'ended in the middle'],
  ])(
    'given a reader that %s, then it says so, nothing is written, and the server goes on',
    async (_, code, status, says) => {
      const start = (): Worker => new Worker(code, { eval: true });
      const { port, store } = await serving({
        reading: readingRoom({ mostTime: status === 413 ? 300 : 30_000, start }),
      });
      const before = await store.read('small');
      const answer = await postJson(port, READINGS, ARTICLE);
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(says);
      expect(await store.read('small')).toEqual(before);
      expect((await ask(port, '/healthz')).status).toBe(200);
    },
  );

  it('given ten million characters in one line, then one is told that it is too much, nothing is written, and others are answered meanwhile', async () => {
    const { port, store } = await serving({ reading: readingRoom() });
    const text =
      `${ARTICLE.text} ${'It was said again and again that this was a long story, '.repeat(200_000)}`.slice(
        0,
        LONGEST_TEXT,
      );
    const began = await store.read('small');
    const answer = postJson(port, READINGS, { ...ARTICLE, text });
    const ended = answer.then(() => true);
    let answered = 0;
    while (!(await Promise.race([ended, sleep(50, false)]))) {
      expect((await ask(port, '/api/cases/small/standing')).status).toBe(200);
      answered += 1;
    }
    expect(answered).toBeGreaterThan(1);
    expect((await answer).status).toBe(413);
    expect((await answer).text).toContain('cut it down to the article');
    expect(await store.read('small')).toEqual(began);
    const longer = await postJson(port, READINGS, { ...ARTICLE, text: `${text} more` });
    expect(longer.status).toBe(400);
  });

  it('given a text that names nobody of the case, then it is refused with a reason', async () => {
    const { port } = await serving();
    const answer = await postJson(port, READINGS, {
      ...ARTICLE,
      text: 'The weather was fine in Vienna on Monday.',
    });
    expect(answer.status).toBe(400);
  });
});

describe('fetching', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  const page =
    '<html><head><title>Ada</title></head><body><article><p>Denmark supports Ada Lovelace, its minister said on Monday in a long interview with the paper.</p></article></body></html>';
  const feed =
    '<rss version="2.0"><channel><title>News</title><item><title>Ada</title><link>http://news.example/ada</link></item></channel></rss>';

  /** A page and a feed on this machine, under a public name. */
  async function outside(): Promise<{ readonly url: string; readonly network: Network }> {
    const server = createServer((request, response) => {
      const isFeed = request.url === '/feed';
      response.setHeader('content-type', isFeed ? 'application/rss+xml' : 'text/html');
      if (request.url === '/inside')
        response.writeHead(302, { location: 'http://inside.example/' });
      response.end(isFeed ? feed : page);
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const network: Network = {
      resolve: async (host) => [host === 'inside.example' ? '127.0.0.2' : '127.0.0.1'],
      mayConnect: (address) => address === '127.0.0.1',
      mostBytes: 100_000,
      mostTime: 20_000,
      mostRedirects: 3,
    };
    return { url: `http://news.example:${port}`, network };
  }

  it('gives the article of a page, and the items of a feed', async () => {
    const { url, network } = await outside();
    const { port } = await serving({ network });
    const article = Fetched.parse(
      JSON.parse((await postJson(port, '/api/cases/small/fetch', { url: `${url}/a` })).text),
    );
    expect(article).toMatchObject({ kind: 'article', outlet: 'news.example' });
    const items = Fetched.parse(
      JSON.parse((await postJson(port, '/api/cases/small/fetch', { url: `${url}/feed` })).text),
    );
    expect(items).toMatchObject({
      kind: 'feed',
      items: [{ title: 'Ada', url: 'http://news.example/ada' }],
    });
  });

  it('given an address inside, or a redirect there, then nothing is fetched', async () => {
    const { url, network } = await outside();
    const { port } = await serving({ network });
    for (const address of [
      `${url}/inside`,
      'http://inside.example/',
      'file:///etc/passwd',
      'gopher://x',
    ]) {
      const answer = await postJson(port, '/api/cases/small/fetch', { url: address });
      expect([400, 403], answer.text).toContain(answer.status);
    }
  });

  it('given no network of a test, then this machine is never fetched from', async () => {
    const { port } = await serving();
    for (const url of [
      `http://127.0.0.1:${port}/api/cases`,
      `http://localhost:${port}/`,
      'http://[::1]/',
      'http://169.254.169.254/latest',
    ]) {
      expect((await postJson(port, '/api/cases/small/fetch', { url })).status).toBe(403);
    }
  });
});

it('given something that is no article, then extracting says why', async () => {
  const { port } = await serving();
  const form = (bytes: string) =>
    [
      '--x',
      'Content-Disposition: form-data; name="file"; filename="a.pdf"',
      '',
      bytes,
      '--x--',
      '',
    ].join('\r\n');
  const send = (body: string) =>
    ask(port, '/api/cases/small/extract', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body,
    });
  expect((await send(form('%PDF-1.7 broken'))).status).toBe(400);
  expect((await send(form(''))).status).toBe(400);
  expect((await send('--x')).status).toBe(400);
});
