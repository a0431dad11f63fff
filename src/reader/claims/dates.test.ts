import { describe, expect, test } from 'vitest';
import { claimsIn, PUBLISHED } from '../../../test/reader/stages.ts';
import { weekOf } from './week.ts';

const occurredIn = (text: string): string | undefined => claimsIn(text)[0]?.occurred;

describe(`when it was so, in an article of ${PUBLISHED}, a Wednesday`, () => {
  test.each([
    ['On Monday France backed Rutte.', '2024-03-18'],
    ['France backed Rutte yesterday.', '2024-03-19'],
    ['France backed Rutte last week.', '2024-03-11/2024-03-17'],
    ['France backed Rutte on 12 March 2024.', '2024-03-12'],
    ['France backed Rutte in February.', '2024-02'],
    ['France backed Rutte in February 2023.', '2023-02'],
    ['France may back Rutte.', undefined],
    ['France will back Rutte on Friday.', undefined],
  ])('given “%s”, then %s', (text, occurred) => {
    expect(occurredIn(text)).toBe(occurred);
  });

  test('given a date in a relative clause, then it is that clause’s and not the position’s', () => {
    expect(
      occurredIn('Poland, which wavered in January and argued on Monday, supports Rutte.'),
    ).toBeUndefined();
  });
});

describe('weeks', () => {
  test.each([
    [{ year: 2024, month: 3, day: 20 }, false, '2024-03-18/2024-03-24'],
    [{ year: 2024, month: 3, day: 24 }, true, '2024-03-23/2024-03-24'],
    [{ year: 2024, month: 12, day: 31 }, false, '2024-12-30/2025-01-05'],
  ])('given %j, then from Monday or Saturday to Sunday', (day, weekend, week) => {
    expect(weekOf(day, weekend)).toBe(week);
  });
});
