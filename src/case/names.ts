/** How ids, dates and lists read in a sentence. */
import { daysCovered } from '../basics/index.ts';
import type { Case } from './case.ts';

/** English names that are said with “the”. */
const WITH_ARTICLE =
  /^(United |Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Holy See|European |African Union|(Czech|Dominican|Central African|Democratic) Republic|(Solomon|Marshall) Islands)/;

/** A name as it stands in a sentence: “the United States”. */
export const withArticle = (name: string): string =>
  WITH_ARTICLE.test(name) ? `the ${name}` : name;

/** The same without an article, as the case has it. */
export function recordedName(state: Case, id: string): string {
  const known = state.members.get(id) ?? state.groups.get(id) ?? state.people.get(id);
  const body = state.body.id === id ? state.body.name : undefined;
  return known?.name ?? body ?? state.sources.get(id)?.outlet ?? id;
}

/** The name of a member, group, person, source or the body; the id itself where the case knows none. */
export function nameOf(state: Case, id: string): string {
  const name = recordedName(state, id);
  const isGroup = state.groups.has(id) && !/^the /i.test(name);
  return isGroup ? `the ${name}` : withArticle(name);
}

/** “A, B and C”. */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** With a capital at the beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date as people write it: “22 February 2024”, “June 2021”, “from 1 to …” for an interval. */
export function dateInWords(when: string): string {
  const [from = '', to] = when.split('/');
  if (to !== undefined) return `between ${dateInWords(from)} and ${dateInWords(to)}`;
  if (daysCovered(when) === undefined) return when;
  const [year = '', month, day] = when.split('-');
  if (month === undefined) return year;
  const named = `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
}
