/** The reading desk in a real browser, over a real server. */
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WORK } from '../../src/web/words/work/languages.ts';
import { seedIsHere, seedText } from '../seed/seed.ts';
import { buildPages, exampleEntries } from './board.ts';
import { axeFindings, CHROMIUM, launch, openPage, sideways, watchShifts } from './harness.ts';
import {
  countsOf,
  openWorkingBoard,
  readArticle,
  selectWords,
  until,
  waitForCounts,
  type WorkingBoard,
} from './working-board.ts';

const ID = 'nato';
const ENTRIES = until(exampleEntries('nato-2024'), '2024-02-20');

const OWN = {
  published: '2024-03-05',
  outlet: 'Example Wire',
  text: `Latvia supports Mark Rutte, its government said on Tuesday.

Hungary objects to Mark Rutte. “We cannot support him,” said Hungarian Foreign Minister Péter Szijjártó.

Romanian President Klaus Iohannis said that he was interested in the post.

Spain also supports the Dutch prime minister.`,
};
/** The article of the seed where it lies beside the checkout; else one of our own. */
const LONG = seedIsHere ? { text: seedText, published: '2024-03-04', outlet: 'The seed' } : OWN;
if (!seedIsHere)
  console.warn('The seed article is not here: an example of our own is read instead.');

