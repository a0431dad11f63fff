/** Dates in words, relative to the day of publication; sought only where a claim needs one. */
import type { ParsedResult } from 'chrono-node';
import {
  BESIDE_DATE,
  DATE_WORD,
  DAY_WORDS,
  MONTH_WORDS,
  NO_DATE,
  WEEK_WORDS,
} from '../lang/en/dates.ts';
import type { Run } from '../text/tokens.ts';
import type { Article } from './article.ts';
import { parserFor } from './date-parsers.ts';
import type { Draft } from './draft.ts';
import { weekOf } from './week.ts';

/** A date as far as the words fix it: a day, a week `Monday/Sunday`, a month, a year. */
export interface Dated {
  readonly when: string;
  readonly run: Run;
}

/** The dates that a run of words states, in order. */
export function datesIn(article: Article, run: Run, published: string): Dated[] {
  const { norm, value } = article.doc;
  // At noon, so that no time zone moves it to another day.
  const reference = new Date(`${published}T12:00:00Z`);
  const out: Dated[] = [];
  let i = run.from;
  while (i < run.to) {
    if (!DATE_WORD.test(norm[i] ?? '') || value[i] === 'may') {
      i += 1;
      continue;
    }
    let from = i;
    const floor = Math.max(run.from, out.at(-1)?.run.to ?? 0);
    while (from > floor && BESIDE_DATE.test(norm[from - 1] ?? '')) from -= 1;
    let to = i + 1;
    while (to < run.to && (BESIDE_DATE.test(norm[to] ?? '') || DATE_WORD.test(norm[to] ?? '')))
      to += 1;
    out.push(...datesInWindow(article, { from, to }, reference));
    i = to;
  }
  return out;
}

function datesInWindow(article: Article, run: Run, reference: Date): Dated[] {
  const { doc } = article;
  const offset = doc.start[run.from] ?? 0;
  const text = doc.plain.slice(offset, doc.end[run.to - 1]);
  const out: Dated[] = [];
  let parsed = article.parsedDates.get(text);
  if (parsed === undefined) {
    parsed = parserFor(text).parse(text, { instant: reference, timezone: 0 });
    article.parsedDates.set(text, parsed);
  }
  for (const found of parsed) {
    if (NO_DATE.test(found.text.toLowerCase())) continue;
    const start = offset + found.index;
    const from = wordAt(article, run, start);
    const to = wordAt(article, run, start + found.text.length - 1) + 1;
    out.push({ when: exactly(found), run: { from, to } });
  }
  return out;
}

/** The date, no more exact than the words. */
function exactly({ start, text }: ParsedResult): string {
  const words = text.toLowerCase();
  const year = start.get('year') ?? 0;
  const month = start.get('month') ?? 1;
  const day = start.get('day') ?? 1;
  const named = start.isCertain('weekday');
  if (!named && WEEK_WORDS.test(words))
    return weekOf({ year, month, day }, words.includes('weekend'));
  if (named || start.isCertain('day') || DAY_WORDS.test(words))
    return `${year}-${two(month)}-${two(day)}`;
  return start.isCertain('month') || MONTH_WORDS.test(words) ? `${year}-${two(month)}` : `${year}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The word of a run in which a character stands. */
function wordAt({ doc }: Article, run: Run, offset: number): number {
  for (let i = run.from; i < run.to; i += 1) if ((doc.end[i] ?? 0) > offset) return i;
  return run.to - 1;
}

/** Whether any word of a run gives a date away. */
function givesDate({ doc }: Article, run: Run): boolean {
  for (let i = run.from; i < run.to; i += 1) if (DATE_WORD.test(doc.norm[i] ?? '')) return true;
  return false;
}

/** A date in a relative clause before the verb is that clause's: “which withdrew in January, now supports”. */
function isInRelative({ doc }: Article, draft: Draft, date: Run): boolean {
  if (date.from > draft.anchor) return false;
  for (let i = draft.run.from; i < date.from; i += 1) {
    const word = doc.norm[i];
    if (word === 'which' || word === 'who' || word === 'whose') return true;
  }
  return false;
}

/** The dates of a sentence, sought once however many claims stand in it. */
function datesOf(
  article: Article,
  index: number,
  sentence: Run,
  published: string,
): readonly Dated[] {
  let dates = article.dates.get(index);
  if (dates === undefined) {
    dates = datesIn(article, sentence, published);
    article.dates.set(index, dates);
  }
  return dates;
}

/** Kinds of claim whose dates are part of what they say, or that are so at all times. */
const UNDATED: ReadonlySet<Draft['says']['kind']> = new Set([
  'deadline',
  'commitment',
  'rule',
  'criterion',
]);
/** How many words behind the claim's own a date still belongs to it. */
const REACH = 4;

/** When a draft's matter was so: the date in its own words, else in its sentence; never one to come. */
export function occurredAt(article: Article, draft: Draft, published: string): string | undefined {
  if (draft.occurred !== undefined || UNDATED.has(draft.says.kind)) return draft.occurred;
  const sentence = article.doc.sentences[draft.sentence];
  if (sentence === undefined || !givesDate(article, sentence)) return undefined;
  const dates = datesOf(article, draft.sentence, sentence, published).filter(
    ({ when }) => (when.split('/')[0] ?? '') <= published,
  );
  const own = dates.find(
    ({ run }) =>
      run.from >= draft.run.from &&
      run.to <= draft.run.to + REACH &&
      !isInRelative(article, draft, run),
  );
  return (own ?? (dates.length === 1 ? dates[0] : undefined))?.when;
}
