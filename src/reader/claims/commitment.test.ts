import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('promises with a quantity', () => {
  test.each([
    [
      'Last March, the European Union decided to deliver one million shells to Ukraine within a year.',
      {
        by: 'european-union',
        to: 'UKR',
        quantity: { amount: 1_000_000, of: 'shells' },
        due: '2024-03',
      },
    ],
    [
      'Turkey pledged to send 18 tanks to Ukraine by the end of June.',
      { by: 'TUR', to: 'UKR', quantity: { amount: 18, of: 'tanks' }, due: '2024-06-30' },
    ],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('commitment', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each(['Turkey pledged to support Rutte.', 'Turkey did not pledge to send 18 tanks.'])(
    'given “%s”, then nothing of the kind is claimed',
    (text) => {
      expect(saysIn('commitment', text)).toEqual([]);
    },
  );
});
