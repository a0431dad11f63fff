/** Procedures, replays and races that follow a procedure, in a real browser over a real server. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ruleInWords, procedureNamed } from '../../src/procedure/index.ts';
import { PROCEDURES } from '../../src/web/words/procedures/languages.ts';
import { LANGUAGES, wordsFor } from '../../src/web/words/index.ts';
import { buildPages, exampleEntries, must } from './board.ts';
import { axeFindings, CHROMIUM, launch, openPage } from './harness.ts';
import { openWorkingBoard, type WorkingBoard } from './working-board.ts';

const PAGES = [
  ['procedures', '/procedures'],
  ['a procedure', '/procedures/un'],
  ['a comparison', '/procedures/un?with=wto'],
  ['a check', '/check-procedure'],
  ['selections of the past', '/histories'],
  ['a replay', '/histories/iaea-2009?step=4'],
  ['a new race under a procedure', '/new?from=un'],
] as const;
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

/** Everything that the page awaits is there. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
}

describe.skipIf(CHROMIUM === undefined)('procedures in a browser', () => {
  let browser: Browser;
  let board: WorkingBoard;
  let page: Page;
  let wrong: readonly string[] = [];
  beforeAll(async () => {
    await buildPages();
    browser = await launch();
    board = await openWorkingBoard({ nato: exampleEntries('nato-2024') });
  });
  afterAll(async () => {
    await browser.close();
    await board.close();
  });
  beforeEach(async () => {
    ({ page, wrong } = await openPage(browser, { viewport: { width: 1280, height: 900 } }));
  });
  afterEach(() => page.context().close());

  it.each(PAGES)(
    'given %s, then axe finds nothing in either theme, and nothing is wider than a phone',
    async (_, path) => {
      const { page } = await openPage(browser, { bypassCSP: true });
      await page.goto(board.address + path);
      for (const { colorScheme, width } of LOOKS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        expect(await axeFindings(page)).toEqual([]);
      }
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, 'wider than the window').toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  it('given the list, when a procedure is looked for and opened, then its rule and its diagram are there', async () => {
    await page.goto(`${board.address}/procedures`);
    await page.getByLabel('Find a procedure').fill('atomic governors');
    await page.getByText('1 of 31 shown').waitFor();
    await page.getByRole('link', { name: /^Director General of the International Atomic/ }).click();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe('/procedures/iaea');
    const iaea = must(procedureNamed('iaea'));
    const ballots = iaea.stages.find(({ id }) => id === 'ballots');
    if (ballots?.kind !== 'ballot') throw new Error('no ballots');
    const rule = page.locator('.stage', { hasText: ballots.title }).locator('.rule-lines').first();
    expect(await rule.textContent()).toContain('two thirds of the members present and voting');
    expect(ruleInWords(ballots.rule)).toContain('two thirds of the members present and voting');
    for (const { id } of iaea.stages) {
      expect(await page.locator(`.diagram [data-stage="${id}"]`).count()).toBe(1);
    }
    // A click on a stage of the diagram leads to its words.
    await page.locator('.diagram [data-stage="ballots"]').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('stage.ballots');
    await page.locator('.articles', { hasText: 'Article VII.A' }).waitFor();
    expect(wrong).toEqual([]);
  });

  it('given two procedures, when they are compared from the list, then each question has both answers, and only the differences can be shown', async () => {
    await page.goto(`${board.address}/procedures`);
    const form = page.locator('.compare-two');
    await form.getByRole('combobox').first().selectOption('iaea');
    await form.getByRole('combobox').last().selectOption('un');
    await form.getByRole('button', { name: 'Compare' }).click();
    await page.locator('table.compared').waitFor();
    const all = await page.locator('table.compared tbody tr').count();
    const same = await page.locator('table.compared tr[data-same="true"]').count();
    expect(same).toBeGreaterThan(0);
    await page.getByLabel('Only where they differ').check();
    expect(await page.locator('table.compared tbody tr').count()).toBe(all - same);
    await page.getByText(`They differ in ${all - same} of ${all} questions.`).waitFor();
    expect(wrong).toEqual([]);
  });

  it('given a replay, when it is stepped through by keyboard, then the round, the address and the diagram go along and it is told aloud', async () => {
    await page.goto(`${board.address}/histories/iaea-2009`);
    await settled(page);
    const told = page.locator('.stepper [role="status"]');
    const of = Number(/of (\d+)/.exec((await told.textContent()) ?? '')?.[1]);
    expect(of).toBeGreaterThan(5);
    const seen: string[] = [];
    for (let n = 2; n <= of; n += 1) {
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(
        (n) =>
          document.querySelector('.stepper [role="status"]')?.textContent?.includes(` ${n} of `),
        n,
      );
      const stage = await page.locator('.diagram .here').getAttribute('data-stage');
      seen.push(stage ?? '');
    }
    expect(new URL(page.url()).searchParams.get('step')).toBe(String(of));
    expect(seen).toContain('straw-polls');
    expect(seen.at(-1)).toBe('conference');
    expect(await page.locator('.diagram .next').getAttribute('data-stage')).toBe('end:appointed');
    await page.keyboard.press('ArrowRight');
    expect(new URL(page.url()).searchParams.get('step')).toBe(String(of));
    await page.keyboard.press('Home');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('step') === '1');
    // On the slider the arrows are the slider's own, and count one step each.
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('step') === '2');
    await page.getByRole('button', { name: 'The next step' }).click();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('step') === '3');
    expect(wrong).toEqual([]);
  });

  it('given the ballots of July 2009, then 23 votes fail where 24 are needed, and pass once somebody abstains', async () => {
    await page.goto(`${board.address}/histories/iaea-2009`);
    await settled(page);
    const rounds: string[] = [];
    const last = (await page.locator('.jump option').count()) - 1;
    for (let at = 0; at <= last; at += 1) {
      await page.locator('.jump select').selectOption(String(at));
      const line = page.locator('.vote-bars li', { hasText: 'Yukiya Amano' });
      if ((await line.count()) > 0) rounds.push((await line.textContent()) ?? '');
    }
    expect(rounds.some((line) => /23 .*needs 24.*not met.*1 short of 24/.test(line))).toBe(true);
    expect(rounds.some((line) => /23 .*needs 23.*· met/.test(line))).toBe(true);
  });

  it('given a departure, then it is marked where it happened and explained', async () => {
    await page.goto(`${board.address}/histories/wto-2020`);
    await settled(page);
    const marked = page.locator('.jump option', { hasText: '(departure)' }).first();
    await page.locator('.jump select').selectOption((await marked.getAttribute('value')) ?? '');
    await page.locator('.departure strong').first().waitFor();
    expect(await page.locator('.departure').first().textContent()).toMatch(/\w{20,}|\w+ \w+/);
    expect(wrong).toEqual([]);
  });

  it('given a file of one’s own with mistakes, when it is dropped, then each is told with its place, and the mended text is shown as a page', async () => {
    await page.goto(`${board.address}/check-procedure`);
    const right = JSON.stringify(must(procedureNamed('consensus-silence')), null, 2);
    const hostile = right.replace(
      '"title": "The members"',
      '"title": "<img src=x onerror=alert(1)>"',
    );
    expect(hostile).not.toBe(right);
    const wrongText = hostile.replace('"first": "names"', '"first": "nowhere"');
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'own.json', { type: 'application/json' }));
      return transfer;
    }, wrongText);
    await page.dispatchEvent('.files-in', 'drop', { dataTransfer: data });
    await page.locator('.findings').waitFor();
    expect(await page.locator('.findings tbody tr').first().textContent()).toMatch(
      /first.*nowhere/,
    );
    expect(await page.locator('.stages').count()).toBe(0);
    await page.getByLabel('Text of the procedure').fill(hostile);
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.locator('.stages').waitFor();
    await page.locator('.diagram svg').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  it('given the United Nations, when a race is begun from its page, then what the catalogue leaves open is asked, and the race keeps its procedure', async () => {
    await page.goto(`${board.address}/procedures/un`);
    await page.getByRole('link', { name: 'Begin a race under this procedure' }).click();
    await page.getByText('The body has 15 members').waitFor();
    await page.getByLabel('End of the term').fill('2026-12-31');
    await page.getByRole('button', { name: /Take into the calendar: 31 March 2026/ }).click();
    expect(await page.getByLabel('When').inputValue()).toBe('2026-03-31');
    const members = page.getByLabel('One a line: code, name, day of joining.');
    const known = (await members.inputValue()).split('\n');
    expect(known.toSorted()).toEqual(['CHN', 'FRA', 'GBR', 'RUS', 'USA']);
    await members.fill([...known.slice(1), 'NZL', 'JPN'].join('\n'));
    await page.getByLabel('Title of the race').fill('The next Secretary-General');
    await page.getByRole('button', { name: 'Begin the race' }).click();
    await page.getByText('Not all of these are members of the body.').waitFor();
    await members.fill([...known, 'NZL', 'JPN', 'BRA', 'EGY'].join('\n'));
    await page.getByRole('button', { name: 'Begin the race' }).click();
    await page.locator('h1.headline').waitFor();
    await page.getByRole('link', { name: 'procedure', exact: true }).click();
    await page.locator('main h1', { hasText: 'Secretary-General of the United Nations' }).waitFor();
    const kept = must(await board.store.read('the-next-secretary-general'));
    const rule = kept.find(({ event }) => event.type === 'rule-set')?.event;
    expect(rule).toMatchObject({ procedure: 'un', basis: 'written' });
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)('given %s, then the pages are in that language', async (language) => {
    const { page } = await openPage(browser, { locale: language });
    const { pages } = wordsFor(language, language).words;
    const told = PROCEDURES[language];
    await page.goto(`${board.address}/procedures/iaea`);
    await page.getByRole('heading', { name: told.page.stages, exact: true }).waitFor();
    expect(
      await page
        .locator('dt', { hasText: told.labels['who nominates'] ?? 'who nominates' })
        .count(),
    ).toBe(1);
    await page.goto(`${board.address}/histories/iaea-2009`);
    await page.getByRole('heading', { name: told.replay.where }).waitFor();
    await page.getByRole('link', { name: pages.histories }).waitFor();
    await page.context().close();
  });
});
