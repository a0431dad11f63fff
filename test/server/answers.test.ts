/** ETags, compression, pages, health and metrics. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtPages } from '../../src/server/index.ts';
import { memoryStore } from '../../src/store/index.ts';
import { ask, NOW, postJson, serving } from './serving.ts';

const BOARD = '/api/cases/small/standing?asOf=2024-03-10';

describe('an answer that the client has', () => {
  it('is not sent again, whatever it was packed in, until the case changes', async () => {
    const { port } = await serving();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding };
      const first = await ask(port, BOARD, { headers });
      const etag = first.headers['etag'] ?? '';
      const again = await ask(port, BOARD, {
        headers: { ...headers, 'if-none-match': `"x", ${etag}` },
      });
      expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', etag]);
    }
    const { headers } = await ask(port, BOARD);
    const etag = headers['etag'] ?? '';
    await postJson(port, '/api/cases/small/decisions', { reopen: ['che-1'] });
    const after = await ask(port, BOARD, { headers: { 'if-none-match': etag } });
    expect(after.status).toBe(200);
    expect(after.headers['etag']).not.toBe(etag);
  });

  it('given a view of today, then it is another tomorrow', async () => {
    let now = new Date(NOW);
    const { port } = await serving({ now: () => now });
    const { headers } = await ask(port, '/api/cases/small/standing');
    now = new Date('2024-03-21T12:00:00.000Z');
    const after = await ask(port, '/api/cases/small/standing', {
      headers: { 'if-none-match': headers['etag'] ?? '' },
    });
    expect(after.status).toBe(200);
    expect(JSON.parse(after.text)).toMatchObject({ asOf: '2024-03-21' });
  });

  it('given two questions, then they have two names', async () => {
    const { port } = await serving();
    const tags = await Promise.all(
      [BOARD, `${BOARD}&include=proposed`, '/api/cases/small/standing?asOf=2024-03-11'].map(
        async (path) => (await ask(port, path)).headers['etag'],
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });
});

describe('packing', () => {
  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip;q=0.5, br;q=0', 'gzip', gunzipSync],
    ['deflate, gzip, br', 'br', brotliDecompressSync],
  ])(
    'given “%s” is taken, then %s is sent, and unpacks to the same',
    async (accept, packing, unpack) => {
      const { port } = await serving();
      const plain = await ask(port, BOARD);
      const packed = await ask(port, BOARD, { headers: { 'accept-encoding': accept } });
      expect(packed.headers['content-encoding']).toBe(packing);
      expect(packed.headers['vary']).toBe('Accept-Encoding');
      expect(unpack(packed.bytes).toString('utf8')).toBe(plain.text);
      expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
    },
  );

  it('given a stream, then it is not packed', async () => {
    const { port } = await serving();
    const answer = await ask(port, '/api/cases/small/events', {
      method: 'HEAD',
      headers: { 'accept-encoding': 'br' },
    });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });
});

describe('the pages', () => {
  const built = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nemcon-pages-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>The board</title>');
    await writeFile(join(folder, 'assets', 'main-3f2a.js'), 'export {};');
    await writeFile(join(folder, 'secret.key'), 'not for anybody');
    return serving({ pages: builtPages(folder) });
  };

  it('are sent for every address that a page may have', async () => {
    const { port } = await built();
    for (const path of ['/', '/small', '/small/members/CHE?asOf=2024-03-10']) {
      const answer = await ask(port, path);
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(answer.text).toContain('The board');
    }
  });

  it('given a file with a hash in its name, then it may be kept for good', async () => {
    const { port } = await built();
    const answer = await ask(port, '/assets/main-3f2a.js');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['content-type']).toContain('javascript');
  });

  it.each([
    '/secret.key',
    '/assets/missing.js',
    '/api/missing',
    '/assets/..%2fsecret.key',
    '/embed/x/y',
  ])('given %s, then there is nothing', async (path) => {
    const { port } = await built();
    expect((await ask(port, path)).status).toBe(404);
  });

  it('given they are not built, then the page says how', async () => {
    const { port } = await serving({ pages: builtPages('nowhere-at-all') });
    expect((await ask(port, '/')).text).toContain('npm run build');
  });
});

describe('health and metrics', () => {
  it('given a store that answers, then all is well', async () => {
    const { port } = await serving();
    expect(JSON.parse((await ask(port, '/healthz')).text)).toMatchObject({ status: 'ok' });
  });

  it('given a store that does not answer, then it says so', async () => {
    const store = memoryStore();
    const refused = {
      ok: false,
      error: { code: 'unavailable', message: 'The disk is gone.' },
    } as const;
    const { port } = await serving({ store: { ...store, list: async () => refused } });
    const answer = await ask(port, '/healthz');
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'failing', says: 'The disk is gone.' });
  });

  it('counts requests by route and status, and what is held', async () => {
    const { port } = await serving();
    await ask(port, BOARD);
    await ask(port, '/api/cases/nobody');
    const { text } = await ask(port, '/metrics');
    expect(text).toContain(
      'nemcon_http_requests_total{route="standing",method="GET",status="200"} 1',
    );
    expect(text).toContain('nemcon_http_requests_total{route="case",method="GET",status="404"} 1');
    expect(text).toMatch(/nemcon_cases_held 1\n/);
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('given a fault, then the client gets a number and the log what happened', async () => {
    const store = memoryStore();
    const broken = {
      ...store,
      list: async () => {
        throw new Error('a bug');
      },
    };
    const { port, log } = await serving({ store: broken });
    const answer = await ask(port, '/api/cases');
    expect(answer.status).toBe(500);
    const [, number = ''] = /the number (\S+) /.exec(answer.text) ?? [];
    expect(log.join('')).toContain(`"request":"${number}"`);
    expect(answer.text).not.toContain('a bug');
  });
});
