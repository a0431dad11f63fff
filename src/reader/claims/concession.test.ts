import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('what a member is given', () => {
  test.each([
    [
      'Rutte assured Hungary that it need not send troops.',
      { by: 'mark-rutte', to: 'HUN', state: 'given' },
    ],
    [
      'Rutte promised in writing that Hungary would be free to stay out.',
      { by: 'mark-rutte', to: 'HUN', state: 'given' },
    ],
    ['Rutte offered Hungary an exemption.', { by: 'mark-rutte', to: 'HUN', state: 'offered' }],
    ['Rutte refused to apologise to Hungary.', { by: 'mark-rutte', to: 'HUN', state: 'refused' }],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('concession', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each(['Hungary promised Rutte its vote.', 'Turkey offered Rutte the job.'])(
    'given “%s”, then nothing of the kind is claimed',
    (text) => {
      expect(saysIn('concession', text)).toEqual([]);
    },
  );
});
