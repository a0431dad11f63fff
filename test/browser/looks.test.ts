/** What the pages look like to some: text from right to left, colours of the reader's own, a very wide window. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages, exampleEntries } from './board.ts';
import { CHROMIUM, launch, openPage, sideways } from './harness.ts';
import { openWorkingBoard, readArticle, until, type WorkingBoard } from './working-board.ts';

const ID = 'nato';
const RACE = `/c/${ID}?asOf=2024-02-28`;
const ARABIC = 'المجر تعارض مارك روته.';

describe.skipIf(CHROMIUM === undefined)('how the pages look', () => {
  let browser: Browser;
  let board: WorkingBoard;
  beforeAll(async () => {
    await buildPages();
    browser = await launch();
    board = await openWorkingBoard({ [ID]: until(exampleEntries('nato-2024'), '2024-03-05') });
  });
  afterAll(() => board.close());

  /** Where the first and the last sign of a text stand on the page, from its left edge. */
  const ends = (page: Page, within: string, text: string): Promise<readonly [number, number]> =>
    page.evaluate(
      ({ within, text }) => {
        const walker = document.createTreeWalker(
          document.querySelector(within) ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(text) ?? -1;
          if (at === -1) continue;
          const leftOf = (place: number): number => {
            const range = document.createRange();
            range.setStart(node, place);
            range.setEnd(node, place + 1);
            return range.getBoundingClientRect().left;
          };
          return [leftOf(at), leftOf(at + text.length - 1)] as const;
        }
        throw new Error(`“${text}” is not in ${within}`);
      },
      { within, text },
    );

  it('given an article from right to left with English in it, then each paragraph has its own direction, and its title and quotes too', async () => {
    const { page } = await openPage(browser);
    const english = 'Latvia supports Mark Rutte, its government said.';
    await page.goto(`${board.address}/c/${ID}/desk`);
    await page.getByLabel('Title').fill(ARABIC);
    const quoted = 'Hungary objects to Mark Rutte';
    await page
      .getByLabel('Text of the article')
      .fill(
        `${ARABIC}\n\n${english}\n\nوقالت: ${quoted}.\n\nThe end of the story was told by the paper.`,
      );
    await page.getByLabel('Day of publication').fill('2024-03-05');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('.claim').first().waitFor();
    const [first, last] = await ends(page, '.article-text', ARABIC);
    expect(first).toBeGreaterThan(last);
    const [from, to] = await ends(page, '.article-text', 'its government said');
    expect(from).toBeLessThan(to);
    const [title, stop] = await ends(page, '.source-head h1', ARABIC);
    expect(title).toBeGreaterThan(stop);
    // Marked words inside a line from right to left still read from left to right.
    const [q, uoted] = await ends(page, '.article-text', quoted);
    expect(q).toBeLessThan(uoted);
    expect(await page.locator('mark', { hasText: quoted }).count()).toBe(1);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'given forced colours, %s, then stance and certainty are borders, marks are lines, and the picture keeps its colours',
    async (colorScheme) => {
      const { page, wrong } = await openPage(browser, { forcedColors: 'active', colorScheme });
      await page.goto(board.address + RACE);
      await page.locator('.seat').first().waitFor();
      const seats = await page.locator('.seat, .fill .paint').evaluateAll((all) =>
        all.map((one) => {
          const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(one);
          const paper = getComputedStyle(document.body).backgroundColor;
          return {
            certain: one.getAttribute('data-certain'),
            seen: Number.parseFloat(borderTopWidth) >= 1 && borderTopColor !== paper,
            style: borderTopStyle,
            sign: (one.textContent ?? '').trim() !== '',
          };
        }),
      );
      expect(seats.length).toBeGreaterThan(31);
      for (const { certain, seen, style, sign } of seats) {
        expect([seen, sign]).toEqual([true, true]);
        expect(style).toBe(certain === 'false' ? 'dashed' : 'solid');
      }
      expect(new Set(seats.map(({ style }) => style)).size).toBe(2);

      await page.goto(`${board.address}/c/${ID}/timeline`);
      await page.locator('.chart svg').waitFor();
      const chart = await page.locator('.chart svg').evaluate((svg) => {
        const line = svg.querySelector('[role="button"]');
        const { forcedColorAdjust, backgroundColor } = getComputedStyle(svg);
        return [
          forcedColorAdjust,
          backgroundColor,
          line === null ? '' : getComputedStyle(line).stroke,
        ];
      });
      expect(chart[0]).toBe('none');
      expect(chart[1]).not.toBe('rgba(0, 0, 0, 0)');
      expect(chart[2]).not.toBe(chart[1]);

      await readArticle(page, board.address, ID, {
        text: 'Latvia supports Mark Rutte. Hungary objects to Mark Rutte, the government said.',
        published: '2024-03-05',
        outlet: 'Example Wire',
      });
      await page.keyboard.press('j');
      await page.locator('.claim[data-current="true"]').waitFor();
      const desk = await page.evaluate(() => ({
        marks: [...document.querySelectorAll('mark')].map(
          (mark) => getComputedStyle(mark).textDecorationLine,
        ),
        edges: [...document.querySelectorAll('.claim')].map((claim) => [
          claim.getAttribute('data-current') === 'true',
          getComputedStyle(claim).borderInlineStartColor !==
            getComputedStyle(document.body).backgroundColor,
        ]),
      }));
      expect(new Set(desk.marks)).toEqual(new Set(['underline']));
      for (const [current, seen] of desk.edges) expect(seen).toBe(current);
      expect(wrong).toEqual([]);
      await page.context().close();
    },
  );

  it.each([RACE, `/c/${ID}/timeline`, `/c/${ID}/members`, `/c/${ID}/record`])(
    'given a window of 3840 pixels, then %s fills most of it with letters that can be read',
    async (path) => {
      const { page } = await openPage(browser, { viewport: { width: 3840, height: 2160 } });
      await page.goto(board.address + path);
      await page.waitForSelector('main h1');
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      const { main, text } = await page.evaluate(() => ({
        main: document.querySelector('main')?.getBoundingClientRect().width ?? 0,
        text: Number.parseFloat(getComputedStyle(document.body).fontSize),
      }));
      expect(main).toBeGreaterThan(3840 * 0.55);
      expect(text).toBeGreaterThanOrEqual(22);
      if (path.endsWith('timeline')) {
        await page.locator('.chart svg').waitFor();
        const [svg, place, label] = await page.evaluate(() => [
          document.querySelector('.chart svg')?.getBoundingClientRect().width,
          document.querySelector('.chart')?.getBoundingClientRect().width,
          document.querySelector('.chart svg text')?.getBoundingClientRect().height,
        ]);
        expect(svg).toBeCloseTo(place ?? 0, 0);
        expect(label).toBeGreaterThan(15);
      }
      await page.context().close();
    },
  );
});
