/** Dates to come, for deadlines and promises: “by the end of this month”, “in July”, “on 1 October”. */
import { daysInMonth, firstDay, lastDay } from '../../basics/index.ts';
import { NUMBERS } from '../lang/en/race.ts';
import type { Run } from '../text/tokens.ts';
import { datesIn, type Dated } from './dates.ts';
import type { Sight } from './sight.ts';

/** The dates in a run that lie on or after the day of publication; an end of a month is its last day. */
export function datesAhead(sight: Sight, run: Run): Dated[] {
  const { published } = sight.article.scene;
  const out: Dated[] = [];
  for (const dated of datesIn(sight.article, run, published)) {
    const forward = toCome(sight, dated, published);
    if (forward !== undefined) out.push(forward);
  }
  return out;
}

function toCome(sight: Sight, dated: Dated, published: string): Dated | undefined {
  const { norm } = sight.doc;
  const words = norm.slice(dated.run.from, dated.run.to);
  let { when } = dated;
  const fixed =
    words.some((word) => /^(?:19|20)\d\d$/.test(word)) ||
    words.includes('last') ||
    words.includes('ago') ||
    words.includes('yesterday');
  if (lastDay(when) < published && !fixed && !when.includes('/'))
    when = `${Number(when.slice(0, 4)) + 1}${when.slice(4)}`;
  // “end of the”, “the end of”, “end-” right before, or inside what was taken for the date.
  const near = norm.slice(Math.max(sight.sentence.from, dated.run.from - 3), dated.run.to);
  const end = near.indexOf('end');
  if (end >= 0) {
    if (when.length === 4) when = `${when}-12-31`;
    else if (when.length === 7)
      when = `${when}-${daysInMonth(Number(when.slice(0, 4)), Number(when.slice(5, 7)))}`;
    else if (/\bmonth\b/.test(words.join(' ')))
      when = `${when.slice(0, 7)}-${daysInMonth(Number(when.slice(0, 4)), Number(when.slice(5, 7)))}`;
    else if (/\byear\b/.test(words.join(' '))) when = `${when.slice(0, 4)}-12-31`;
  }
  if (lastDay(when) < published) return undefined;
  return {
    when,
    run: {
      from: end >= 0 ? Math.max(sight.sentence.from, dated.run.from - 3) + end : dated.run.from,
      to: dated.run.to,
    },
  };
}

/** The first date in a run that is past; “last March”, said in March, is the one a year ago. */
export function datePast(sight: Sight, run: Run): string | undefined {
  const { published } = sight.article.scene;
  const { norm } = sight.doc;
  for (const { when, run: words } of datesIn(sight.article, run, published)) {
    const last = norm[words.from - 1] === 'last' || norm[words.from] === 'last';
    const turned =
      last && when.length === 7 && when >= published.slice(0, 7)
        ? `${Number(when.slice(0, 4)) - 1}${when.slice(4)}`
        : when;
    if (firstDay(turned) <= published) return turned;
  }
  return undefined;
}

/** “within a year”, “within twelve months” counted from a day; undefined where the words say no such thing. */
export function withinOf(sight: Sight, run: Run, since: string): string | undefined {
  const { norm } = sight.doc;
  for (let i = run.from; i + 2 < run.to; i += 1) {
    if (norm[i] !== 'within' && !(norm[i] === 'in' && norm[i + 1] === 'the')) continue;
    const at = norm[i] === 'in' ? i + 2 : i + 1;
    if (norm[i] === 'in' && norm[at] !== 'next') continue;
    const many =
      norm[at] === 'a' || norm[at] === 'one' || norm[at] === 'next'
        ? 1
        : (NUMBERS[norm[at] ?? ''] ?? Number(norm[at]));
    const unit = norm[at + 1] ?? '';
    if (!Number.isFinite(many)) continue;
    const months = unit.startsWith('year')
      ? many * 12
      : unit.startsWith('month')
        ? many
        : undefined;
    if (months === undefined) continue;
    const first = firstDay(since);
    const total = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months;
    return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
  }
  return undefined;
}
