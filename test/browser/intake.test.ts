/** Articles as they come to the desk: from an address, a feed, files, a database; and what is kept out. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Network } from '../../src/fetch/index.ts';
import { NETWORK } from '../../src/fetch/limits.ts';
import { docxOf, mailOf, pageOf, pdfOf } from '../support/files.ts';
import { buildPages, exampleEntries } from './board.ts';
import { CHROMIUM, launch, openPage } from './harness.ts';
import { openWorkingBoard, until, type WorkingBoard } from './working-board.ts';

const ID = 'nato';
const ENTRIES = until(exampleEntries('nato-2024'), '2024-02-20');
const SAYS = 'Latvia supports Mark Rutte, its government said on Tuesday.';

/** Where the outlet of the test listens: the one address of this machine that the test may fetch from. */
const OUTLET = '127.0.0.9';

/** What the outlet has at an address, or where it sends one on to. */
function answer(
  request: IncomingMessage,
  port: number,
): { type: string; body: string; to?: string } {
  const here = `http://news.example:${port}`;
  switch (request.url) {
    case '/story':
      return {
        type: 'text/html',
        body: `<html><head><title>Latvia decides</title><meta property="article:published_time" content="2024-03-05"></head><body><article><h1>Latvia decides</h1><p>${SAYS} The minister spoke at length about it in the capital, and took questions.</p><script>document.title = 'taken over'</script></article></body></html>`,
      };
    case '/feed':
      return {
        type: 'application/rss+xml',
        body: `<rss version="2.0"><channel><title>Example Wire</title><item><title>Latvia decides</title><link>${here}/story</link></item></channel></rss>`,
      };
    default:
      // From a public place to the machine itself.
      return { type: 'text/plain', body: '', to: `http://127.0.0.1:${port}/story` };
  }
}

/** The production rule of what may be reached, and beside it the outlet. */
const WITH_OUTLET: Network = {
  ...NETWORK,
  resolve: async (host) => (host === 'news.example' ? [OUTLET] : NETWORK.resolve(host)),
  mayConnect: (address) => address === OUTLET || NETWORK.mayConnect(address),
};

