/**
 * Takes the pictures of the pages for the README and the docs: `npm run screenshots` writes
 * docs/pictures/board-*.png anew, from the example race.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages, exampleEntries, openBoard } from '../test/browser/board.ts';
import { CHROMIUM, launch, openPage } from '../test/browser/harness.ts';

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const ID = 'nato-2024';
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
] as const;

if (CHROMIUM === undefined) throw new Error('Set CHROMIUM to the path of a Chromium.');
mkdirSync(FOLDER, { recursive: true });
buildPages();
const board = await openBoard(ID, exampleEntries(ID), '2024-06-30');
const browser = await launch();
for (const { name, path, ...options } of SHOTS) {
  const { page } = await openPage(browser, options);
  await page.goto(board.address + path);
  await page.waitForSelector('main h1');
  await page.waitForLoadState('networkidle', { timeout: 2000 }).catch(() => undefined);
  await page.screenshot({ path: join(FOLDER, `board-${name}.png`) });
  console.log(`docs/pictures/board-${name}.png`);
  await page.context().close();
}
await browser.close();
await board.close();
