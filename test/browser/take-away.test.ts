/** What is taken out of the house by way of the page: that it arrives whole, and opens again. */
import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { standingView, openRecord } from '../../src/api/index.ts';
import type { Entry } from '../../src/case/index.ts';
import { buildPages, exampleEntries, must } from './board.ts';
import { CHROMIUM, launch, openPage } from './harness.ts';
import { openWorkingBoard, until, type WorkingBoard } from './working-board.ts';

const ID = 'nato';
const ENTRIES = until(exampleEntries('nato-2024'), '2024-03-05');
/** The same body and candidates, and nothing read yet. */
const BARE = ENTRIES.filter(({ event }) => !/^(?:source|claim|copy)-/.test(event.type)).map(
  (entry, i): Entry => ({ ...entry, seq: i + 1 }),
);
const DAY = '2024-02-28';

describe.skipIf(CHROMIUM === undefined)('what is taken away', () => {
  let browser: Browser;
  let board: WorkingBoard;
  let page: Page;
  let wrong: readonly string[] = [];
  beforeAll(async () => {
    await buildPages();
    browser = await launch();
    board = await openWorkingBoard({ [ID]: ENTRIES, bare: BARE });
  });
  afterAll(() => board.close());
  beforeEach(async () => {
    ({ page, wrong } = await openPage(browser, { acceptDownloads: true }));
  });
  afterEach(() => page.context().close());

  /** Clicks, and gives back the file that came of it. */
  async function fileFrom(
    link: Locator,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(await download.failure()).toBe(null);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
  async function openMenu(): Promise<void> {
    await page.goto(`${board.address}/c/${ID}?asOf=${DAY}`);
    await page.getByText('Take away').click();
  }

  const MENU: readonly (readonly [string, RegExp, RegExp])[] = [
    ['Briefing (DOCX)', /\.docx$/, /^PK\u0003\u0004/],
    ['Briefing (Markdown)', /\.md$/, /^# .*NATO/m],
    ['Calendar (iCalendar)', /\.ics$/, /^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT[^]*END:VCALENDAR\s*$/],
    ['Who backs whom (GraphML)', /\.graphml$/, /<edge [^]*<\/graphml>\s*$/],
    ['The record, to check (tar)', /\.tar$/, /entries\.jsonl/],
  ];
  it('given the menu, then each file that it offers arrives', async () => {
    await openMenu();
    for (const [label, name, content] of MENU) {
      const file = await fileFrom(page.getByRole('link', { name: label, exact: true }));
      expect(file.name).toMatch(name);
      expect(file.bytes.toString('latin1')).toMatch(content);
    }
    expect(wrong).toEqual([]);
  });

  it('given the briefing as a page, then it says what the board says on that day, and has no script', async () => {
    await openMenu();
    await page.getByRole('link', { name: 'Briefing (HTML)', exact: true }).click();
    await page.waitForURL(/briefing\.html/);
    const told = must(standingView(must(openRecord(ENTRIES)), { asOf: DAY }));
    await page.getByText(told.sentence).first().waitFor();
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.locator('svg').count()).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it.each([
    [
      'the race',
      `/c/${ID}?asOf=${DAY}`,
      '.downloads:has(a[href*="bars"])',
      ['SVG', 'PNG', 'CSV', 'JSON'],
    ],
    ['the seats', `/c/${ID}?asOf=${DAY}`, '.seats .downloads', ['SVG', 'PNG']],
    ['the time line', `/c/${ID}/timeline?asOf=${DAY}`, '.downloads', ['SVG', 'PNG', 'CSV', 'JSON']],
    ['the members', `/c/${ID}/members?asOf=${DAY}`, '.downloads', ['CSV', 'JSON']],
  ] as const)(
    'given the links under %s, then picture and table arrive',
    async (_, path, where, kinds) => {
      await page.goto(board.address + path);
      const links = page.locator(where);
      await links.first().waitFor();
      for (const kind of kinds) {
        const { name, bytes } = await fileFrom(
          links.getByRole('link', { name: kind, exact: true }),
        );
        expect(name).toMatch(new RegExp(`^${ID}.*\\.${kind.toLowerCase()}$`));
        const text = bytes.toString('latin1');
        if (kind === 'SVG')
          expect(parseHTML(bytes.toString()).document.querySelector('svg title')).not.toBe(null);
        if (kind === 'PNG') expect(text).toMatch(/^\u0089PNG\r\n/);
        if (kind === 'CSV') expect(text.split('\r\n').length).toBeGreaterThan(3);
        if (kind === 'JSON') expect(JSON.parse(bytes.toString())).toBeTruthy();
      }
      expect(wrong).toEqual([]);
    },
  );

  it('given a database that was taken away, when it is dropped on the desk of a race where nothing was read, then its sources and claims wait there', async () => {
    await openMenu();
    const { name, bytes } = await fileFrom(
      page.getByRole('link', { name: 'Discourse Network Analyzer' }),
    );
    expect(bytes.toString('latin1')).toMatch(/^SQLite format 3\0/);
    await page.goto(`${board.address}/c/bare/desk`);
    await page.locator('.files-in input').setInputFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: bytes,
    });
    await page.getByText('taken over from the database').waitFor();
    const { state } = must(openRecord(must(await board.store.read('bare'))));
    const { state: first } = must(openRecord(ENTRIES));
    expect(state.sources.size).toBe(first.sources.size);
    expect(state.claims.size).toBeGreaterThan(20);
    const quotes = new Set([...first.claims.values()].map(({ claim }) => claim.quote.exact));
    for (const { claim, status } of state.claims.values()) {
      expect(quotes).toContain(claim.quote.exact);
      expect(status).toBe('proposed');
    }
    await page.reload();
    await page.locator('.waiting-sources a').first().click();
    await page.locator('.claim').first().waitFor();
    expect(wrong).toEqual([]);
  });
});
