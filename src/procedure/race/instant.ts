/**
 * Moments of a race: a day, `2024-06-20`, or a minute in universal time, `2024-06-20T12:00Z`. Silence
 * runs out at an hour, and most of history is known only by the day.
 */
import { z } from 'zod';
import { isDay } from '../../basics/index.ts';
import { never } from '../../basics/index.ts';
import type { Span } from '../parts/clock.ts';

const MINUTE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\dZ$/;

export const Instant = z
  .string()
  .refine((text) => isDay(text) || isDay(MINUTE.exec(text)?.[1] ?? ''), {
    error: 'is neither a day (2024-06-20) nor a minute in universal time (2024-06-20T12:00Z)',
  });
export type Instant = z.infer<typeof Instant>;

const DAY = 86_400_000;
const isWholeDay = (at: Instant): boolean => at.length === 10;

/** The first and the last millisecond that the text may mean. */
function reach(at: Instant): { readonly first: number; readonly last: number } {
  const first = Date.parse(isWholeDay(at) ? `${at}T00:00:00Z` : at.replace('Z', ':00Z'));
  return { first, last: isWholeDay(at) ? first + DAY - 1 : first };
}

/** Whether `a` is over before `b` begins. Two moments of which one is only a day are not in order. */
export const isBefore = (a: Instant, b: Instant): boolean => reach(a).last < reach(b).first;

/** The moment `span` later (or earlier, with `-1`). Months and years keep the day where it exists. */
export function after(at: Instant, { count, unit }: Span, direction: 1 | -1 = 1): Instant {
  const from = new Date(reach(at).first);
  const by = count * direction;
  switch (unit) {
    case 'hours':
      return new Date(from.getTime() + by * 3_600_000).toISOString().slice(0, 16) + 'Z';
    case 'days':
    case 'weeks':
      return cut(new Date(from.getTime() + by * (unit === 'weeks' ? 7 : 1) * DAY), at);
    case 'months':
    case 'years': {
      const months =
        from.getUTCFullYear() * 12 + from.getUTCMonth() + by * (unit === 'years' ? 12 : 1);
      const [year, month] = [Math.floor(months / 12), months % 12];
      const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
      const day = Math.min(from.getUTCDate(), lastDay);
      return cut(
        new Date(Date.UTC(year, month, day, from.getUTCHours(), from.getUTCMinutes())),
        at,
      );
    }
    default:
      return never(unit, 'unit');
  }
}

const cut = (date: Date, like: Instant): Instant =>
  isWholeDay(like) ? date.toISOString().slice(0, 10) : `${date.toISOString().slice(0, 16)}Z`;
