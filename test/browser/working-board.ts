/** A board on which one can work: the real server over a record in memory, on a port of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Entry } from '../../src/case/index.ts';
import type { Network } from '../../src/fetch/index.ts';
import { startServer } from '../../src/server/index.ts';
import { memoryStore, type Store } from '../../src/store/index.ts';
import { readingHere } from '../server/reading-here.ts';
import { must } from './board.ts';

export interface WorkingBoard {
  readonly address: string;
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** The day on which everything happens. */
export const TODAY = '2024-03-06T12:00:00.000Z';

/** @param network Where articles are fetched from; as in production where it is left out. */
export async function openWorkingBoard(
  cases: Readonly<Record<string, readonly Entry[]>>,
  network?: Network,
): Promise<WorkingBoard> {
  const folder = await mkdtemp(join(tmpdir(), 'nemcon-board-'));
  const store = memoryStore(cases);
  const service = must(
    await startServer({
      store,
      env: { XDG_DATA_HOME: folder },
      by: 'E. Example',
      now: () => new Date(TODAY),
      version: '0.0.0-test',
      port: 0,
      reading: readingHere(),
      ...(network !== undefined && { network }),
    }),
  );
  return {
    address: service.url,
    store,
    close: async () => {
      await service.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The first entries of a record, up to a day. */
export const until = (entries: readonly Entry[], day: string): readonly Entry[] => {
  const end = entries.findIndex(({ recorded }) => recorded > day);
  return end === -1 ? entries : entries.slice(0, end);
};

/** Pastes an article at the desk and has it read. */
export async function readArticle(
  page: Page,
  address: string,
  id: string,
  article: { readonly text: string; readonly published: string; readonly outlet: string },
): Promise<void> {
  await page.goto(`${address}/c/${id}/desk`);
  await page.getByLabel('Text of the article').fill(article.text);
  await page.getByLabel('Day of publication').fill(article.published);
  await page.getByLabel('Outlet').fill(article.outlet);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.locator('.desk-claims').waitFor();
}

/** “14 proposed · 3 accepted”, as the desk tells it, once it tells exactly this. */
export const waitForCounts = (page: Page, counts: string): Promise<unknown> =>
  page.waitForFunction(
    (counts) => document.querySelector('.counts')?.textContent === counts,
    counts,
  );

/** The claims that wait, as the desk counts them now. */
export async function countsOf(page: Page): Promise<{ proposed: number; accepted: number }> {
  const told = (await page.locator('.counts').textContent()) ?? '';
  return {
    proposed: Number(/(\d+) proposed/.exec(told)?.[1] ?? 0),
    accepted: Number(/(\d+) accepted/.exec(told)?.[1] ?? 0),
  };
}

/** Selects words of the article as a reader would with the mouse. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((words) => {
    const article = document.querySelector('.article-text');
    if (article === null) throw new Error('no article');
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return;
    }
    throw new Error(`“${words}” does not stand in one piece`);
  }, words);
  await page.locator('.selected-words').waitFor();
}
