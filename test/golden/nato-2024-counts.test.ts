/**
 * What the record of `examples/nato-2024` makes of the days on which the press published a count.
 *
 * `UPDATE_GOLDEN=1 npx vitest run test/golden/nato-2024-counts.test.ts` writes the table anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  countsTable,
  covers,
  datesOf2024,
  distance,
  holdoutsOf,
  isWhole,
} from './nato-2024-counts.ts';
import { folder } from './nato-2024-record.ts';

const dates = datesOf2024();

describe('on each day with a published count', () => {
  test.each(dates.map((date) => [date.day, date] as const))(
    '%s: given what was known that day, the expected number is within one of a count',
    (_, { published, then }) => {
      const off = published.map((row) => distance(then.number.expected, row));
      expect(Math.min(...off)).toBeLessThanOrEqual(1);
    },
  );

  const whole = dates.filter(({ published }) => published.some(isWhole));
  test.each(whole.map((date) => [date.day, date] as const))(
    '%s: where a report names everybody who is missing, the same members are more likely not for',
    (_, { published, then }) => {
      const lists = published.filter(isWhole).map(({ named }) => named.toSorted().join(' '));
      expect(lists).toContain([...holdoutsOf(then)].sort().join(' '));
    },
  );

  const partly = dates.filter(({ published }) => published.some(({ named }) => named.length > 0));
  test.each(partly.map((date) => [date.day, date] as const))(
    '%s: whoever all that name anybody name is more likely not for',
    (_, { published, then }) => {
      const lists = published.map(({ named }) => named).filter((named) => named.length > 0);
      const agreed = (lists[0] ?? []).filter((id) => lists.every((named) => named.includes(id)));
      const held = holdoutsOf(then);
      // A day's first reports may be overtaken by its evening: then only the last word can be held to.
      const last = lists.at(-1) ?? [];
      const named = agreed.every((id) => held.includes(id)) ? agreed : last;
      for (const id of named) expect(held).toContain(id);
    },
  );
});

test('given only what was known the day before, the interval covers at least four in five dates', () => {
  const covered = dates.filter(({ published, before }) =>
    covers(before.number.reported, published),
  );
  expect(dates).toHaveLength(23);
  expect(covered.length / dates.length).toBeGreaterThanOrEqual(0.8);
});

test('so it does of the dates on which a number was published without a range', () => {
  const exact = dates.flatMap(({ published, before }) => {
    const numbers = published.filter(({ least, most }) => least === most);
    return numbers.length === 0 ? [] : [covers(before.number.reported, numbers)];
  });
  expect(exact).toHaveLength(13);
  expect(exact.filter(Boolean).length / exact.length).toBeGreaterThanOrEqual(0.8);
});

test('the marginals add up to the expected number', () => {
  for (const { then } of dates) {
    const sum = then.members.reduce((all, member) => all + member.for, 0);
    expect(Math.abs(sum - then.number.expected)).toBeLessThan(1e-9);
  }
});

test('on 17 June, Hungary comes first among those who can block, with what it asks; each blocks alone', () => {
  const blocking = dates.find(({ day }) => day === '2024-06-17')?.then.blocking ?? [];
  expect(blocking[0]?.members).toEqual(['HUN']);
  expect(blocking[0]?.holdouts[0]?.demands.length).toBeGreaterThan(0);
  for (const { members } of blocking) expect(members).toHaveLength(1);
});

const file = new URL('expected/counts.md', folder);
test('the table is the one that was reviewed, and the one in the documents', () => {
  const table = `${countsTable(dates).join('\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, table);
  // The formatter pads the columns of both files.
  const squeezed = (text: string): string =>
    text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim();
  expect(squeezed(table)).toBe(squeezed(readFileSync(file, 'utf8')));
  const page = readFileSync(new URL('../../docs/analysis.md', import.meta.url), 'utf8');
  expect(squeezed(page)).toContain(squeezed(table));
});

const facts = new URL('../../../shared/facts/nato-2024/counts.csv', import.meta.url);
test.skipIf(!existsSync(facts))('the counts are those of the shared facts', () => {
  const columns = (text: string): string[] =>
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 5).join());
  const own = readFileSync(new URL('counts.csv', folder), 'utf8');
  expect(columns(own)).toEqual(columns(readFileSync(facts, 'utf8')));
});
