/** Who is answered, and what a browser may do with an answer. */
import { NETWORK } from '../../src/fetch/limits.ts';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/index.ts';
import { memoryStore } from '../../src/store/index.ts';
import { ask, NOW, serving } from './serving.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const CANDIDATE = '/api/cases/small/candidates';

describe('a page from elsewhere', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1.nip.example', 'localhost', '127.0.0.1:1'])(
    'given the host “%s”, then nothing is answered under it',
    async (host) => {
      const { port } = await serving();
      const { status } = await ask(port, '/api/cases', { headers: { host } });
      expect([400, 403]).toContain(status);
    },
  );

  it.each([
    [{ origin: 'http://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('given %o, then nothing is written for it', async (headers) => {
    const { port, store } = await serving();
    const before = await store.read('small');
    for (const type of [JSON_TYPE, { 'content-type': 'text/plain' }]) {
      const answer = await ask(port, CANDIDATE, {
        method: 'POST',
        headers: { ...type, ...headers },
        body: '{"name":"Eve Example"}',
      });
      expect(answer.status).toBe(403);
    }
    expect(await store.read('small')).toEqual(before);
  });

  it('given a page of the server itself, then it may write', async () => {
    const { port, url } = await serving();
    const headers = { ...JSON_TYPE, origin: url, 'sec-fetch-site': 'same-origin' };
    const answer = await ask(port, CANDIDATE, {
      method: 'POST',
      headers,
      body: '{"name":"Eve Example"}',
    });
    expect(answer.status).toBe(200);
  });

  it('given any origin, then no header lets it read the answer', async () => {
    const { port } = await serving();
    const answer = await ask(port, '/api/cases', { headers: { origin: 'http://evil.example' } });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('every answer, refused or not, says what a browser may do with it', () => {
  it.each(['/', '/api', '/race/anything', '/api/cases', '/nothing.js', '/metrics', '/healthz'])(
    '%s',
    async (path) => {
      const { port } = await serving();
      const { headers } = await ask(port, path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe-inline');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
    },
  );
});

describe('bodies', () => {
  it.each([
    ['of another type', 415, { 'content-type': 'text/plain' }, '{}'],
    ['of no type', 415, {}, '{}'],
    ['that are no JSON', 400, JSON_TYPE, '{"name":'],
    ['that are no UTF-8', 400, JSON_TYPE, Buffer.from([0x22, 0xff, 0x22])],
    ['with a field too many', 400, JSON_TYPE, '{"name":"Eve","admin":true}'],
    ['that are too large', 413, JSON_TYPE, JSON.stringify({ name: 'x'.repeat(400_000) })],
  ])('%s are refused', async (_, status, headers, body) => {
    const { port } = await serving();
    const answer = await ask(port, CANDIDATE, {
      method: 'POST',
      headers,
      body,
    });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
  });

  it('given a file as large as one that is fetched may be, then it is taken; given a byte more, then not', async () => {
    const { port } = await serving();
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="long.txt"\r\n\r\n';
    const send = (size: number) =>
      ask(port, '/api/cases/small/extract', {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: Buffer.concat([
          Buffer.from(head),
          Buffer.alloc(size, 'Denmark waits and waits. '),
          Buffer.from('\r\n--x--\r\n'),
        ]),
      });
    expect((await send(NETWORK.mostBytes)).status).toBe(200);
    expect((await send(NETWORK.mostBytes + 1)).status).toBe(413);
    expect((await send(2 * NETWORK.mostBytes)).status).toBe(413);
  });
});

describe('methods', () => {
  it('given a method that an address does not take, then it says which it does', async () => {
    const { port } = await serving();
    const answer = await ask(port, '/api/cases/small/names', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD, POST, OPTIONS');
    const options = await ask(port, '/api/cases/small/standing', { method: 'OPTIONS' });
    expect([options.status, options.headers['allow']]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  it('given HEAD, then it has the head of GET and no body, and opens no stream', async () => {
    const { port } = await serving();
    const get = await ask(port, '/api/cases/small');
    const head = await ask(port, '/api/cases/small', { method: 'HEAD' });
    expect([head.status, head.headers['etag'], head.text]).toEqual([200, get.headers['etag'], '']);
    const events = await ask(port, '/api/cases/small/events', { method: 'HEAD' });
    expect([events.status, events.text]).toEqual([200, '']);
  });
});

it.each(['0.0.0.0', '::', '192.168.1.4', 'example.org'])(
  'given the address %s to listen on, then nothing is started until people can sign in',
  async (host) => {
    const started = await startServer({
      store: memoryStore(),
      env: {},
      by: 'A. Tester',
      now: () => new Date(NOW),
      version: '0',
      host,
      port: 0,
    });
    expect(!started.ok && started.error).toMatchObject({ code: 'not-allowed', where: '--host' });
  },
);