describe.skipIf(CHROMIUM === undefined)('what comes to the desk', () => {
  let browser: Browser;
  let outlet: Server;
  let port = 0;
  let asked: string[] = [];
  let board: WorkingBoard;
  let page: Page;
  let wrong: readonly string[] = [];
  beforeAll(async () => {
    await buildPages();
    browser = await launch();
    outlet = createServer((request, response) => {
      asked.push(`${request.socket.localAddress} ${request.url}`);
      const { type, body, to } = answer(request, port);
      response.writeHead(to === undefined ? 200 : 302, {
        'content-type': type,
        ...(to !== undefined && { location: to }),
      });
      response.end(body);
    });
    // On every address of the machine, so that what is kept out could be reached.
    await new Promise<void>((done) => outlet.listen(0, '0.0.0.0', done));
    ({ port } = outlet.address() as AddressInfo);
  });
  afterAll(() => {
    outlet.close();
  });
  beforeEach(() => {
    asked = [];
  });
  afterEach(async () => {
    await page.context().close();
    await board.close();
  });

  async function openDesk(network?: Network): Promise<void> {
    board = await openWorkingBoard({ [ID]: ENTRIES }, network);
    ({ page, wrong } = await openPage(browser));
    await page.goto(`${board.address}/c/${ID}/desk`);
  }
  async function fetchFrom(url: string): Promise<void> {
    await page.getByLabel('Address of a page or a feed').fill(url);
    await page.getByRole('button', { name: 'Fetch it' }).click();
  }
  const textOf = (): Promise<string> => page.getByLabel('Text of the article').inputValue();
  async function drop(name: string, bytes: Buffer): Promise<void> {
    const data = await page.evaluateHandle(
      ({ name, base64 }) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
        return transfer;
      },
      { name, base64: bytes.toString('base64') },
    );
    await page.dispatchEvent('.files-in', 'drop', { dataTransfer: data });
  }
  const readIt = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('.claim', { hasText: 'Latvia supports Mark Rutte' }).waitFor();
  };

  it('given the address of a page, then its article can be put right, is read, and nothing of the page runs', async () => {
    await openDesk(WITH_OUTLET);
    await fetchFrom(`http://news.example:${port}/story`);
    await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '');
    expect(await textOf()).toContain(SAYS);
    expect(await page.getByLabel('Title').inputValue()).toBe('Latvia decides');
    expect(await page.getByLabel('Day of publication').inputValue()).toBe('2024-03-05');
    await readIt();
    expect(await page.title()).not.toContain('taken over');
    expect(wrong).toEqual([]);
  });

  it('given a feed, then an item is looked at and read, and is known as read the next time', async () => {
    await openDesk(WITH_OUTLET);
    await fetchFrom(`http://news.example:${port}/feed`);
    await page.getByRole('button', { name: 'Look at it: Latvia decides' }).click();
    await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '');
    await readIt();
    const article = page.url();
    await page.goto(`${board.address}/c/${ID}/desk`);
    await fetchFrom(`http://news.example:${port}/feed`);
    await page.getByRole('link', { name: 'read already' }).click();
    await page.locator('.claim').first().waitFor();
    expect(page.url()).toBe(article);
    expect(wrong).toEqual([]);
  });

  it.each(['/sent-on', '/feed-sent-on'])(
    'given %s, which sends one on to this machine, then the page says so and nothing of it was asked for',
    async (path) => {
      await openDesk(WITH_OUTLET);
      await fetchFrom(`http://news.example:${port}${path}`);
      await page
        .getByRole('alert')
        .getByText(
          `127.0.0.1:${port} leads to 127.0.0.1, which is not on the public internet; nothing was fetched.`,
        )
        .waitFor();
      expect(asked).toEqual([`${OUTLET} ${path}`]);
      expect(await textOf()).toBe('');
    },
  );

  it('given the network as it is in production, then not even the outlet of the test is fetched from', async () => {
    await openDesk();
    for (const host of ['127.0.0.1', OUTLET, 'localhost', '[::ffff:127.0.0.1]']) {
      await fetchFrom(`http://${host}:${port}/story`);
      await page.getByRole('alert').getByText('which is not on the public internet').waitFor();
      await page.getByLabel('Address of a page or a feed').fill('');
    }
    expect(asked).toEqual([]);
  });

  const WORDS = [SAYS, '', 'Hungary objects to Mark Rutte, its minister said.'];
  it.each([
    ['report.pdf', pdfOf({ pages: [pageOf(WORDS)], info: '/Title(Latvia decides)' })],
    ['report.docx', docxOf(WORDS)],
    ['report.eml', mailOf(WORDS.join('\r\n'), ['Subject: Latvia decides'])],
    ['report.html', Buffer.from(`<html><body><p>${WORDS.join('</p><p>')}</p></body></html>`)],
  ])(
    'given %s, when it is dropped, then its text stands in the form and is read',
    async (name, bytes) => {
      await openDesk();
      await drop(name, bytes);
      await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '');
      expect(await textOf()).toContain(SAYS);
      await page.getByLabel('Day of publication').fill('2024-03-05');
      await readIt();
      expect(await page.locator('.claim').count()).toBeGreaterThanOrEqual(2);
      expect(wrong).toEqual([]);
    },
  );

  it('given a file that is none of these, then the page says what it is not and keeps what was typed', async () => {
    await openDesk();
    await page.getByLabel('Text of the article').fill('half written');
    await drop('report.pdf', Buffer.from('%PDF-1.7 and no more'));
    await page.getByRole('alert').getByText('damaged').waitFor();
    expect(await textOf()).toBe('half written');
  });
});
