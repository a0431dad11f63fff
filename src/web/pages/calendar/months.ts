/** Dates of a calendar by the month in which they begin. */
import { daysBetween, daysCovered, firstDay, groupBy, lastDay } from '../../../basics/index.ts';

export interface Month<T> {
  /** `2024-06`, or the year alone where a date is known no closer. */
  readonly month: string;
  readonly dates: readonly T[];
}

/** The month, or the year, under which a date is listed. */
export const monthOf = (on: string): string => (on.length === 4 ? on : firstDay(on).slice(0, 7));

/** Sorted by first day; of dates that begin together the one known more closely comes first. */
export function byMonth<T extends { readonly on: string }>(
  dates: readonly T[],
): readonly Month<T>[] {
  const sorted = dates.toSorted(
    (a, b) =>
      firstDay(a.on).localeCompare(firstDay(b.on)) || lastDay(a.on).localeCompare(lastDay(b.on)),
  );
  return [...groupBy(sorted, ({ on }) => monthOf(on))].map(([month, dates]) => ({
    month,
    dates,
  }));
}

/** Days from `today` until the first and the last day that a date covers; negative once they are past. */
export function daysUntil(
  on: string,
  today: string,
): { readonly first: number; readonly last: number } | undefined {
  const covered = daysCovered(on);
  return covered === undefined
    ? undefined
    : { first: daysBetween(today, covered.first), last: daysBetween(today, covered.last) };
}
