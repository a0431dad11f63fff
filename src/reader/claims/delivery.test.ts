import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('what was delivered of a promise', () => {
  test.each([
    [
      'Turkey has delivered 31 tanks to Ukraine.',
      { by: 'TUR', to: 'UKR', quantity: { amount: 31, of: 'tanks' }, state: 'delivered' },
    ],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('delivery', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each(['Turkey delivered a warning to Ukraine.', 'Only half of them was delivered.'])(
    'given “%s”, then nothing of the kind is claimed',
    (text) => {
      expect(saysIn('delivery', text)).toEqual([]);
    },
  );

  test('given a promise, then the half and the rest are shares of it, each with its date', () => {
    const text =
      'The European Union decided to deliver one million shells to Ukraine. Borrell said that only half of the quantity would be delivered by the end of this month, with the remaining quantity being delivered by the end of this year.';
    expect(saysIn('delivery', text)).toEqual([
      expect.objectContaining({
        by: 'european-union',
        quantity: { share: 0.5, of: 'shells' },
        due: '2024-03-31',
        state: 'expected',
      }),
      expect.objectContaining({
        by: 'european-union',
        quantity: { share: 0.5, of: 'shells' },
        due: '2024-12-31',
        state: 'expected',
      }),
    ]);
  });
});
