/** Sources, record, calendar and a new race in a real browser, over a real server. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { buildPages, exampleEntries } from './board.ts';
import { CHROMIUM, launch, openPage, watchShifts } from './harness.ts';
import { wordsFor } from '../../src/web/words/index.ts';
import { WORK } from '../../src/web/words/work/languages.ts';
import { openWorkingBoard, until, type WorkingBoard } from './working-board.ts';

const ID = 'nato';
const ENTRIES = until(exampleEntries('nato-2024'), '2024-03-05');

/** A source of the example on which claims rest. */
function sourceWithClaims(): string {
  for (const { event } of ENTRIES) if (event.type === 'claim-proposed') return event.source;
  throw new Error('the example has no claim');
}

describe.skipIf(CHROMIUM === undefined)('the pages on which one works', () => {
  let browser: Browser;
  let board: WorkingBoard;
  let page: Page;
  let wrong: readonly string[] = [];
  beforeAll(async () => {
    await buildPages();
    browser = await launch();
    board = await openWorkingBoard({ [ID]: ENTRIES });
  });
  afterAll(() => board.close());
  beforeEach(async () => {
    ({ page, wrong } = await openPage(browser));
  });
  afterEach(() => page.context().close());

  it.each(['fr', 'de'] as const)(
    'given a reader of %s, then every page is in that language',
    async (language) => {
      const { page, wrong } = await openPage(browser, { locale: language });
      const { pages } = wordsFor(language, language).words;
      for (const [name, title] of [
        ['desk', pages.desk],
        ['sources', pages.sources],
        ['record', pages.record],
        ['calendar', pages.calendar],
      ]) {
        await page.goto(`${board.address}/c/${ID}/${name}`);
        await page.locator('main h1', { hasText: title ?? '' }).waitFor();
        expect(await page.getAttribute('html', 'lang')).toBe(language);
      }
      await page.goto(`${board.address}/new`);
      await page.locator('main h1', { hasText: pages.new }).waitFor();
      await page.getByRole('button', { name: WORK[language].race.begin }).waitFor();
      expect(wrong).toEqual([]);
      await page.context().close();
    },
  );

  it('given a source, then its claims are marked in it and cannot be decided on from here', async () => {
    await page.goto(`${board.address}/c/${ID}/sources/${sourceWithClaims()}`);
    await page.locator('.claim-mark').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('.claim[data-current="true"]').waitFor();
    expect(await page.getByRole('button', { name: /^Accept/ }).count()).toBe(0);
    await page.keyboard.press('x');
    expect(await page.getByLabel('Reason, if you want to give one').count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  it('given the record, when it is filtered and paged, then entries stand newest first and each has a receipt', async () => {
    await page.goto(`${board.address}/c/${ID}/record`);
    await page.locator('.entry').first().waitFor();
    const numbers = async (): Promise<number[]> =>
      (await page.locator('.entry .seq').allTextContents()).map(Number);
    const first = await numbers();
    expect(first[0]).toBe(ENTRIES.length);
    expect(first).toEqual(first.toSorted((a, b) => b - a));
    await page.getByRole('button', { name: 'Older entries' }).click();
    await page.waitForFunction((n) => document.querySelectorAll('.entry').length > n, first.length);
    const both = await numbers();
    expect(both).toEqual(Array.from({ length: both.length }, (_, n) => ENTRIES.length - n));
    // The oldest entry of all, which no page has loaded yet.
    await page.getByLabel('Find an entry').fill('CASE OPENED');
    await page.locator('.entry', { hasText: 'Case opened' }).waitFor();
    expect(await numbers()).toEqual([1]);
    await page.getByLabel('Find an entry').fill('no such words anywhere');
    await page.getByText('No entry fits.').waitFor();
    await page.getByLabel('Find an entry').fill('accepted by');
    await page.waitForFunction(() => document.querySelectorAll('.entry').length > 1);
    for (const told of await page.locator('.entry').allTextContents()) {
      expect(told.toLowerCase()).toContain('accepted by');
    }
    const receipt = await page
      .getByRole('link', { name: /^Receipt of entry/ })
      .first()
      .getAttribute('href');
    const answer = await page.request.get(`${board.address}${receipt}`);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('tlog-proof');
  });

  it('given the record, when somebody writes elsewhere, then nothing moves until the newer entries are asked for', async () => {
    await page.goto(`${board.address}/c/${ID}/record`);
    await page.locator('.entry').first().waitFor();
    await page.waitForSelector('.line[data-state="live"]');
    const top = page.locator('.entry .seq').first();
    const before = await top.textContent();
    const shifts = await watchShifts(page);
    const answer = await page.request.post(`${board.address}/api/cases/${ID}/candidates`, {
      data: { name: 'Somebody Else' },
    });
    expect(answer.status()).toBe(200);
    const newer = page.getByRole('button', { name: /^Show \d+ newer/ });
    await newer.waitFor();
    expect(await top.textContent()).toBe(before);
    expect(await shifts()).toBe(0);
    await newer.click();
    await page.locator('.entry', { hasText: 'Somebody Else' }).first().waitFor();
    expect(Number(await top.textContent())).toBeGreaterThan(Number(before));
    expect(wrong).toEqual([]);
  });

  it('given the record, when it is checked, then a sentence says what was found', async () => {
    await page.goto(`${board.address}/c/${ID}/record`);
    await page.getByRole('button', { name: 'Check the record' }).click();
    await page.getByText('Everything fits.').waitFor();
    expect(wrong).toEqual([]);
  });

  it('given the calendar, when a date is added, then it is listed under its month with the days left', async () => {
    await page.goto(`${board.address}/c/${ID}/calendar`);
    await page.getByLabel('When').fill('soon');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('Write YYYY, YYYY-MM or YYYY-MM-DD.').waitFor();
    await page.getByLabel('When').fill('2024-03-16');
    await page.getByLabel('Label').fill('Meeting of ambassadors');
    await page.getByLabel('Date of what').selectOption('meeting');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('The date was added.').waitFor();
    const date = page
      .locator('.month', { hasText: 'March 2024' })
      .locator('.date', { hasText: 'Meeting of ambassadors' });
    await date.waitFor();
    expect(await date.textContent()).toContain('10 days left');
    expect(await page.getByLabel('Address to subscribe to').inputValue()).toBe(
      `${board.address}/api/cases/${ID}/calendar.ics`,
    );
    expect(wrong).toEqual([]);
  });

  it('given a template, when a race is begun from it, then the draft outlived a reload and the race is on the board', async () => {
    await page.goto(`${board.address}/new`);
    await page.getByLabel('Begin from').selectOption('nato');
    await page.getByLabel('Candidate 1', { exact: true }).fill('Example Person');
    await page.getByLabel('Nationality of candidate 1').fill('NLD');
    await page.getByRole('button', { name: 'Add a date' }).click();
    await page.getByLabel('When').fill('2024-07');
    await page.getByLabel('Label').fill('Summit');
    await page.reload();
    expect(await page.getByLabel('Candidate 1', { exact: true }).inputValue()).toBe(
      'Example Person',
    );
    await page.getByText('32 members').waitFor();
    await page.getByLabel('Title of the race').fill('Who leads next');
    await page.getByRole('button', { name: 'Begin the race' }).click();
    await page.locator('h1.headline').waitFor();
    expect(new URL(page.url()).pathname).toBe('/c/who-leads-next');
    await page.getByText('Example Person').first().waitFor();
    await page.goto(`${board.address}/new`);
    expect(await page.getByLabel('Title of the race').inputValue()).toBe('');
    expect(wrong).toEqual([]);
  });

  it('given a list of members with mistakes, then each line is told, nothing is sent, and mending it is enough', async () => {
    await page.goto(`${board.address}/new`);
    await page.getByLabel('Title of the race').fill('A small race');
    await page.getByLabel('Body that chooses').fill('A small council');
    await page.getByLabel('Post to be filled').fill('Chair');
    const members = page.getByLabel('One a line: code, name, day of joining.');
    await page.getByLabel('From a CSV file').setInputFiles({
      name: 'members.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'code,name,joined\nAUT,Austria,1995-01-01\n?!\nAUT\nBEL,Belgium,1.1.1958\n',
      ),
    });
    await page.getByText('Line 3: this does not begin with a code').waitFor();
    await page.getByText('Line 4: this code was there before.').waitFor();
    await page.getByText('Line 5: the day of joining is no date').waitFor();
    await page.getByRole('button', { name: 'Begin the race' }).click();
    await page.getByText('Some lines are wrong; they are listed below.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/new');
    expect(await members.evaluate((field) => field === document.activeElement)).toBe(true);
    await members.fill('AUT,Austria,1995-01-01\nBEL,Belgium,1958-01-01');
    await page.getByRole('button', { name: 'Begin the race' }).click();
    await page.locator('h1.headline').waitFor();
    expect(new URL(page.url()).pathname).toBe('/c/a-small-race');
  });

  it('given a filter and a column on sources, then rows fit and are sorted', async () => {
    await page.goto(`${board.address}/c/${ID}/sources`);
    const table = page.locator('table', { hasText: 'Rejected' });
    await table.locator('tbody tr').first().waitFor();
    await table.getByRole('button', { name: 'Outlet' }).click();
    await table.locator('th[aria-sort="ascending"]', { hasText: 'Outlet' }).waitFor();
    const names = await table.locator('tbody th').allTextContents();
    const collator = new Intl.Collator('en-GB', { sensitivity: 'base' });
    expect(names).toEqual(names.toSorted((a, b) => collator.compare(a, b)));
    await page.getByLabel('Find a source').fill('spiegel');
    await table
      .locator('tbody th', { hasNotText: /spiegel/i })
      .first()
      .waitFor({ state: 'detached' });
    expect(await table.locator('tbody th').count()).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
