/** What must hold on every page of the board, whatever it is about. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages, exampleEntries, must } from './board.ts';
import { axeFindings, CHROMIUM, launch, openPage, sideways, watchShifts } from './harness.ts';
import { openWorkingBoard, until, type WorkingBoard } from './working-board.ts';

const ID = 'nato-2024';
const ENTRIES = exampleEntries(ID);
const DAY = 'asOf=2024-04-03';
/** Worked out in a thread: what they show comes later than the rest. */
const ANALYSIS = {
  outlook: `/c/${ID}/outlook?${DAY}`,
  packages: `/c/${ID}/packages?${DAY}`,
  hypotheses: `/c/${ID}/hypotheses?${DAY}`,
  commitments: `/c/${ID}/commitments?${DAY}`,
};
/** Every page; those of the race have the name that its navigation links to. */
const PAGES = {
  'all races': '/',
  'a new race': '/new',
  race: `/c/${ID}?${DAY}`,
  timeline: `/c/${ID}/timeline?${DAY}`,
  members: `/c/${ID}/members?${DAY}`,
  'one member': `/c/${ID}/members/HUN?${DAY}`,
  changes: `/c/${ID}/changes?${DAY}`,
  ...ANALYSIS,
  desk: `/c/${ID}/desk`,
  'an article at the desk': `/c/${ID}/desk/${sourceWithClaims()}`,
  sources: `/c/${ID}/sources`,
  'one source': `/c/${ID}/sources/${sourceWithClaims()}`,
  calendar: `/c/${ID}/calendar`,
  record: `/c/${ID}/record`,
  'no page at all': `/c/${ID}/nothing`,
};

/** A source of the example on which claims rest. */
function sourceWithClaims(): string {
  for (const { event } of ENTRIES) if (event.type === 'claim-proposed') return event.source;
  throw new Error('the example has no claim');
}

describe.skipIf(CHROMIUM === undefined)('every page', () => {
  let browser: Browser;
  let board: WorkingBoard;
  beforeAll(async () => {
    await buildPages();
    browser = await launch();
    board = await openWorkingBoard({ [ID]: ENTRIES });
  });
  afterAll(() => board.close());

  async function open(page: Page, path: string): Promise<void> {
    await page.goto(board.address + path);
    await page.waitForSelector('main h1');
    await page.waitForFunction(() => document.querySelector('.waiting') === null);
  }

  it('that the navigation of a race knows is listed here', async () => {
    const { page } = await openPage(browser);
    await open(page, PAGES.race);
    const links = await page
      .locator('nav .pages a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href)));
    const here = Object.values(PAGES).map((path) => path.split('?')[0]);
    expect(links.length).toBeGreaterThanOrEqual(8);
    for (const { pathname } of links) expect(here).toContain(pathname);
    await page.context().close();
  });

  it.each(Object.entries(PAGES))(
    '(%s) fails nowhere under the strict policy, has nothing that axe finds in either theme, and fits a narrow phone in each language',
    async (_, path) => {
      const { page, wrong } = await openPage(browser);
      await open(page, path);
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 320, height: 640 });
      for (const language of ['de', 'fr', 'en']) {
        await page.locator('.choices select').first().selectOption(language);
        await page.waitForFunction((to) => document.documentElement.lang === to, language);
        expect(await sideways(page), `${language} is wider than the window`).toBeLessThanOrEqual(0);
      }
      expect(await axeFindings(page)).toEqual([]);
      expect(wrong).toEqual([]);
      await page.context().close();
    },
  );

  it('of the race that is open while others write shows it without a reload, and little jumps', async () => {
    const early = until(ENTRIES, '2024-04-02');
    const later = ENTRIES.slice(early.length, early.length + 60);
    const live = await openWorkingBoard({ [ID]: early });
    const watched = await Promise.all(
      Object.entries(PAGES)
        .filter(([, path]) => path.startsWith('/c/') && path !== PAGES['no page at all'])
        .filter(([name]) => !(name in ANALYSIS))
        .map(async ([name, path]) => {
          const { page } = await openPage(browser);
          await page.goto(live.address + path);
          await page.waitForSelector('.line[data-state="live"]');
          await page.waitForFunction(() => document.querySelector('.waiting') === null);
          await page.waitForTimeout(300);
          const text = await page.locator('main').textContent();
          return { name, page, text, shifts: await watchShifts(page) };
        }),
    );
    must(await live.store.append(ID, early.length, later));
    for (const { name, page, text, shifts } of watched) {
      // The desk has nothing new, and the calendar's dates were there.
      const changes = !['desk', 'an article at the desk', 'one source', 'calendar'].includes(name);
      if (changes) {
        await page.waitForFunction(
          (text) => document.querySelector('main')?.textContent !== text,
          text,
        );
      }
      await page.waitForTimeout(100);
      // What Lighthouse calls good; the Race page, which is kept open all day, has a test of its own.
      expect(await shifts(), name).toBeLessThan(0.1);
      await page.context().close();
    }
    await live.close();
  });
});
