/** The analysis in a real browser, over the examples and a real analysing thread. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { estimateView, offerView, openRecord, watchView } from '../../src/api/index.ts';
import { ANALYSIS } from '../../src/web/words/analysis/languages.ts';
import { wordsFor } from '../../src/web/words/index.ts';
import { shells } from '../shells.ts';
import { buildPages, exampleEntries, must, openBoard, type Board } from './board.ts';
import { axeFindings, CHROMIUM, launch, openPage } from './harness.ts';

const ID = 'nato-2024';
const ENTRIES = exampleEntries(ID);
const DAY = '2024-06-17';
const KNOWN = `asOf=${DAY}&knownAt=${DAY}`;
const PAGES = [
  ['outlook', `/c/${ID}/outlook?${KNOWN}`],
  ['packages', `/c/${ID}/packages?${KNOWN}`],
  ['hypotheses', `/c/${ID}/hypotheses?asOf=2024-04-05`],
  ['commitments', `/c/${ID}/commitments?asOf=2024-04-05`],
  ['changes', `/c/${ID}/changes?asOf=2024-04-03&knownAt=2024-04-03`],
] as const;
const PARCEL = fileURLToPath(new URL('../../examples/osce-2020/parcel-july.json', import.meta.url));

/** Half a million shells had come by April. */
const SHELLS = shells().told('2024-04-02', {
  kind: 'delivery',
  by: 'eu',
  to: 'UKR',
  quantity: { amount: 524_000, of: 'artillery shells' },
  state: 'delivered',
}).entries;

const known = must(openRecord(ENTRIES, DAY));

