import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('what passed between two', () => {
  test.each([
    [
      'Orbán attacked Rutte in an interview.',
      { from: 'viktor-orban', to: 'mark-rutte', sort: 'criticised' },
    ],
    [
      'Orbán has never forgiven Rutte for his remarks.',
      { from: 'viktor-orban', to: 'mark-rutte', sort: 'distrusts' },
    ],
    [
      'Rutte said in June 2021 that Hungary no longer has any place in the European Union.',
      { from: 'mark-rutte', to: 'HUN', sort: 'criticised' },
    ],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('relation', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each(['Orbán will attack Rutte.', 'Orbán attacked the European Commission.'])(
    'given “%s”, then nothing of the kind is claimed',
    (text) => {
      expect(saysIn('relation', text)).toEqual([]);
    },
  );
});
