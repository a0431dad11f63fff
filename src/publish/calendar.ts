/** The calendar of a case as iCalendar (RFC 5545), to download or to subscribe to. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { calendarView } from '../api/index.ts';
import { addDays, dateIn, firstDay, lastDay, type Day, type Language } from '../basics/index.ts';
import type { Entry } from '../case/index.ts';
import type { Asked } from './asked.ts';
import { TEXTS } from './texts.ts';

type Dated = ReturnType<typeof calendarView>['dates'][number];

/** How often a subscriber may ask again, in seconds. */
const REFRESH = 3600;

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** An instant of the record; a day without a time is its beginning. */
const instantOf = (recorded: string): Date =>
  new Date(recorded.length === 10 ? `${recorded}T00:00:00Z` : recorded);

/** The entries that set this date, the first and every one that put it anew. */
function settings({ id, claim }: Dated, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ event }) => {
    switch (event.type) {
      case 'date-set':
        return `date-${event.date}` === id;
      case 'post-described':
        return id === 'term-end';
      case 'claim-proposed':
        return event.claim.id === claim;
      case 'claim-corrected':
        return event.claim === claim;
      default:
        return false;
    }
  });
}

/** What stands in the calendar: the label, how firm it is, and how exactly the day is known. */
function summaryOf({ label, on, firmness, what }: Dated, language: Language): string {
  const texts = TEXTS[language];
  // A meeting from one day to another lasts so long; any other interval is a day that is not known.
  const isExact = on.length === 10 || (what === 'meeting' && /^.{10}\/.{10}$/.test(on));
  const notes = [
    ...(firmness === 'set' ? [] : [texts.firmness[firmness]]),
    ...(isExact ? [] : [`${texts.dayUnknown}: ${dateIn(language, on)}`]),
  ];
  return notes.length === 0 ? label : `${label} (${notes.join('; ')})`;
}

function descriptionOf(date: Dated, { record, language = 'en' }: Asked): string {
  const found = date.claim === undefined ? undefined : record.state.claims.get(date.claim);
  if (found === undefined) return record.state.title;
  const source = record.state.sources.get(found.source);
  const where = source?.outlet ?? source?.title ?? found.source;
  return `“${found.claim.quote.exact}” – ${where}, ${dateIn(language, found.claim.reported)}`;
}

/**
 * All dates of the case. Each has an id that stays, so that a calendar that subscribes moves it
 * rather than showing it twice; its stamp and sequence come from the record, never from the clock.
 * A date known only to the month, or as an interval, covers all of it and says so.
 */
export function calendarIcs(asked: Asked): string {
  const { record, asOf, include = 'accepted', language = 'en' } = asked;
  const { state, entries } = record;
  const calendar = ical({
    name: state.title,
    prodId: { company: 'nemcon', product: 'nemcon', language: 'EN' },
    ttl: REFRESH,
  });
  const first = entries[0]?.recorded ?? asOf;
  for (const date of calendarView(record, { asOf, include }).dates) {
    const set = settings(date, entries);
    calendar.createEvent({
      id: `${date.id}@${state.id}.nemcon`,
      stamp: instantOf(set.at(-1)?.recorded ?? first),
      sequence: Math.max(0, set.length - 1),
      start: utc(firstDay(date.on)),
      // The end of a whole-day event is the first day that is not in it.
      end: utc(addDays(lastDay(date.on), 1)),
      allDay: true,
      summary: summaryOf(date, language),
      description: descriptionOf(date, asked),
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: TEXTS[language].dates[date.what] }],
    });
  }
  return `${calendar.toString()}\r\n`;
}
