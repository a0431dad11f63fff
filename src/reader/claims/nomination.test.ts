import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('putting a name forward', () => {
  test.each([
    [
      'Romania has put forward its president, Klaus Iohannis.',
      { nominator: 'ROU', candidate: 'klaus-iohannis', state: 'made' },
    ],
    [
      'Klaus Iohannis was nominated by Romania.',
      { nominator: 'ROU', candidate: 'klaus-iohannis', state: 'made' },
    ],
    [
      'The Romanian government announced its intention to nominate Iohannis.',
      { nominator: 'ROU', candidate: 'klaus-iohannis', state: 'intended' },
    ],
    [
      'Turkey is considering nominating Ana Rossi.',
      { nominator: 'TUR', candidate: 'ana-rossi', state: 'intended', modality: 'possible' },
    ],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('nomination', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    'Romania has not nominated Iohannis.',
    'Romania has no intention of nominating Iohannis.',
    'Will Romania nominate Iohannis?',
  ])('given “%s”, then nothing of the kind is claimed', (text) => {
    expect(saysIn('nomination', text)).toEqual([]);
  });

  test('given two members that nominate together, then each is a nominator', () => {
    expect(
      saysIn('nomination', 'Romania and Hungary nominated Ana Rossi.').map(
        (says) => says.nominator,
      ),
    ).toEqual(['ROU', 'HUN']);
  });
});