describe.skipIf(CHROMIUM === undefined)('the reading desk', () => {
  let browser: Browser;
  let board: WorkingBoard;
  let page: Page;
  let wrong: readonly string[] = [];
  beforeAll(async () => {
    await buildPages();
    browser = await launch();
  });
  beforeEach(async () => {
    board = await openWorkingBoard({ [ID]: ENTRIES });
    ({ page, wrong } = await openPage(browser, { viewport: { width: 1440, height: 900 } }));
  });
  afterEach(async () => {
    await page.context().close();
    await board.close();
  });

  const standingLine = (page: Page) => page.locator('.desk-margin .tallies').first().textContent();

  it('given a pasted article, when it is reviewed by keyboard alone, then the board changes, in a second window too', async () => {
    const second = await openPage(browser);
    await second.page.goto(`${board.address}/c/${ID}?asOf=2024-03-05`);
    await second.page.waitForSelector('.line[data-state="live"]');
    const headline = await second.page.locator('h1').textContent();
    const shifts = await watchShifts(second.page);

    await readArticle(page, board.address, ID, LONG);
    const { proposed, accepted } = await countsOf(page);
    expect(proposed).toBeGreaterThan(2);
    expect(accepted).toBe(0);
    await page.keyboard.press('j');
    for (let n = 0; n < proposed; n += 1) await page.keyboard.press('a');
    await waitForCounts(page, `0 proposed · ${proposed} accepted`);
    await page.getByText('None waits.').waitFor();

    await second.page.waitForFunction(
      (before) => document.querySelector('h1')?.textContent !== before,
      headline,
    );
    expect(await shifts()).toBeLessThan(0.1);
    await page.goto(`${board.address}/c/${ID}?asOf=2024-03-05`);
    await page.waitForFunction(
      (before) => document.querySelector('h1')?.textContent !== before,
      headline,
    );
    expect(await page.locator('h1').textContent()).toBe(
      await second.page.locator('h1').textContent(),
    );
    expect([...wrong, ...second.wrong]).toEqual([]);
    await second.page.context().close();
  });

  it('given decisions of several kinds, when they are undone, then each is taken back in turn', async () => {
    await readArticle(page, board.address, ID, OWN);
    const { proposed } = await countsOf(page);
    const before = await standingLine(page);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.keyboard.press('x');
    await page.getByLabel('Reason, if you want to give one').fill('it says less');
    await page.keyboard.press('Enter');
    await waitForCounts(page, `${proposed - 2} proposed · 1 accepted · 1 rejected`);
    await page.getByText('Rejected 1 claim.').waitFor();
    await page.keyboard.press('u');
    await waitForCounts(page, `${proposed - 1} proposed · 1 accepted`);
    await page.getByText('Undone.').waitFor();
    await page.keyboard.press('u');
    await waitForCounts(page, `${proposed} proposed · 0 accepted`);
    await page.waitForFunction(
      (line) => document.querySelector('.desk-margin .tallies')?.textContent === line,
      before,
    );
    await page.waitForTimeout(300);
    await page.keyboard.press('u');
    await page.getByText('there is nothing to undo').waitFor();
    await page.reload();
    await waitForCounts(page, `${proposed} proposed · 0 accepted`);
    expect(wrong).toEqual([]);
  });

  it('given a wrong claim, when it is corrected in place, then both words are kept and one sees what it alters', async () => {
    await readArticle(page, board.address, ID, OWN);
    await page.keyboard.press('/');
    await page.keyboard.type('latvia supports');
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.locator('.effect').getByText('Latvia: undeclared → supports').waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('e');
    await page.getByLabel('Stance').selectOption('objects');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Corrected and accepted.').waitFor();
    await page.locator('.effect').getByText('Latvia: supports → objects').waitFor();
    await page.getByLabel('Filter', { exact: true }).fill('');
    await page
      .locator('.claim', { hasText: 'Latvia objects to Mark Rutte' })
      .locator('.claim-head')
      .click();
    await page.locator('.proposal tr', { hasText: 'Stance' }).waitFor();
    const told = await page.locator('.proposal tr', { hasText: 'Stance' }).textContent();
    expect(told).toBe('Stancesupportsobjects');
    expect(wrong).toEqual([]);
  });

  it('given a filter, when all that fit are accepted, then one is asked with their number, and the others wait', async () => {
    await readArticle(page, board.address, ID, OWN);
    const { proposed } = await countsOf(page);
    await page.getByLabel('Filter', { exact: true }).fill('hungary');
    const fitting = await page.locator('.claims > .claim').count();
    expect(fitting).toBeGreaterThan(0);
    expect(fitting).toBeLessThan(proposed);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+A');
    await page.getByRole('heading', { name: `Accept ${fitting} claim` }).waitFor();
    await page.keyboard.press('Enter');
    await waitForCounts(page, `${proposed - fitting} proposed · ${fitting} accepted`);
  });

  it('given a claim that another window decided on, when one decides otherwise, then theirs is kept and one is told', async () => {
    await readArticle(page, board.address, ID, OWN);
    const { proposed } = await countsOf(page);
    const other = await openPage(browser);
    await other.page.goto(page.url());
    await waitForCounts(other.page, `${proposed} proposed · 0 accepted`);
    // This window hears of nothing more by itself.
    await page.route('**/events*', (route) => route.abort());
    await page.reload();
    await waitForCounts(page, `${proposed} proposed · 0 accepted`);
    await other.page.keyboard.press('j');
    await other.page.keyboard.press('x');
    await other.page.keyboard.press('Enter');
    await waitForCounts(other.page, `${proposed - 1} proposed · 0 accepted · 1 rejected`);

    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByRole('alert').getByText('was decided on elsewhere meanwhile').waitFor();
    await waitForCounts(page, `${proposed - 1} proposed · 0 accepted · 1 rejected`);
    // On another claim the same window writes on, although the case has grown.
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await waitForCounts(page, `${proposed - 2} proposed · 1 accepted · 1 rejected`);
    expect(other.wrong).toEqual([]);
    await other.page.context().close();
  });

  it('given words that the reader passed over, when a claim is added on them, then it stands on exactly these words', async () => {
    // The sign in the middle turns text round; it counts as one character and does not move the words.
    const text =
      'Latvia supports Mark Rutte.\n\nPortugal \u202Eis <script>alert(1)</script> all for Rutte, they say.';
    await readArticle(page, board.address, ID, { ...OWN, text });
    expect(await page.locator('.article-text script').count()).toBe(0);
    expect(await page.locator('.hidden-sign').getAttribute('data-code')).toBe('U+202E');
    await selectWords(page, 'all for Rutte');
    await page.keyboard.press('n');
    const form = page.locator('.adding');
    await form.getByLabel('Member', { exact: true }).selectOption('PRT');
    await form.getByLabel('Candidate').selectOption('mark-rutte');
    await form.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('Added and accepted.').waitFor();
    const start = text.indexOf('all for Rutte');
    const marked = page.locator('mark[data-selected="true"]');
    expect(await marked.textContent()).toBe('all for Rutte');
    expect(await marked.locator('[data-at]').getAttribute('data-at')).toBe(String(start));
    const kept = await board.store.read(ID);
    const added = JSON.stringify(kept).includes(
      JSON.stringify({ start, end: start + 13, exact: 'all for Rutte' }),
    );
    expect(added).toBe(true);
    expect(wrong).toEqual([]);
  });

  it('given a reader of French, when a claim is added, then it is the one that is selected', async () => {
    const { fields, desk } = WORK.fr;
    await readArticle(page, board.address, ID, {
      ...OWN,
      text: 'Latvia supports Mark Rutte.\n\nPortugal is all for Rutte, they say.',
    });
    const french = await openPage(browser, { locale: 'fr' });
    await french.page.goto(page.url());
    await french.page.locator('.desk-claims').waitFor();
    await selectWords(french.page, 'all for Rutte');
    await french.page.keyboard.press('n');
    const form = french.page.locator('.adding');
    await form.getByLabel(fields.member, { exact: true }).selectOption('PRT');
    await form.getByLabel(fields.candidate).selectOption('mark-rutte');
    await form.getByRole('button', { name: desk.saveNew }).click();
    await french.page.getByText(desk.said.added).waitFor();
    const marked = french.page.locator('mark[data-selected="true"]');
    expect(await marked.textContent()).toBe('all for Rutte');
    expect(french.wrong).toEqual([]);
    await french.page.context().close();
  });

  it('given a misspelt name, when it is settled, then it is remembered, and can be taken back', async () => {
    await readArticle(page, board.address, ID, OWN);
    await page.keyboard.press('j');
    await page.keyboard.press('m');
    await page.getByLabel('As it is written').fill('Callas');
    await page.getByLabel('Means').selectOption('kaja-kallas');
    await page.getByRole('button', { name: 'Remember it' }).click();
    await page.getByText('Remembered.').waitFor();
    await page.reload();
    await page.getByText('Names that were settled (1)').click();
    await page.getByText('“Callas” means Kaja Kallas').waitFor();
    await page.getByRole('button', { name: 'Take back: Callas' }).click();
    await page.getByText('Taken back.').waitFor();
    await page.getByText('Names that were settled (0)').waitFor();
    expect(wrong).toEqual([]);
  });

  it('given a dropped file, then its text can be put right before it is read, and the same text is known the second time', async () => {
    await page.goto(`${board.address}/c/${ID}/desk`);
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'report.txt', { type: 'text/plain' }));
      return transfer;
    }, OWN.text);
    await page.dispatchEvent('.files-in', 'drop', { dataTransfer: data });
    await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '');
    expect(await page.getByLabel('Text of the article').inputValue()).toContain('Latvia supports');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('Write the day as YYYY-MM-DD.').waitFor();
    await page.getByLabel('Day of publication').fill('2024-03-05');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('.claim').first().waitFor();
    const first = page.url();
    const text = await page.evaluate(() => document.querySelector('.article-text')?.textContent);
    await readArticle(page, board.address, ID, { ...OWN, text: text ?? '' });
    await page.getByText('The record has this very text already.').waitFor();
    expect(page.url()).toBe(first);
    expect(wrong).toEqual([]);
  });

  it('given ten million characters in one line, then the desk opens and answers to keys', async () => {
    const text = `Latvia supports Mark Rutte. ${'word '.repeat(2_000_000)}`;
    const exact = 'Latvia supports Mark Rutte';
    const seq = ENTRIES.length;
    const of = { recorded: '2024-03-05', basis: { kind: 'act', by: 'E. Example' } } as const;
    const claim = {
      id: 'long-1',
      says: { kind: 'position', member: 'LVA', candidate: 'mark-rutte', stance: 'supports' },
      quote: { start: 0, end: exact.length, exact },
      attribution: { level: 'report' },
      modality: 'asserted',
      reported: '2024-03-05',
    } as const;
    const source = {
      id: 'long',
      kind: 'article',
      published: '2024-03-05',
      text,
      sha256: '0'.repeat(64),
    } as const;
    const long = await openWorkingBoard({
      [ID]: [
        ...ENTRIES,
        { ...of, seq: seq + 1, event: { type: 'source-added', source } },
        { ...of, seq: seq + 2, event: { type: 'claim-proposed', source: 'long', claim } },
      ],
    });
    await page.goto(`${long.address}/c/${ID}/desk/long`);
    await waitForCounts(page, '1 proposed · 0 accepted');
    expect(await page.locator('.stretch').count()).toBeGreaterThan(2000);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await waitForCounts(page, '0 proposed · 1 accepted');
    await long.close();
  });

  it('given an article that is scrolled, then the list of claims follows it', async () => {
    const [first = '', ...rest] = OWN.text.split('\n\n');
    const text = [first, ...Array.from({ length: 40 }, () => 'x'), ...rest].join('\n\n');
    await readArticle(page, board.address, ID, { ...OWN, text });
    await page.setViewportSize({ width: 1440, height: 420 });
    await page.locator('.article-text').hover();
    await page.mouse.wheel(0, 10_000);
    await page.waitForFunction(() => (document.querySelector('.desk-claims')?.scrollTop ?? 0) > 0);
    const marked = await page.locator('mark').last().getAttribute('data-claims');
    const card = page.locator(`[data-claim="${marked?.split(' ')[0] ?? ''}"]`);
    expect(await card.evaluate((card) => card.getBoundingClientRect().top < innerHeight)).toBe(
      true,
    );
  });

  it('given words on which several claims rest, then their lines lie under the letters and clear of the next line', async () => {
    const text = `${'At the end of a long meeting it was said that '.repeat(2)}the United States, France, the United Kingdom and Germany jointly support the Dutch prime minister Mark Rutte, judging by gauging prying diplomats. Hungary objects to Mark Rutte.`;
    await readArticle(page, board.address, ID, { ...OWN, text });
    const marks = page.locator('mark');
    await marks.first().waitFor();
    await page.setViewportSize({ width: 900, height: 900 });
    expect(await page.locator('mark[data-sharing]').count()).toBeGreaterThan(0);
    const drawn = await marks.evaluateAll((marks) =>
      marks.map((mark) => {
        const style = getComputedStyle(mark);
        const rows = [...mark.getClientRects()].toSorted((a, b) => a.top - b.top);
        return {
          // The highest line begins so far above the lower edge of the mark: “calc(100% - 8px)”, 2 px high.
          lines: [...style.backgroundPosition.matchAll(/100% - (\d+)px/g)].map(
            ([, n]) => Number(n) + 2,
          ),
          room: Number.parseFloat(style.paddingBottom),
          clear: rows.every(
            (row, i) =>
              i === 0 || row.top === rows[i - 1]?.top || row.top >= (rows[i - 1]?.bottom ?? 0),
          ),
          rows: rows.length,
        };
      }),
    );
    expect(drawn.some(({ rows }) => rows > 1)).toBe(true);
    for (const { lines, room, clear } of drawn) {
      expect(lines.length).toBeGreaterThan(0);
      expect(Math.max(...lines)).toBeLessThanOrEqual(room);
      expect(clear).toBe(true);
    }
  });

  it('given the desk with an article, a form and the list of keys, then axe finds nothing in either theme', async () => {
    await readArticle(page, board.address, ID, OWN);
    const at = page.url();
    for (const options of [
      { colorScheme: 'light' as const },
      { colorScheme: 'dark' as const, viewport: { width: 320, height: 640 } },
    ]) {
      const { page } = await openPage(browser, options);
      await page.goto(at);
      await page.locator('.claim').first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await page.locator('.claim-form').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await sideways(page), 'wider than the window').toBeLessThanOrEqual(0);
      await page.locator('.claim-form').getByRole('button', { name: 'Cancel' }).click();
      await page.keyboard.press('?');
      await page.getByText('Accept all that fit the filter').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.goto(`${board.address}/c/${ID}/desk`);
      await page.getByLabel('Text of the article').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    }
  });
});
