/**
 * Takes the pictures of the pages for the README and the docs: `npm run screenshots` writes
 * docs/pictures/board-*.png anew, from the example race.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages, exampleEntries, openBoard } from '../test/browser/board.ts';
import { CHROMIUM, launch, openPage } from '../test/browser/harness.ts';
import { openWorkingBoard, readArticle, until } from '../test/browser/working-board.ts';

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const ID = 'nato-2024';
const REPORT = fileURLToPath(
  new URL('../examples/nato-2024/reports/2024-03-05-one-objects.txt', import.meta.url),
);
const DAY = '2024-04-03';
const WIDE = { width: 1280, height: 900 };
const SHOTS = [
  { name: 'race', path: `/c/${ID}?asOf=${DAY}`, viewport: WIDE },
  { name: 'race-dark', path: `/c/${ID}?asOf=${DAY}`, viewport: WIDE, colorScheme: 'dark' },
  { name: 'race-phone', path: `/c/${ID}?asOf=${DAY}`, viewport: { width: 390, height: 844 } },
  { name: 'timeline', path: `/c/${ID}/timeline`, viewport: WIDE },
  { name: 'members', path: `/c/${ID}/members?asOf=${DAY}`, viewport: WIDE },
  { name: 'member', path: `/c/${ID}/members/HUN?asOf=${DAY}`, viewport: WIDE },
  { name: 'changes', path: `/c/${ID}/changes?asOf=${DAY}`, viewport: WIDE },
  { name: 'procedure', path: '/procedures/un', viewport: { width: 1280, height: 1100 } },
  { name: 'replay', path: '/histories/iaea-2009?step=6', viewport: WIDE },
] as const;

if (CHROMIUM === undefined) throw new Error('Set CHROMIUM to the path of a Chromium.');
mkdirSync(FOLDER, { recursive: true });
await buildPages();
const board = await openBoard(ID, exampleEntries(ID), '2024-06-30');
const browser = await launch();
for (const { name, path, ...options } of SHOTS) {
  const { page } = await openPage(browser, options);
  await page.goto(board.address + path);
  await page.waitForSelector('main h1');
  await page.waitForLoadState('networkidle', { timeout: 2000 }).catch(() => undefined);
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
  await page.screenshot({ path: join(FOLDER, `board-${name}.png`) });
  console.log(`docs/pictures/board-${name}.png`);
  await page.context().close();
}
{
  // The desk is worth a picture while an article is on it.
  const text = readFileSync(REPORT, 'utf8');
  const desk = await openWorkingBoard({ [ID]: until(exampleEntries(ID), '2024-02-20') });
  const { page } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
  const outlet = 'Example Wire';
  await readArticle(page, desk.address, ID, { text, published: '2024-03-05', outlet });
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.getByText('Accepted 1 claim.').waitFor();
  await page.keyboard.press('a');
  await page.getByText('Accepted 1 claim.').waitFor();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(FOLDER, 'board-desk.png') });
  console.log('docs/pictures/board-desk.png');
  await desk.close();
}
await browser.close();
await board.close();
