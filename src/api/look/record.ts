/** The record page by page, its calendar, and the names that were settled in it. */
import { dayOf, sameDate } from '../../analysis/index.ts';
import { firstDay, lastDay, type Day } from '../../basics/index.ts';
import { claimsOn, describeClaim, nameOf, sentence } from '../../case/index.ts';
import { MOST_ITEMS } from '../contract/common.ts';
import type { CalendarView, EntriesPage, NamesView } from '../contract/views.ts';
import { unknownNames } from '../names/index.ts';
import type { OpenRecord } from '../record.ts';

export interface EntriesAsked {
  /** The number of the last entry of the page before. */
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
  readonly order?: 'oldest' | 'newest' | undefined;
  /** What the sentence must hold, whatever its capitals. */
  readonly find?: string | undefined;
}

/** Entries that one page is searched in at most: a record may be long, and what is sought not in it. */
const SEARCHED = 5000;

/**
 * A page of the record, one human sentence an entry. Where something is sought, the page holds what fits
 * of a bounded stretch, and `next` is where the next stretch begins.
 */
export function entriesPage({ entries, state }: OpenRecord, asked: EntriesAsked): EntriesPage {
  const { after, limit = MOST_ITEMS, order = 'oldest', find = '' } = asked;
  const wanted = find.trim().toLowerCase();
  const step = order === 'oldest' ? 1 : -1;
  const from = after ?? (order === 'oldest' ? 0 : entries.length + 1);
  const found: EntriesPage['entries'] = [];
  let last = from;
  for (let looked = 0; found.length < limit && looked < SEARCHED; looked += 1) {
    const entry = entries[last + step - 1];
    if (entry === undefined) break;
    last = entry.seq;
    const said = sentence(entry, state);
    if (wanted === '' || said.toLowerCase().includes(wanted)) found.push({ sentence: said, entry });
  }
  const more = entries[last + step - 1] !== undefined;
  return { entries: found, total: entries.length, ...(more && { next: last }) };
}

type Dated = CalendarView['dates'][number];

/** All dates that the case sets or accepted claims speak of, past and to come, in order. */
export function calendarView(
  { state }: OpenRecord,
  {
    asOf,
    include = 'accepted',
  }: { readonly asOf: Day; readonly include?: 'accepted' | 'proposed' },
): CalendarView {
  const found: Omit<Dated, 'past'>[] = [...state.dates.values()].map(
    ({ date, what, on, firmness, label }) => ({ id: `date-${date}`, what, on, firmness, label }),
  );
  const ends = state.post?.termEnds;
  if (ends !== undefined && !found.some(({ what }) => what === 'term-end')) {
    const label = 'End of the term';
    found.push({ id: 'term-end', what: 'term-end', on: ends, firmness: 'set', label });
  }
  const told = new Set(found.map(sameDate));
  for (const { claim, status } of claimsOn(state, 'deadline')) {
    const { says, modality } = claim;
    const counts = status === 'accepted' || (include === 'proposed' && status === 'proposed');
    if (!counts || says.kind !== 'deadline' || modality === 'denied' || dayOf(claim) > asOf)
      continue;
    if (told.has(sameDate(says))) continue;
    told.add(sameDate(says));
    const { what, on, firmness } = says;
    const label = says.label ?? describeClaim(claim, state).replace(/\.$/, '');
    found.push({ id: `claim-${claim.id}`, what, on, firmness, label, claim: claim.id });
  }
  return {
    asOf,
    dates: found
      .toSorted((a, b) => firstDay(a.on).localeCompare(firstDay(b.on)) || a.id.localeCompare(b.id))
      .map((one) => ({ ...one, past: lastDay(one.on) < asOf })),
  };
}

/** Spellings that were settled, and names that wait for it. */
export const namesView = (record: OpenRecord): NamesView => ({
  settled: [...record.state.spellings].map(([written, means]) => ({
    written,
    means,
    name: nameOf(record.state, means),
  })),
  unknown: unknownNames(record).map(({ written, claims, near }) => ({
    written,
    claims: [...claims],
    near: [...near],
  })),
});
