import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('why a member acts, as somebody supposes', () => {
  test.each([
    [
      'Observers ask about the Romanian nomination: is it a deliberate attempt to obstruct the candidacy of Mark Rutte, or is it not, as others have long believed?',
      { member: 'ROU', motive: 'obstruct', modality: 'possible' },
    ],
    [
      'Some think Romania put Iohannis forward merely to extract a senior post.',
      { member: 'ROU', motive: 'bargain', modality: 'possible' },
    ],
    ['Rutte must fear Orbán’s retaliation.', { member: 'HUN', motive: 'retaliate' }],
    [
      'Romania denied that its bid was a ploy to secure a senior post.',
      { member: 'ROU', motive: 'bargain', modality: 'denied' },
    ],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('hypothesis', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each(['Hungary made an attempt to block Rutte.', 'Is it an attempt to obstruct?'])(
    'given “%s”, then nothing of the kind is claimed',
    (text) => {
      expect(saysIn('hypothesis', text)).toEqual([]);
    },
  );
});