describe.skipIf(CHROMIUM === undefined)('the analysis in a browser', () => {
  let browser: Browser;
  let board: Board;
  let page: Page;
  let wrong: readonly string[] = [];
  beforeAll(async () => {
    await buildPages();
    browser = await launch();
    board = await openBoard(ID, ENTRIES, '2024-06-30');
  });
  afterAll(() => board.close());
  beforeEach(async () => {
    ({ page, wrong } = await openPage(browser));
  });
  afterEach(() => page.context().close());

  /** Opens a page and waits until nothing on it is awaited any more. */
  async function open(path: string, on: Page = page): Promise<void> {
    await on.goto(path.startsWith('http') ? path : board.address + path);
    await on.waitForSelector('main h1');
    await on.waitForFunction(
      () => document.querySelector('.waiting, [aria-busy="true"], [data-old="true"]') === null,
      undefined,
      { timeout: 55_000 },
    );
  }

  const told = (): Promise<string | null> => page.locator('.answer-told').textContent();
  const becomes = (pattern: RegExp): Promise<unknown> =>
    page.waitForFunction(
      (source) =>
        new RegExp(source).test(document.querySelector('.answer-told')?.textContent ?? ''),
      pattern.source,
    );

  it.each(PAGES)(
    'given %s, then axe finds nothing in either theme, nor on a phone',
    async (_, path) => {
      const look = await openPage(browser);
      await open(path, look.page);
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 320],
      ] as const) {
        await look.page.emulateMedia({ colorScheme });
        await look.page.setViewportSize({ width, height: 720 });
        expect(await axeFindings(look.page)).toEqual([]);
        const wide = await look.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, 'wider than the window').toBeLessThanOrEqual(0);
      }
      await look.page.context().close();
    },
  );

  it.each(['fr', 'de'] as const)(
    'given a reader of %s, then every page is in that language under the strict policy',
    async (language) => {
      const foreign = await openPage(browser, { locale: language });
      const { pages } = wordsFor(language, language).words;
      for (const [name, path] of PAGES) {
        await open(path, foreign.page);
        expect(await foreign.page.locator('main h1').textContent()).toBe(pages[name]);
        expect(await foreign.page.getAttribute('html', 'lang')).toBe(language);
      }
      await open(`/c/${ID}/packages?${KNOWN}`, foreign.page);
      const said = ANALYSIS[language].packages;
      await foreign.page.getByRole('group', { name: said.onOffer }).waitFor();
      await foreign.page.getByText(said.withdrawal('Klaus Iohannis')).first().waitFor();
      expect(foreign.wrong).toEqual([]);
      await foreign.page.context().close();
    },
  );

  describe('packages', () => {
    const PACKAGES = `/c/${ID}/packages?${KNOWN}&candidate=mark-rutte`;

    it('given concessions are ticked by keyboard, then the answer moves with each, and a link shows the same', async () => {
      await open(PACKAGES);
      const answer = (given: readonly string[]) =>
        must(offerView(known, { asOf: DAY, candidate: 'mark-rutte', estimates: true, given }));
      expect(await told()).toContain('Nothing given: rule not met. Nobody moves.');
      const boxes = page.locator('.on-offer input[type="checkbox"]');
      const given: string[] = [];
      for (const [i, { id }] of answer([]).concessions.entries()) {
        await boxes.nth(i).focus();
        await page.keyboard.press('Space');
        given.push(id);
        const { outcome, chance = 0 } = answer(given);
        const percent = `${Math.round(chance * 1000) / 10}%`;
        await becomes(
          new RegExp(`^${i + 1} concessions? given: rule ${outcome.replace('-', ' ')}.*${percent}`),
        );
      }
      expect(await told()).toContain('rule met');
      expect(await page.locator('.answer .moves li').allTextContents()).toEqual(
        answer(given).changes.map(({ name, from, to }) => {
          const words = ANALYSIS.en.choices;
          return `${name}: ${words[from]} → ${words[to]}`;
        }),
      );
      const address = page.url();
      expect(new URL(address).searchParams.getAll('given')).toEqual(given);
      const second = await openPage(browser);
      await open(address, second.page);
      await second.page.getByText(/^4 concessions given: rule met/).waitFor();
      await second.page.context().close();
      expect(wrong).toEqual([]);
    });

    it('given a proposal, when it is taken, then all of it is ticked and its column is chosen; nothing of it, then none', async () => {
      await open(PACKAGES);
      await page.getByRole('button', { name: /^Take these: proposal 1/ }).click();
      await becomes(/^4 concessions given: rule met/);
      expect(await page.locator('.on-offer input:checked').count()).toBe(4);
      expect(await page.locator('.pareto [aria-pressed="true"]').textContent()).toBe(
        await page.locator('.pareto button').last().textContent(),
      );
      await page.locator('.pareto button').first().click();
      await becomes(/^Nothing given/);
      expect(await page.locator('.on-offer input:checked').count()).toBe(0);
    });

    it('given a number, when it is opened, then the words that it rests on are beside the page', async () => {
      await open(PACKAGES);
      const part = page.locator('.rule-parts button').first();
      expect(await part.textContent()).toBe('3, and none is allowed');
      await part.click();
      expect(await page.locator('.evident mark').first().textContent()).toMatch(/\w/);
      await page.keyboard.press('Escape');
      await page.locator('.concession .quote').first().click();
      await page.getByText('Hungary need take no part').first().waitFor();
      await page.locator('.evident mark').first().waitFor();
    });

    it('given a price is typed, then the cheapest set is another one, it outlives a reload, and is forgotten on request', async () => {
      await open(PACKAGES);
      await page.getByLabel('Order').selectOption('cheapest');
      await page.getByLabel('Price: Klaus Iohannis withdraws').fill('7');
      await page.locator('.proposal-set .fine', { hasText: 'costs 7' }).waitFor();
      await page.reload();
      await page.locator('.proposal-set .fine', { hasText: 'costs 7' }).waitFor();
      expect(await page.getByLabel('Price: Klaus Iohannis withdraws').inputValue()).toBe('7');
      await page.getByText('Your own figures').click();
      await page.getByRole('button', { name: 'Forget my figures' }).click();
      await page.locator('.proposal-set .fine', { hasText: '4 without a known price' }).waitFor();
    });

    it('given the slider runs on, then what nobody waits for is given up and the last day is answered', async () => {
      // What the browser has already also counts as failed for it, but was answered.
      const answered = new Set<unknown>();
      const aborted: string[] = [];
      page.on('response', (response) => answered.add(response.request()));
      page.on('requestfailed', (request) => {
        if (!answered.has(request)) aborted.push(request.url());
      });
      await open(PACKAGES);
      await page.getByRole('slider').focus();
      for (let i = 0; i < 12; i += 1) await page.keyboard.press('ArrowLeft');
      const day = new URL(page.url()).searchParams.get('asOf') ?? '';
      expect(day < DAY, day).toBe(true);
      await page.waitForFunction(
        () => document.querySelector('.answer-bar[data-old="false"]') !== null,
      );
      const then = must(openRecord(ENTRIES, day));
      const { concessions } = must(offerView(then, { asOf: day, candidate: 'mark-rutte' }));
      await page.waitForFunction(
        (n) => document.querySelectorAll('.concession').length === n,
        concessions.length,
      );
      expect(aborted.some((address) => address.includes('/offer'))).toBe(true);
      expect(wrong).toEqual([]);
    });

    it('given somebody who has withdrawn, then it says so, and the slider leads back', async () => {
      await open(`/c/${ID}/packages?candidate=klaus-iohannis`);
      const note = page.getByRole('alert');
      expect(await note.textContent()).toContain('is not in the race on that day');
      await page.getByRole('slider').focus();
      for (let i = 0; i < 25; i += 1) await page.keyboard.press('ArrowLeft');
      await page.locator('.concession').first().waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    });

    it('given a file with what the five ask and whom that loses, then it is told why there is no package, with the words', async () => {
      const osce = 'osce-2020';
      const other = await openBoard(osce, exampleEntries(osce), '2020-12-31');
      const path = `/c/${osce}/packages?asOf=2020-07-15&knownAt=2020-07-15&candidate=thomas-greminger`;
      await open(other.address + path);
      expect(await page.locator('.proposal-set').count()).toBe(1);
      await page.getByText('Your own figures').click();
      await page.getByLabel('Add a problem file (JSON)').setInputFiles(PARCEL);
      const why = page.locator('.proposals .notes');
      await why.getByText('Why there is no package').waitFor();
      const reasons = await why.locator('li').allTextContents();
      expect(reasons[0]).toContain('Armenia objects and is won only by “Harlem Désir stays”');
      expect(reasons[1]).toContain('“Harlem Désir stays” would lose Azerbaijan');
      await why.locator('li button').first().click();
      await page.locator('.evident mark').first().waitFor();
      await page.keyboard.press('Escape');
      const keep = page.locator('.concession').filter({
        has: page.locator('.ticked', { hasText: 'Harlem Désir stays' }),
      });
      expect(await keep.textContent()).toContain(
        'red line: Azerbaijan, Tajikistan and Turkey → objects',
      );
      await keep.getByRole('checkbox').first().check();
      await page.getByText('This cannot all be given side by side').waitFor();
      await page.getByLabel('Add a problem file (JSON)').setInputFiles({
        name: 'notes.json',
        mimeType: 'application/json',
        buffer: Buffer.from('not JSON'),
      });
      await page.getByText('That file is not JSON; what was in use is kept.').waitFor();
      await page.getByText('In use: parcel-july.json').waitFor();
      expect(wrong).toEqual([]);
      await other.close();
    });
  });

  describe('outlook', () => {
    it('given a day, then the chance, whom it hangs on and who can block are those of the estimate', async () => {
      await open(`/c/${ID}/outlook?${KNOWN}&candidate=mark-rutte`);
      const estimate = must(estimateView(known, { asOf: DAY, candidate: 'mark-rutte' }));
      const met = `${Math.round((estimate.rule?.met ?? 0) * 1000) / 10}%`;
      expect(await page.locator('.big-number').textContent()).toBe(met);
      const first = estimate.members.toSorted((a, b) => (b.importance ?? 0) - (a.importance ?? 0));
      expect(await page.locator('tbody th[scope="row"] a').allTextContents()).toEqual(
        first.slice(0, 10).map(({ name }) => name),
      );
      await page
        .getByRole('columnheader', { name: 'Constitutional, from the rule alone' })
        .waitFor();
      await page.getByRole('button', { name: 'Show all 32 members' }).click();
      expect(await page.locator('.figures tbody tr').count()).toBe(32);
      expect(wrong).toEqual([]);
    });

    it('given a day, then how far the parameters would move the chance follows, with those that move it most', async () => {
      const un = 'un-2016';
      const other = await openBoard(un, exampleEntries(un), '2016-12-31');
      await open(`${other.address}/c/${un}/outlook?asOf=2016-10-05&candidate=antonio-guterres`);
      const met = (await page.locator('.big-number').textContent()) ?? '';
      const interval = page.getByText(/^between [\d.]+% and [\d.]+% as each parameter/);
      await interval.waitFor();
      const [low = 0, high = 0] = (
        /([\d.]+)% and ([\d.]+)%/.exec((await interval.textContent()) ?? '') ?? []
      )
        .slice(1)
        .map(Number);
      expect(low).toBeLessThanOrEqual(Number.parseFloat(met));
      expect(high).toBeGreaterThanOrEqual(Number.parseFloat(met));
      await page.getByText('What the parameters do').click();
      expect(await page.locator('details table tbody tr').count()).toBeGreaterThan(5);
      await other.close();
    });

    it('given a member in the way, then ground, demand, payer and link are told, and each opens its words', async () => {
      await open(`/c/${ID}/outlook?${KNOWN}&candidate=mark-rutte`);
      const romania = page.locator('.holdout', { hasText: 'Romania' });
      const text = (await romania.textContent()) ?? '';
      for (const part of ['Over', 'Asks', 'such a post (of EU, tied to european-union'])
        expect(text).toContain(part);
      await romania.getByRole('button', { name: 'such a post' }).click();
      await page.locator('.evident mark').first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.big-number button').click();
      await page.locator('.evident mark').first().waitFor();
    });
  });

  describe('hypotheses', () => {
    const file = (analyst: string, mark: string) => ({
      name: `${analyst}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          analyst,
          member: 'ROU',
          marks: { 'c-2024-03-04-spiegel-3': { obstruct: mark, bargain: 'CC' } },
        }),
      ),
    });

    it('given marks of one’s own and of two analysts, then all stand side by side, ranked anew, and disagreements are told', async () => {
      await open(`/c/${ID}/hypotheses?asOf=2024-04-05`);
      expect(await page.getByLabel('Member').inputValue()).toBe('ROU');
      expect(await page.locator('.ranking').count()).toBe(1);
      await page.getByRole('button', { name: 'Mark it yourself' }).click();
      await page.getByLabel('Your mark of evidence 1 on hypothesis A').selectOption('II');
      const mine = page.locator('.ranking', { hasText: 'By you' });
      await mine.getByText('3. A').waitFor();
      expect(await mine.locator('li').last().textContent()).toContain('2 against');
      await page
        .getByLabel('Add files of marks (JSON)')
        .setInputFiles([file('Ada', 'I'), file('Grace', 'C')]);
      await page.waitForFunction(() => document.querySelectorAll('.ranking').length === 4);
      const text = await page.locator('.hypotheses').textContent();
      expect(text).toContain('Where analysts disagree');
      expect(text).toContain('Ada speaks against and Grace speaks for');
      await page.reload();
      await page.waitForFunction(() => document.querySelectorAll('.ranking').length === 4);
      await page.getByRole('button', { name: 'Take away the marks of Ada, ROU' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.ranking').length === 3);
      expect(wrong).toEqual([]);
    });

    it('given a piece of evidence on which the answer hangs, then who would lead without it is told; its words open', async () => {
      await open(`/c/${ID}/hypotheses?asOf=2024-04-05`);
      const row = page.locator('.matrix tbody tr', { hasText: 'will not trade the bid' });
      expect(await row.textContent()).toContain('without it: A, B and C');
      await row.getByRole('button').first().click();
      expect(await page.locator('.evident mark').first().textContent()).toContain(
        'will not trade the bid',
      );
    });

    it('given a file that is none, then it is named and nothing is added', async () => {
      await open(`/c/${ID}/hypotheses?asOf=2024-04-05`);
      await page
        .getByLabel('Add files of marks (JSON)')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
      await page.getByText('x.json is not a file of marks; nothing was added.').waitFor();
      expect(await page.locator('.ranking').count()).toBe(1);
    });
  });

  it('given a promise that is overdue, then it says by how much and by how long, and each number opens its words', async () => {
    const other = await openBoard('race', SHELLS, '2024-04-10');
    await open(`${other.address}/c/race/commitments?asOf=2024-04-10`);
    const row = page.locator('tr[data-state="overdue"]');
    const text = (await row.textContent()) ?? '';
    for (const part of ['1,000,000', '524,000', '476,000', 'overdue by 10 days'])
      expect(text).toContain(part);
    await row.getByRole('button', { name: '524,000' }).click();
    await page.locator('.evident mark').first().waitFor();
    await other.close();
  });

  it('given criteria, then who is said not to meet one is told, with the words', async () => {
    await open(`/c/${ID}/commitments?asOf=2024-04-05`);
    const row = page.locator('tr', { hasText: 'the goal of 2 percent for defence' });
    await row.getByRole('button', { name: '✗ does not meet it' }).click();
    expect(await page.locator('.evident mark').first().textContent()).toContain('2 percent');
  });

  describe('changes', () => {
    it('given one day as known then and later, then only what was learned is told, with what it did to the count', async () => {
      await open(`/c/${ID}/changes?asOf=2024-04-02&knownAt=2024-04-05`);
      await page.getByLabel('Compare').selectOption('learned');
      await page.getByLabel('Since').fill('2024-04-01');
      await page.getByText('as known on 1 April 2024 → as known on 5 April 2024').waitFor();
      const row = page.locator('tr', { hasText: 'Mark Rutte' });
      await row.waitFor();
      expect(await row.locator('td').first().textContent()).not.toBe(
        await row.locator('td').last().textContent(),
      );
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('by'), searchParams.get('since')]).toEqual([
        'learned',
        '2024-04-01',
      ]);
      await page.getByLabel('Compare').selectOption('known-now');
      await page.getByText('1 April 2024 → 2 April 2024').waitFor();
      expect(wrong).toEqual([]);
    });

    it('given a day, then what to watch first is what would move the answer most, and what is known of it opens', async () => {
      await open(`/c/${ID}/changes?asOf=2024-04-05&knownAt=2024-04-05`);
      const record = must(openRecord(ENTRIES, '2024-04-05'));
      const { news } = must(watchView(record, { asOf: '2024-04-05' }));
      const lines = await page.locator('.news li').allTextContents();
      expect(news[0]?.id).toBe('HUN:supports');
      expect(lines[0]).toMatch(/^Hungary comes out for the candidate: turns the answer/);
      expect(lines).toHaveLength(6);
      await page.locator('.news li').first().getByRole('button').click();
      await page.locator('.evident mark').first().waitFor();
    });
  });
});
