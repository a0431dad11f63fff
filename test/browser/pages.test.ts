/** The pages in a real browser, over the record of the example race. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages, exampleEntries, must, openBoard, type Board } from './board.ts';
import { standingView, openRecord } from '../../src/api/index.ts';
import { CHROMIUM, launch, openPage, watchShifts } from './harness.ts';

const ID = 'nato-2024';
const ENTRIES = exampleEntries(ID);
const TODAY = '2024-06-30';

describe.skipIf(CHROMIUM === undefined)('the pages in a browser', () => {
  let browser: Browser;
  let board: Board;
  beforeAll(async () => {
    await buildPages();
    browser = await launch();
    board = await openBoard(ID, ENTRIES, TODAY);
  });
  afterAll(() => board.close());

  it('given the race on a day, then its headline is the sentence of the standing on that day', async () => {
    const { page } = await openPage(browser);
    const told = must(standingView(must(openRecord(ENTRIES)), { asOf: '2024-04-03' }));
    await page.goto(`${board.address}/c/${ID}?asOf=2024-04-03`);
    expect(await page.locator('h1').textContent()).toBe(told.sentence);
    await page.context().close();
  });

  it('given a seat, when it is opened by keyboard, then its words are beside the page, and Escape leaves the page where it was', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${board.address}/c/${ID}?asOf=2024-04-03`);
    await page.locator('.seat[data-stance="objects"]').focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    expect(await page.locator('.evident mark').first().textContent()).toMatch(/\w/);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-stance'))).toBe(
      'objects',
    );
    await page.context().close();
  });

  it('given the slider, when an arrow is pressed, then the day, the address and the sentence move together', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${board.address}/c/${ID}?asOf=2024-04-03`);
    const first = await page.locator('h1').textContent();
    await page.getByRole('slider').focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    const day = new URL(page.url()).searchParams.get('asOf') ?? '';
    expect(day > '2024-04-03', day).toBe(true);
    await page.waitForFunction(
      (first) => document.querySelector('h1')?.textContent !== first,
      first,
    );
    const told = must(standingView(must(openRecord(ENTRIES)), { asOf: day }));
    await page.waitForFunction(
      (text) => document.querySelector('h1')?.textContent === text,
      told.sentence,
    );
    await page.context().close();
  });

  it('given an open page, when entries are recorded, then it shows them without a reload and nothing jumps', async () => {
    const day = '2024-04-03';
    const until = ENTRIES.findIndex(({ recorded }) => recorded >= '2024-04-02');
    const [early, late] = [ENTRIES.slice(0, until), ENTRIES.slice(until, until + 60)];
    const live = await openBoard(ID, early, TODAY);
    const { page } = await openPage(browser);
    await page.goto(`${live.address}/c/${ID}?asOf=${day}`);
    await page.waitForSelector('.line[data-state="live"]');
    await page.waitForSelector('.changed');
    await page.waitForTimeout(500);
    const shifts = await watchShifts(page);
    await live.append(late);
    const told = must(standingView(must(openRecord([...early, ...late])), { asOf: day }));
    const before = must(standingView(must(openRecord(early)), { asOf: day }));
    expect(told.sentence).not.toBe(before.sentence);
    await page.waitForFunction(
      (text) => document.querySelector('h1')?.textContent === text,
      told.sentence,
    );
    expect(await shifts()).toBeLessThan(0.01);
    await page.context().close();
    await live.close();
  });

  it('given more windows than a browser has connections, then all are live on one stream, and go on when the first is closed', async () => {
    const until = ENTRIES.findIndex(({ recorded }) => recorded >= '2024-04-02');
    const [early, late] = [ENTRIES.slice(0, until), ENTRIES.slice(until, until + 60)];
    const live = await openBoard(ID, early, TODAY);
    const { page: first } = await openPage(browser);
    const pages = [first];
    for (let n = 0; n < 7; n += 1) pages.push(await first.context().newPage());
    for (const page of pages) {
      await page.goto(`${live.address}/c/${ID}/record`);
      await page.waitForSelector('.line[data-state="live"]');
    }
    const metrics = await (await fetch(`${live.address}/metrics`)).text();
    expect(/^nemcon_streams_open (\d+)$/m.exec(metrics)?.[1]).toBe('1');
    await first.close();
    await live.append(late);
    for (const page of pages.slice(1)) {
      await page.getByRole('button', { name: `Show ${late.length} newer entries` }).waitFor();
    }
    await first.context().close();
    await live.close();
  });

  it('given a visit before, then what changed since is listed and its seats have a dot, until it is marked as seen', async () => {
    const { page } = await openPage(browser);
    const until = ENTRIES.findIndex(({ recorded }) => recorded >= '2024-04-02');
    await page.addInitScript(
      ([key, seen]) => {
        if (localStorage.getItem(key ?? '') === null) localStorage.setItem(key ?? '', seen ?? '');
      },
      [`nemcon.seen.${ID}`, String(until)],
    );
    await page.goto(`${board.address}/c/${ID}?asOf=2024-04-03`);
    await page.locator('.changed .moves li').first().waitFor();
    expect(await page.locator('.seat .dot').count()).toBeGreaterThan(0);
    await page.locator('.changed > button').click();
    await page.waitForFunction(() => document.querySelector('.seat .dot') === null);
    await page.context().close();
  });

  it('given the members, when a heading is pressed twice, then the table is in that order, and the other way round', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${board.address}/c/${ID}/members?asOf=2024-04-03`);
    await page.waitForSelector('tbody tr');
    const heading = page.getByRole('columnheader', { name: 'Stance' });
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    await heading.getByRole('button').click();
    expect(await page.locator('tbody tr').first().textContent()).toMatch(/^Hungary/);
    await page.context().close();
  });

  it('given the time line, then it is the picture that reports have, of whoever is ahead', async () => {
    const { page, wrong } = await openPage(browser);
    await page.goto(`${board.address}/c/${ID}/timeline`);
    await page.waitForSelector('.chart svg desc', { state: 'attached' });
    const file = await page.request.get(
      `${board.address}/api/cases/${ID}/charts/timeline.svg?asOf=${TODAY}`,
    );
    const told = await page.evaluate(
      (svg) => {
        const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
        const shown = document.querySelector('.chart svg');
        return [file, shown].map((picture) => ({
          said: ['title', 'desc'].map((name) => picture?.querySelector(name)?.textContent),
          points: [...(picture?.querySelectorAll('circle, line[data-claims]') ?? [])].map((point) =>
            point.getAttribute('data-claims'),
          ),
        }));
      },
      await file.text(),
    );
    expect(told[0]?.points.length).toBeGreaterThan(20);
    expect(told[0]?.said[0]).toMatch(/^Members for Mark Rutte/);
    expect(told[1]).toEqual(told[0]);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['a step', '.chart circle[data-on^="2024-03-0"]'],
    ['a published count', '.chart circle:not([data-on])'],
    ['what happened', '.chart text[data-claims]'],
  ])('given %s of the time line, when it is clicked, then its words open', async (_, selector) => {
    const { page } = await openPage(browser);
    await page.goto(`${board.address}/c/${ID}/timeline`);
    const point = page.locator(selector).last();
    const claims = (await point.getAttribute('data-claims'))?.split(' ');
    await point.click();
    await page.locator('.evident mark').first().waitFor();
    expect(new URL(page.url()).searchParams.getAll('words')).toEqual(claims);
    await page.context().close();
  });

  it('given the time line, when it is read by keyboard, then the arrows go through its points, Enter opens one, and Escape comes back to it', async () => {
    const { page, wrong } = await openPage(browser);
    await page.goto(`${board.address}/c/${ID}/timeline`);
    const points = page.locator('.chart [role="button"]');
    await points.first().waitFor({ state: 'attached' });
    expect(await page.locator('.chart [tabindex="0"]').count()).toBe(1);
    await page.getByLabel('Candidate').focus();
    await page.keyboard.press('Tab');
    const onPoint = () =>
      page.evaluate(() => ({
        said: document.activeElement?.getAttribute('aria-label') ?? '',
        claims: document.activeElement?.getAttribute('data-claims'),
      }));
    const seen = new Map<string, string | null | undefined>();
    const all = await points.count();
    for (let n = 0; n < all; n += 1) {
      const { said, claims } = await onPoint();
      seen.set(said, claims);
      await page.keyboard.press('ArrowRight');
    }
    const labels = await points.evaluateAll((points) =>
      points.map((point) => point.getAttribute('aria-label') ?? ''),
    );
    expect(new Set(seen.keys())).toEqual(new Set(labels));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    const { said, claims } = await onPoint();
    await page.keyboard.press('Enter');
    await page.locator('.evident mark').first().waitFor();
    expect(new URL(page.url()).searchParams.getAll('words')).toEqual(claims?.split(' '));
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect((await onPoint()).said).toBe(said);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it('given French, then the page says so and speaks it, claims and names of states included', async () => {
    const { page } = await openPage(browser, { locale: 'fr-FR' });
    await page.goto(`${board.address}/c/${ID}?asOf=2024-04-03`);
    await page.waitForSelector('h1.headline');
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    expect(await page.locator('h1').textContent()).toMatch(
      /^Pas encore de choix\. 27 sur 32 pour Mark Rutte.*Hongrie s’oppose/,
    );
    // Names of states and what claims say are in French; what was quoted is not.
    await page.locator('.seat[data-stance="objects"]').click();
    const evident = page.locator('.evident').first();
    await evident.locator('mark').waitFor();
    expect(await evident.locator('h3').textContent()).toMatch(/Hongrie.: opposition à Mark Rutte/);
    const [claim] = new URL(page.url()).searchParams.getAll('words');
    const quote = must(openRecord(ENTRIES)).state.claims.get(claim ?? '')?.claim.quote.exact;
    expect(await evident.locator('mark').textContent()).toBe(quote);
    for (const [name, told] of [
      ['timeline', /Hongrie.: soutien à Mark Rutte/],
      ['members', /Pays-Bas/],
      ['record', /Mark Rutte.: choix arrêté/],
    ] as const) {
      await page.goto(`${board.address}/c/${ID}/${name}`);
      await page.locator('main', { hasText: told }).waitFor();
      expect(await page.locator('main').textContent()).not.toMatch(
        /Hungary|Netherlands| supports /,
      );
    }
    await page.context().close();
  });
});
