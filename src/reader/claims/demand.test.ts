import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('what a member asks for', () => {
  test.each([
    [
      'Hungary demands an apology from Rutte.',
      {
        member: 'HUN',
        asks: expect.objectContaining({ exact: 'an apology from Rutte' }),
        candidate: 'mark-rutte',
      },
    ],
    ['Turkey wants guarantees that arms sales will resume.', { member: 'TUR' }],
    [
      'Turkey insists on an end to the embargo.',
      { member: 'TUR', asks: expect.objectContaining({ exact: 'an end to the embargo' }) },
    ],
    [
      'Romania called for a senior post in the European Union.',
      { member: 'ROU', link: 'european-union' },
    ],
    [
      'Hungary made its consent conditional on an apology.',
      { member: 'HUN', asks: expect.objectContaining({ exact: 'an apology' }) },
    ],
    [
      'It would be “unacceptable” for Romania not to have a post in the European Union, Iohannis said.',
      { member: 'ROU', link: 'european-union' },
    ],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('demand', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    'Turkey wants Rutte to succeed Stoltenberg.',
    'Hungary insists that it is not against Rutte.',
    'Hungary does not demand an apology.',
  ])('given “%s”, then nothing of the kind is claimed', (text) => {
    expect(saysIn('demand', text)).toEqual([]);
  });
});
