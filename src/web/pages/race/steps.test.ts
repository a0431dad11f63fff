import { describe, expect, it } from 'vitest';
import { stepsOf } from './steps.ts';

const race = {
  days: { first: '2024-01-01', last: '2024-06-26' },
  marks: { happened: ['2024-02-22', '2024-06-20'], known: ['2024-03-01', '2027-01-01'] },
};

describe('the days that the slider steps between', () => {
  it('given what was so, then they are the days on which something happened, with both ends', () => {
    expect(stepsOf(race, 'was', '2024-06-26')).toEqual([
      '2024-01-01',
      '2024-02-22',
      '2024-06-20',
      '2024-06-26',
    ]);
  });
  it('given what was known, then they are the days on which it became known, within the race', () => {
    expect(stepsOf(race, 'knew', '2024-06-26')).toEqual(['2024-01-01', '2024-03-01', '2024-06-26']);
  });
  it('given a day between two steps, then it is a step itself', () => {
    expect(stepsOf(race, 'was', '2024-04-03')).toContain('2024-04-03');
  });
});
