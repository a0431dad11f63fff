/** One real Chromium for all flows, and what every page is checked for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium, LAUNCH_ARGS } from './chromium.ts';

export const CHROMIUM = findChromium();
if (CHROMIUM === undefined) {
  const told = 'No Chromium was found: set CHROMIUM to its path. The browser tests are left out.';
  if (process.env['CI'] !== undefined) throw new Error(told);
  console.warn(told);
}

let shared: Promise<Browser> | undefined;

/** The Chromium of this process, which ends with it: its files share it, and have contexts of their own. */
export const launch = (): Promise<Browser> =>
  (shared ??= chromium.launch({ executablePath: CHROMIUM ?? '', args: [...LAUNCH_ARGS] }));

/** What Playwright itself says where workers are blocked. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** A page that remembers what went wrong on it: errors, and what the policy refused. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly wrong: readonly string[] }> {
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    // What is kept for later would hide what the server does; the test of that allows it.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    const said = message.text();
    if (['error', 'warning'].includes(message.type()) && said !== BLOCKED) wrong.push(said);
  });
  return { page, wrong };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against WCAG 2.2 AA, one line each. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    interface Found {
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
      }[];
    }
    const { axe } = globalThis as unknown as {
      readonly axe: { readonly run: (options: unknown) => Promise<Found> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: tags });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
    );
  });
}

/** How many pixels the page is wider than its window; 0 or less where nobody scrolls sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** How far things jumped by themselves since the page began to watch; 0 is not at all. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { shifts: number };
    seen.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) {
        seen.shifts += entry.value;
      }
    }).observe({ entryTypes: ['layout-shift'] });
  });
  return () => page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts);
}
