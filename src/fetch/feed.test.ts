import * as fc from 'fast-check';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedAt, fetchArticle, fetchAt } from './article.ts';
import { cleaned, looksLikeFeed, parseFeed, type Feed } from './feed.ts';
import { NETWORK, type Network } from './limits.ts';

const RSS = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Example &amp; others</title>${items}</channel></rss>`;
const ITEM =
  '<item><title>Envoys weigh a name</title><link>https://news.example/a</link><pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate><description>&lt;p&gt;Estonia &lt;b&gt;waits&lt;/b&gt;.&lt;/p&gt;</description></item>';
const FORMATS: Readonly<Record<string, string>> = {
  rss: RSS(ITEM),
  atom: '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Example &amp; others</title><entry><title type="html">Envoys &lt;i&gt;weigh&lt;/i&gt; a name</title><link rel="self" href="https://news.example/self"/><link href="https://news.example/a"/><published>2024-03-05T23:30:00-05:00</published><summary>Estonia waits.</summary></entry></feed>',
  rdf: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Example &amp; others</title></channel><item rdf:about="https://news.example/a"><title>Envoys weigh a name</title><link>https://news.example/a</link><dc:date>2024-03-05</dc:date><description>Estonia waits.</description></item></rdf:RDF>',
  json: '{"version":"https://jsonfeed.org/version/1.1","title":"The Example & others","items":[{"id":"1","url":"https://news.example/a","title":"Envoys weigh a name","date_published":"2024-03-05T23:30:00-05:00","summary":"Estonia waits."}]}',
};

function held(text: string, base?: string): Feed {
  const feed = parseFeed(text, base);
  if (!feed.ok) throw new Error(feed.error.message);
  return feed.value;
}

describe('a feed is listed', () => {
  test.each(Object.entries(FORMATS))('from %s, in the same form', (_, text) => {
    expect(looksLikeFeed(text)).toBe(true);
    const { items, ...rest } = held(text);
    expect(rest).toEqual({ title: 'The Example & others', left: 0 });
    expect(items).toEqual([
      {
        title: 'Envoys weigh a name',
        url: 'https://news.example/a',
        published: '2024-03-05',
        summary: items[0]?.summary,
      },
    ]);
    expect(items[0]?.summary?.replace(/\s+/g, ' ')).toMatch(/^Estonia waits ?\.$/);
  });

  test('with relative links made whole, and items without a web address counted only', () => {
    const text = RSS(
      ['/b', 'javascript:alert(1)', 'file:///etc/passwd', 'http://me:pw@news.example/', '']
        .map((link) => `<item><title>T</title><link>${link}</link></item>`)
        .join(''),
    );
    const feed = held(text, 'https://news.example/feed');
    expect(feed.items.map(({ url }) => url)).toEqual(['https://news.example/b']);
    expect(feed.left).toBe(4);
  });

  test('up to a number of items', () => {
    const items = Array.from({ length: 250 }, (_, n) => ITEM.replace('/a<', `/a${n}<`)).join('');
    const feed = held(RSS(items));
    expect([feed.items.length, feed.left]).toEqual([200, 50]);
  });

  test('without markup, control characters or reordered letters, whatever is in a title', () => {
    expect(cleaned('<b>A</b><script>alert("x")</script> &lt;c&gt;\u001b[31m\u202e', 99)).toBe(
      'A <c> [31m',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleaned(text, 50)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(cleaned(text, 50).length).toBeLessThanOrEqual(50);
      }),
    );
  });

  test('entities that unfold without end stay folded', () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${RSS('').replace('The Example', '&b;').replace('<?xml version="1.0"?>', '')}`;
    const feed = parseFeed(bomb);
    expect(feed.ok ? (feed.value.title ?? '') : 'refused').not.toContain('aaaaaaaaaa');
  });

  test.each(['', '<html><body>x', '{"version":"1"}', '<rss', '{'])('“%s” is no feed', (text) => {
    const feed = parseFeed(text);
    expect(feed.ok ? feed.value.items : []).toEqual([]);
  });
});

const serving: Record<string, readonly [type: string, body: string]> = {
  '/feed': ['application/rss+xml', FORMATS['rss'] ?? ''],
  '/as-xml': ['text/xml', FORMATS['atom'] ?? ''],
  '/as-page': ['text/html; charset=utf-8', FORMATS['rss'] ?? ''],
  '/as-json': ['application/json', FORMATS['json'] ?? ''],
  '/text': ['text/plain', 'Estonia waits.'],
};
const redirects: Record<string, string> = {
  '/moved': '/feed',
  '/inside': 'http://127.0.0.1:1/feed',
  '/named-inside': 'http://intranet.test/feed',
};
const answer: RequestListener = (request, response) => {
  const path = request.url ?? '';
  const [type, body] = serving[path] ?? [];
  if (redirects[path] !== undefined) response.writeHead(302, { location: redirects[path] }).end();
  else if (type === undefined) response.writeHead(404).end();
  else response.setHeader('content-type', type).end(body);
};

let server: Server;
let base = '';
beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://news.test:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
/** The test's own server is as good as public under one name; every other name is inside. */
const reachable: Network = {
  ...NETWORK,
  resolve: async (host) => (host === 'news.test' ? ['127.0.0.1'] : ['10.0.0.8']),
  mayConnect: (address) => address === '127.0.0.1' || NETWORK.mayConnect(address),
};

describe('a feed is fetched', () => {
  test.each(['/feed', '/as-xml', '/as-page', '/as-json', '/moved'])('from %s', async (path) => {
    const found = await fetchAt(base + path, reachable);
    expect(found.ok && found.value.kind).toBe('feed');
    const feed = await feedAt(base + path, reachable);
    expect(feed.ok && feed.value.items[0]?.url).toBe('https://news.example/a');
    const article = await fetchArticle(base + path, reachable);
    expect(article.ok ? '' : article.error.message).toContain('is a feed and no article');
  });

  test('and a page is not taken for one', async () => {
    const feed = await feedAt(`${base}/text`, reachable);
    expect(feed.ok ? '' : feed.error.message).toContain('is no feed');
  });

  test('never from inside, also where it redirects there', async () => {
    const named = await feedAt(`${base}/named-inside`, reachable);
    expect(named.ok ? '' : named.error).toMatchObject({ code: 'not-allowed' });
    // Loopback is reachable for the first step only, as if the name stood for a public server.
    const steps = [true, false];
    const once = { ...reachable, mayConnect: () => steps.shift() ?? false };
    const numbered = await feedAt(`${base}/inside`, once);
    expect(numbered.ok ? '' : numbered.error.message).toContain('127.0.0.1, which is not on the');
    expect(numbered.ok ? '' : numbered.error.code).toBe('not-allowed');
  });
});
