/**
 * Takes the pictures of the pages for the README and the docs: `npm run screenshots` writes
 * docs/pictures/board-*.png anew, from the example race.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import { buildPages, exampleEntries, openBoard } from '../test/browser/board.ts';
import { CHROMIUM, launch, openPage } from '../test/browser/harness.ts';
import { openWorkingBoard, readArticle, until } from '../test/browser/working-board.ts';

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const ID = 'nato-2024';
const REPORT = fileURLToPath(
  new URL('../examples/nato-2024/reports/2024-03-05-one-objects.txt', import.meta.url),
);
const PARCEL = fileURLToPath(new URL('../examples/osce-2020/parcel-july.json', import.meta.url));
const DAY = '2024-04-03';
const WIDE = { width: 1280, height: 900 };
/** The pages of the analysis say more than fits on a screen. */
const TALL = { width: 1280, height: 1300 };
const LATE = 'asOf=2024-06-17&knownAt=2024-06-17&candidate=mark-rutte';
const PICKED = 'given=withdrawal%3Aklaus-iohannis';
const SHOTS: readonly (BrowserContextOptions & {
  readonly name: string;
  readonly path: string;
  /** What is on the page once it is whole. */
  readonly until?: string;
})[] = [
  { name: 'race', path: `/c/${ID}?asOf=${DAY}`, viewport: WIDE },
  { name: 'race-dark', path: `/c/${ID}?asOf=${DAY}`, viewport: WIDE, colorScheme: 'dark' },
  { name: 'race-phone', path: `/c/${ID}?asOf=${DAY}`, viewport: { width: 390, height: 844 } },
  { name: 'timeline', path: `/c/${ID}/timeline`, viewport: WIDE },
  { name: 'members', path: `/c/${ID}/members?asOf=${DAY}`, viewport: WIDE },
  { name: 'member', path: `/c/${ID}/members/HUN?asOf=${DAY}`, viewport: WIDE },
  { name: 'changes', path: `/c/${ID}/changes?asOf=${DAY}&knownAt=${DAY}`, viewport: WIDE },
  {
    name: 'outlook',
    path: `/c/${ID}/outlook?${LATE}`,
    viewport: TALL,
    until: '.outlook details + details',
  },
  {
    name: 'packages',
    path: `/c/${ID}/packages?${LATE}&${PICKED}`,
    viewport: TALL,
    until: '.pareto',
  },
  { name: 'procedure', path: '/procedures/un', viewport: { width: 1280, height: 1100 } },
  { name: 'replay', path: '/histories/iaea-2009?step=6', viewport: WIDE },
];

if (CHROMIUM === undefined) throw new Error('Set CHROMIUM to the path of a Chromium.');
mkdirSync(FOLDER, { recursive: true });
await buildPages();
const board = await openBoard(ID, exampleEntries(ID), '2024-06-30');
const browser = await launch();
for (const { name, path, until: whole = 'main h1', ...options } of SHOTS) {
  const { page } = await openPage(browser, options);
  await page.goto(board.address + path);
  await page.waitForSelector(whole);
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
{
  // Three analysts side by side: two of them come in files.
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 1100 } });
  await page.goto(`${board.address}/c/${ID}/hypotheses?asOf=2024-04-05`);
  const marks = [
    { analyst: 'A. Analyst', obstruct: 'I', bargain: 'CC' },
    { analyst: 'B. Analyst', obstruct: 'C', bargain: 'N' },
  ].map(({ analyst, obstruct, bargain }) => ({
    name: `${analyst}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        analyst,
        member: 'ROU',
        marks: {
          'c-2024-03-04-spiegel-3': { obstruct, 'bargain@european-union': bargain },
          'c-2024-03-12-iohannis-runs-2': { obstruct: 'C', 'bargain@european-union': 'I' },
        },
      }),
    ),
  }));
  await page.getByLabel('Add files of marks (JSON)').setInputFiles(marks);
  await page.waitForFunction(() => document.querySelectorAll('.ranking').length === 3);
  await page.screenshot({ path: join(FOLDER, 'board-hypotheses.png') });
  console.log('docs/pictures/board-hypotheses.png');
  await page.context().close();
}
{
  const osce = 'osce-2020';
  const other = await openBoard(osce, exampleEntries(osce), '2020-12-31');
  const { page } = await openPage(browser, { viewport: TALL });
  await page.goto(
    `${other.address}/c/${osce}/packages?asOf=2020-07-15&knownAt=2020-07-15&candidate=thomas-greminger`,
  );
  await page.getByText('Your own figures').click();
  await page.getByLabel('Add a problem file (JSON)').setInputFiles(PARCEL);
  await page.locator('.proposals .notes').waitFor();
  await page.screenshot({ path: join(FOLDER, 'board-packages-osce.png') });
  console.log('docs/pictures/board-packages-osce.png');
  await other.close();
}
await browser.close();
await board.close();
