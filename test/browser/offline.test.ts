/** Reading on where the server is gone. */
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPages, exampleEntries } from './board.ts';
import { axeFindings, CHROMIUM, launch, openPage, sideways } from './harness.ts';
import { openWorkingBoard } from './working-board.ts';

const ID = 'nato-2024';
const RACE = `/c/${ID}?asOf=2024-04-03`;

describe.skipIf(CHROMIUM === undefined)('without the server', () => {
  let browser: Browser;
  beforeAll(async () => {
    await buildPages();
    browser = await launch();
  });

  it('given a first visit, then the race is read on, other pages open, as of when is told, and nothing can be written', async () => {
    const board = await openWorkingBoard({ [ID]: exampleEntries(ID) });
    const { page } = await openPage(browser, { serviceWorkers: 'allow' });
    await page.goto(board.address + RACE);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const headline = await page.locator('h1').textContent();
    // What the page shows has been asked for again by now, and kept.
    await page.waitForFunction(
      async () => (await (await caches.open('nemcon-answers')).keys()).length >= 2,
    );
    await page.goto(`${board.address}/c/${ID}/members?asOf=2024-04-03`);
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('.offline p').count()).toBe(0);
    await board.close();

    await page.goto(board.address + RACE);
    await page
      .locator('.offline p', { hasText: 'What is shown was kept in this browser on' })
      .waitFor();
    expect(await page.locator('h1').textContent()).toBe(headline);
    await page.reload();
    await page.locator('.seat').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 720 });
    const written = await page.evaluate(
      async (path) =>
        fetch(path, { method: 'POST' }).then(
          () => true,
          () => false,
        ),
      `/api/cases/${ID}/candidates`,
    );
    expect(written).toBe(false);
    // A page that nobody had opened is there, and says that its data are not.
    await page.getByRole('link', { name: 'Sources' }).click();
    await page.getByText('The server did not answer.').first().waitFor();
    await page.goto(`${board.address}/c/${ID}/calendar`);
    await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
    await page.context().close();
  });
});
