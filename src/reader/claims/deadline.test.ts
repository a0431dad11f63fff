import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('what falls due', () => {
  test.each([
    [
      'The members hope that the process will be completed by the end of this month.',
      { what: 'decision', on: '2024-03-31', firmness: 'hoped' },
    ],
    ['A decision is expected by June.', { what: 'decision', on: '2024-06', firmness: 'expected' }],
    ['Her term ends on 1 October.', { what: 'term-end', on: '2024-10-01', firmness: 'set' }],
    [
      'The new secretary general will take office on 1 October.',
      { what: 'takes-office', on: '2024-10-01' },
    ],
    ['Nominations close on 15 May.', { what: 'nominations', on: '2024-05-15' }],
    ['The leaders will meet in Vienna on 9 July.', { what: 'meeting', on: '2024-07-09' }],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('deadline', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    'A decision was taken in January 2023.',
    'The ambassadors could meet again next week.',
    'The race will be decided soon.',
  ])('given “%s”, then nothing of the kind is claimed', (text) => {
    expect(saysIn('deadline', text)).toEqual([]);
  });
});
