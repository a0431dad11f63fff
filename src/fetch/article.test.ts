import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchArticle } from './article.ts';
import { NETWORK, type Network } from './limits.ts';

const TEXT = 'The envoys met on Tuesday and could not agree on a name.';

const pages: Record<string, RequestListener> = {
  '/plain': (_, answer) => answer.setHeader('content-type', 'text/plain; charset=utf-8').end(TEXT),
  '/gzip': (_, answer) =>
    answer
      .setHeader('content-type', 'text/plain')
      .setHeader('content-encoding', 'gzip')
      .end(gzipSync(TEXT)),
  '/bomb': (_, answer) =>
    answer
      .setHeader('content-type', 'text/plain')
      .setHeader('content-encoding', 'gzip')
      .end(gzipSync(Buffer.alloc(200_000, 97))),
  '/long': (_, answer) => answer.setHeader('content-type', 'text/plain').end('a'.repeat(200_000)),
  '/picture': (_, answer) => answer.setHeader('content-type', 'image/png').end('x'),
  '/moved': (_, answer) => answer.writeHead(302, { location: '/plain' }).end(),
  '/round': (_, answer) => answer.writeHead(302, { location: '/round' }).end(),
  '/inside': (_, answer) => answer.writeHead(302, { location: 'http://intranet.test/' }).end(),
  '/metadata': (_, answer) =>
    answer.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/file': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/error': (_, answer) => answer.writeHead(500).end('x'),
  '/slow': () => undefined,
};

let server: Server;
let base = '';
/** The host asked for, as the server saw it. */
let asked: string | undefined;

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked = request.headers.host;
    const page = pages[request.url ?? ''];
    if (page) page(request, answer);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://news.test:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A network in which `news.test` is public and stands at the test's own server. */
const network: Network = {
  ...NETWORK,
  resolve: async (host) => {
    if (host === 'news.test') return ['127.0.0.1'];
    if (host === 'intranet.test') return ['10.0.0.8'];
    if (host === 'rebound.test') return ['93.184.216.34', '192.168.0.1'];
    throw new Error('not found');
  },
  mayConnect: (address) => address === '127.0.0.1' || NETWORK.mayConnect(address),
  mostBytes: 100_000,
};

async function refusal(
  address: string,
  using = network,
): Promise<{ code: string; message: string }> {
  const result = await fetchArticle(address, using);
  if (result.ok) throw new Error('was fetched');
  return result.error;
}

describe('an article is fetched', () => {
  test.each(['/plain', '/gzip', '/moved'])('from %s', async (path) => {
    const result = await fetchArticle(base + path, network);
    expect(result.ok && result.value.text).toBe(TEXT);
    expect(result.ok && result.value.outlet).toBe('news.test');
    expect(asked).toBe(new URL(base).host);
  });
});

describe('nothing inside the network can be reached', () => {
  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.1.1/',
  ])('%s', async (address) => {
    expect((await refusal(address, NETWORK)).code).toBe('not-allowed');
  });

  test('nor by a redirect', async () => {
    expect((await refusal(`${base}/inside`)).message).toContain('10.0.0.8');
    expect((await refusal(`${base}/metadata`)).code).toBe('not-allowed');
    expect((await refusal(`${base}/file`)).code).toBe('not-allowed');
  });

  test('nor by a name that has a public and a private address', async () => {
    expect((await refusal('http://rebound.test/')).message).toContain('192.168.0.1');
  });
});

describe('what is not fetched is refused in one sentence', () => {
  test.each([
    ['not an address', 'bad-input'],
    ['ftp://news.test/', 'not-allowed'],
    ['http://me:secret@news.test/', 'not-allowed'],
    ['http://nowhere.test/', 'unavailable'],
  ])('%s', async (address, code) => {
    expect((await refusal(address)).code).toBe(code);
  });

  test.each([
    ['/missing', 'not-found'],
    ['/error', 'unavailable'],
    ['/round', 'unavailable'],
    ['/picture', 'bad-input'],
    ['/long', 'too-large'],
    ['/bomb', 'too-large'],
  ])('%s', async (path, code) => {
    expect((await refusal(base + path)).code).toBe(code);
  });

  test('a server that does not answer in time', async () => {
    const error = await refusal(`${base}/slow`, { ...network, mostTime: 100 });
    expect(error).toMatchObject({ code: 'unavailable' });
    expect(error.message).toContain('longer than 0.1 seconds');
  });
});
