/** The counts that the press published of the race of 2024, beside what the record made of each day. */
import { readFileSync } from 'node:fs';
import { addDays, type Day } from '../../src/basics/index.ts';
import { outlook, type Outlook, type Parameters } from '../../src/analysis/index.ts';
import { folder, knownOn } from './nato-2024-record.ts';

const FILE = new URL('counts.csv', folder);

export interface Published {
  readonly day: Day;
  readonly least: number;
  readonly most: number;
  readonly of: number;
  readonly named: readonly string[];
}

/** The rows on one candidate, in the order of the file. Addresses may be quoted and hold commas. */
export function publishedCounts(candidate = 'Mark Rutte'): readonly Published[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const [day = '', who, number = '', of = '', named = ''] = line.split(',');
    if (who !== candidate) return [];
    const [least = 0, most = least] = number.split('-').map(Number);
    return [{ day, least, most, of: Number(of), named: named === '' ? [] : named.split(';') }];
  });
}

/** One date with all its counts. */
export interface Day2024 {
  readonly day: Day;
  readonly published: readonly Published[];
  /** By what was known at the end of that day, and of the day before. */
  readonly then: Outlook;
  readonly before: Outlook;
}

function outlookOn(day: Day, known: Day, parameters?: Parameters): Outlook {
  const result = outlook(knownOn(known), {
    candidate: 'mark-rutte',
    asOf: day,
    include: 'accepted',
    parameters,
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export function datesOf2024(parameters?: Parameters): readonly Day2024[] {
  const rows = publishedCounts();
  return [...new Set(rows.map(({ day }) => day))].map((day) => ({
    day,
    published: rows.filter((row) => row.day === day),
    then: outlookOn(day, day, parameters),
    before: outlookOn(day, addDays(day, -1), parameters),
  }));
}

/** How far a number is from a published range: 0 within it. */
export const distance = (number: number, { least, most }: Published): number =>
  Math.max(0, least - number, number - most);

/** Members more likely not to be in favour. */
export const holdoutsOf = ({ members }: Outlook): readonly string[] =>
  members.filter((member) => member.for < 0.5).map(({ member }) => member);

const numbers = (rows: readonly Published[]): string =>
  [
    ...new Set(rows.map(({ least, most }) => (least === most ? `${least}` : `${least}–${most}`))),
  ].join(', ');

/** A list is whole where it names as many as are missing. */
export const isWhole = ({ named, least, most, of }: Published): boolean =>
  least === most && named.length === of - least;

/** Whether the interval and what was published have a number in common. */
export const covers = (
  [low, high]: readonly [number, number],
  rows: readonly Published[],
): boolean => rows.some(({ least, most }) => least <= high && low <= most);

/** The table of `docs/analysis.md`, a line a date. */
export function countsTable(dates = datesOf2024()): readonly string[] {
  const lines = dates.map(({ day, published, then, before }) => {
    const off = (number: number): string =>
      Math.min(...published.map((row) => distance(number, row))).toFixed(1);
    const { expected, reported } = before.number;
    const held = holdoutsOf(then).toSorted((a, b) => (a < b ? -1 : 1));
    return [
      day,
      numbers(published),
      then.number.expected.toFixed(1),
      off(then.number.expected),
      held.length > 6 ? `${held.length} members` : held.join(' '),
      expected.toFixed(1),
      off(expected),
      `${reported[0]}–${reported[1]}`,
      covers(reported, published) ? 'yes' : 'no',
    ];
  });
  const covered = lines.filter((line) => line.at(-1) === 'yes').length;
  const within = dates.filter(({ published, then }) =>
    published.some((row) => distance(then.number.expected, row) <= 1),
  ).length;
  // A range such as “more than 20 of 31” is covered too easily to count for much.
  const exact = dates.flatMap(({ published, before }) => {
    const numbers = published.filter(({ least, most }) => least === most);
    return numbers.length === 0 ? [] : [{ published: numbers, before }];
  });
  const isCovered = ({ published, before }: (typeof exact)[number]): boolean =>
    covers(before.number.reported, published);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = [
    'date',
    'published',
    'that day',
    'off by',
    'more likely not for',
    'the day before',
    'off by',
    '80 %',
    'covered',
  ];
  return [
    row(head),
    row(head.map(() => '---')),
    ...lines.map(row),
    '',
    `Within one on ${within} of ${dates.length} dates; the interval of the day before covers ${covered} of ${dates.length}. On ${exact.length} of them a number was published without a range; of these it covers ${exact.filter(isCovered).length}.`,
  ];
}
