/** Dates in words, relative to the day of publication; sought only where a claim needs one. */
import { Chrono, en } from 'chrono-node';
import type { Run } from '../text/tokens.ts';
import type { Article } from './article.ts';
import type { Draft } from './draft.ts';

const TRIGGER =
  /^(?:today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|weekend|summer|spring|autumn|winter|days|weeks|months|years|ago|next|last|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th))$/;

/** The parsers that news needs; those for hours, time zones and form fields cost time and find nothing. */
const NEEDED = /^EN(?:MonthName(?:LittleEndian|MiddleEndian)?|Weekday|RelativeDateFormat|CasualDate|TimeUnit(?:Ago|Later|Within)Format|YearMonthDay|YearMonthName)Parser$|^ISOFormatParser$/;
const chronoOf = (wanted: RegExp): Chrono =>
  new Chrono({
    parsers: en.GB.parsers.filter((parser) => wanted.test(parser.constructor.name)),
    refiners: en.GB.refiners.filter((refiner) => !/Time|zone/i.test(refiner.constructor.name)),
  });
const chrono = chronoOf(NEEDED);
/** Most dates in news are a weekday alone, or relative alone: each needs few of the parsers. */
const weekdays = chronoOf(/^ENWeekdayParser$/);
const relative = chronoOf(/^EN(?:RelativeDateFormat|CasualDate|TimeUnit(?:Ago|Later|Within)Format)Parser$/);

const WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;
const RELATIVE = /\b(?:today|yesterday|tomorrow|tonight|week|month|year|weekend|days|weeks|months|years|ago|next|last)\b/i;
const CALENDAR = /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|summer|spring|autumn|winter/i;

/** The smallest set of parsers that reads what the window holds. */
function chronoFor(window: string): Chrono {
  if (CALENDAR.test(window)) return chrono;
  const named = WEEKDAY.test(window);
  if (named !== RELATIVE.test(window)) return named ? weekdays : relative;
  return chrono;
}

/** Words that can belong to a date beside the one that gives it away: “by the end of next month”. */
const DATEISH =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|[,]|the|of|in|on|by|this|last|next|past|coming|previous|following|early|late|mid|end|beginning|start|ago|later|within|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|and|to|until|before|after|-)$/;

/** A date as far as the words fix it. */
export interface Dated {
  readonly when: string;
  readonly run: Run;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The dates that a run of words states, in order. */
export function datesIn(article: Article, run: Run, published: string): Dated[] {
  const { doc } = article;
  const reference = new Date(`${published}T12:00:00Z`);
  const out: Dated[] = [];
  let i = run.from;
  while (i < run.to) {
    if (!TRIGGER.test(doc.norm[i] ?? '') || doc.value[i] === 'may') {
      i += 1;
      continue;
    }
    let first = i;
    const floor = Math.max(run.from, out.at(-1)?.run.to ?? 0);
    while (first > floor && DATEISH.test(doc.norm[first - 1] ?? '')) first -= 1;
    let last = i + 1;
    while (last < run.to && (DATEISH.test(doc.norm[last] ?? '') || TRIGGER.test(doc.norm[last] ?? ''))) last += 1;
    out.push(...datesInWindow(article, { from: first, to: last }, reference));
    i = last;
  }
  return out;
}

function datesInWindow(article: Article, run: Run, reference: Date): Dated[] {
  const { doc } = article;
  const from = doc.start[run.from] ?? 0;
  const text = doc.plain.slice(from, doc.end[run.to - 1]);
  const out: Dated[] = [];
  let parsed = article.parsedDates.get(text);
  if (parsed === undefined) {
    parsed = chronoFor(text).parse(text, { instant: reference, timezone: 0 });
    article.parsedDates.set(text, parsed);
  }
  for (const found of parsed) {
    const { start } = found;
    const begin = from + found.index;
    const words = { from: wordAt(article, run, begin), to: wordAt(article, run, begin + found.text.length - 1) + 1 };
    const lower = found.text.toLowerCase();
    const year = start.get('year') ?? 0;
    const month = start.get('month') ?? 1;
    const day = start.get('day') ?? 1;
    if (/^\d{1,2}$/.test(lower) || /^(?:may|now|second|sec|min)$/.test(lower)) continue;
    let when: string;
    if (/\bweek(?:end)?\b/.test(lower) && !start.isCertain('weekday')) when = weekOf(new Date(Date.UTC(year, month - 1, day)), lower);
    else if (start.isCertain('day') || start.isCertain('weekday') || /\b(?:today|yesterday|tomorrow|tonight|days? ago)\b/.test(lower)) when = `${year}-${two(month)}-${two(day)}`;
    else if (start.isCertain('month') || /\bmonths?\b/.test(lower)) when = `${year}-${two(month)}`;
    else when = `${year}`;
    out.push({ when, run: words });
  }
  return out;
}

/** Monday to Sunday of the week that the words mean. */
function weekOf(day: Date, words: string): string {
  const monday = new Date(day);
  monday.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  const first = new Date(monday);
  if (words.includes('weekend')) first.setUTCDate(monday.getUTCDate() + 5);
  const last = new Date(monday);
  last.setUTCDate(monday.getUTCDate() + 6);
  return `${first.toISOString().slice(0, 10)}/${last.toISOString().slice(0, 10)}`;
}

function wordAt(article: Article, run: Run, offset: number): number {
  for (let i = run.from; i < run.to; i += 1) if ((article.doc.end[i] ?? 0) > offset) return i;
  return run.to - 1;
}

/** A date in a relative clause before the verb is that clause's: “which withdrew in January, now supports”. */
function inRelative(article: Article, draft: Draft, date: Run): boolean {
  if (date.from > draft.anchor) return false;
  return article.words(draft.run.from, date.from).some((word) => word === 'which' || word === 'who' || word === 'whose');
}

/** Whether any word of a run gives a date away. */
function dated(article: Article, run: Run): boolean {
  for (let i = run.from; i < run.to; i += 1) if (TRIGGER.test(article.doc.norm[i] ?? '')) return true;
  return false;
}

/** The dates of a sentence, sought once however many claims stand in it. */
function datesOf(article: Article, index: number, sentence: Run, published: string): readonly Dated[] {
  let dates = article.dates.get(index);
  if (dates === undefined) {
    dates = datesIn(article, sentence, published);
    article.dates.set(index, dates);
  }
  return dates;
}

/** When a draft's matter was so: the date in its own words, else in its sentence; never one to come. */
export function occurredAt(article: Article, draft: Draft, published: string): string | undefined {
  if (draft.occurred !== undefined) return draft.occurred;
  if (draft.says.kind === 'deadline' || draft.says.kind === 'commitment' || draft.says.kind === 'rule' || draft.says.kind === 'criterion') return undefined;
  const sentence = article.doc.sentences[draft.sentence];
  if (sentence === undefined) return undefined;
  if (!dated(article, sentence)) return undefined;
  const dates = datesOf(article, draft.sentence, sentence, published).filter((date) => (date.when.split('/')[0] ?? '') <= published);
  if (dates.length === 0) return undefined;
  const near = dates.find((date) => date.run.from >= draft.run.from && date.run.to <= draft.run.to + 4 && !inRelative(article, draft, date.run)) ?? (dates.length === 1 ? dates[0] : undefined);
  if (near === undefined) return undefined;
  return near.when;
}
