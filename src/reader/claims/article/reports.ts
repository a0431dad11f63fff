/** Which report a word stands in, and where the article says it has its news from. */
import type { Report } from '../../speech/types.ts';
import type { Doc } from '../../text/tokens.ts';
import type { Article } from '../article.ts';

/** How many reports inside one another are followed. */
const DEPTH = 5;

/** For every word the index of the narrowest report around it, or −1. */
export function innermostReports(reports: readonly Report[], size: number): Int32Array {
  const out = new Int32Array(size).fill(-1);
  const widths = reports.map(({ content }) =>
    content.reduce((sum, run) => sum + run.to - run.from, 0),
  );
  // Wider reports first, so that the narrower ones inside them overwrite.
  const order = reports
    .map((_, index) => index)
    .sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
  for (const index of order) {
    for (const run of reports[index]?.content ?? []) out.fill(index, run.from, run.to);
  }
  return out;
}

/** The reports around a word, innermost first: also the one in which the reporting verb stands. */
export function reportsAround(article: Article, word: number): Report[] {
  const out: Report[] = [];
  let report = article.reportAt(word);
  while (report !== undefined && out.length < DEPTH) {
    out.push(report);
    const outside: number = report.cue?.from ?? report.source?.from ?? -1;
    const next: Report | undefined =
      report.within === undefined ? article.reportAt(outside) : article.reports[report.within];
    if (next === undefined || out.includes(next)) break;
    report = next;
  }
  return out;
}

/** How much of the end of a text is searched for where it comes from, in characters. */
const TAIL = 600;

/** “Source: Der Spiegel” on a line of its own. */
export function originsOf(doc: Doc): string[] {
  const found = /^\s*sources?\s*:\s*(.{2,60}?)\s*$/im.exec(doc.plain.slice(-TAIL));
  if (found?.[1] === undefined) return [];
  return found[1].split(/\s*(?:,|;|\/| and )\s*/).filter((name) => name.length > 1);
}
