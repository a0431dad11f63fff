/**
 * Calendar dates as text, to the precision that is known: `2024`, `2024-06`, `2024-06-17`, or an
 * interval `2024-02-19/2024-02-25` (ISO 8601; the interval includes both ends).
 *
 * Nothing in here knows what day it is today: time is an argument.
 */
export type DateText = string;

/** A day, `YYYY-MM-DD`. */
export type Day = string;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days the month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)) return 29;
  return DAYS_IN_MONTH[month - 1] ?? 0;
}

const ONE_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function parseOne(text: string): { first: Day; last: Day } | undefined {
  const found = ONE_DATE.exec(text);
  if (!found) return undefined;
  const [, year = '', month, day] = found;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const length = daysInMonth(Number(year), Number(month));
  if (length === 0) return undefined;
  if (day === undefined) {
    return { first: `${year}-${month}-01`, last: `${year}-${month}-${length}` };
  }
  if (Number(day) < 1 || Number(day) > length) return undefined;
  return { first: text, last: text };
}

type Covered = { readonly first: Day; readonly last: Day } | undefined;

/** Texts whose days are remembered: a record of a hundred thousand entries has some hundreds of dates. */
const MOST_KNOWN = 5000;
const known = new Map<DateText, Covered>();

/** The first and last day that a date text covers, or undefined where it is no date. */
export function daysCovered(text: DateText): Covered {
  const before = known.get(text);
  if (before !== undefined || known.has(text)) return before;
  const covered = parsed(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, covered);
  return covered;
}

function parsed(text: DateText): Covered {
  const [from = '', to, more] = text.split('/');
  if (more !== undefined) return undefined;
  const start = parseOne(from);
  if (to === undefined || start === undefined) return start;
  const end = parseOne(to);
  if (end === undefined || end.last < start.first) return undefined;
  return { first: start.first, last: end.last };
}

export const isDateText = (text: string): boolean => daysCovered(text) !== undefined;

/** Whether the text is a single whole day, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => text.length === 10 && isDateText(text);

/** First day covered; for sorting. A text that is no date sorts before everything. */
export const firstDay = (text: DateText): Day => daysCovered(text)?.first ?? '';

/** Last day covered. */
export const lastDay = (text: DateText): Day => daysCovered(text)?.last ?? '';

/** Days from `a` to `b`, negative when `b` is earlier. Both must be days. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** The day `n` days after `day`. */
export function addDays(day: Day, n: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
}
