import { describe, expect, it } from 'vitest';
import { byMonth, daysUntil } from './months.ts';

describe('a calendar', () => {
  it('given dates known to the day, the month and the year, then each is listed under its month or year', () => {
    const on = ['2024-07-09', '2024-06', '2024', '2024-06-20', '2024-06-20/2024-06-21'];
    expect(byMonth(on.map((on) => ({ on })))).toEqual([
      { month: '2024', dates: [{ on: '2024' }] },
      {
        month: '2024-06',
        dates: [{ on: '2024-06' }, { on: '2024-06-20' }, { on: '2024-06-20/2024-06-21' }],
      },
      { month: '2024-07', dates: [{ on: '2024-07-09' }] },
    ]);
  });

  it('given a month, then the days until its first and its last day are told', () => {
    expect(daysUntil('2024-06', '2024-05-31')).toEqual({ first: 1, last: 30 });
    expect(daysUntil('2024-05-01', '2024-05-31')).toEqual({ first: -30, last: -30 });
    expect(daysUntil('soon', '2024-05-31')).toBeUndefined();
  });
});
