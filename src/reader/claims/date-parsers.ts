/** The parsers of dates that news needs; each window of words gets the fewest that can read it. */
import { Chrono, en } from 'chrono-node';
import { HAS_CALENDAR, HAS_RELATIVE, HAS_WEEKDAY } from '../lang/en/dates.ts';

const parsers = (wanted: RegExp): Chrono =>
  new Chrono({
    parsers: en.GB.parsers.filter((parser) => wanted.test(parser.constructor.name)),
    // Hours and time zones cost time and fix no day.
    refiners: en.GB.refiners.filter((refiner) => !/Time|zone/i.test(refiner.constructor.name)),
  });

const all = parsers(
  /^EN(?:MonthName(?:LittleEndian|MiddleEndian)?|Weekday|RelativeDateFormat|CasualDate|TimeUnit(?:Ago|Later|Within)Format|YearMonthDay|YearMonthName)Parser$|^ISOFormatParser$/,
);
// Most dates in news are a weekday alone, or relative alone.
const weekdays = parsers(/^ENWeekdayParser$/);
const relative = parsers(
  /^EN(?:RelativeDateFormat|CasualDate|TimeUnit(?:Ago|Later|Within)Format)Parser$/,
);

/** The smallest set of parsers that reads what a window of words holds. */
export function parserFor(window: string): Chrono {
  if (HAS_CALENDAR.test(window)) return all;
  const named = HAS_WEEKDAY.test(window);
  if (named === HAS_RELATIVE.test(window)) return all;
  return named ? weekdays : relative;
}
