import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('how chances and fitness are judged', () => {
  test.each([
    ['Rutte is the clear front-runner.', { candidate: 'mark-rutte', verdict: 'front-runner' }],
    [
      'Rutte’s election already seemed like a done deal.',
      { candidate: 'mark-rutte', verdict: 'done-deal' },
    ],
    ['Iohannis is seen as an outsider.', { candidate: 'klaus-iohannis', verdict: 'outsider' }],
    ['Iohannis is a serious contender.', { candidate: 'klaus-iohannis', verdict: 'contender' }],
    [
      'The members met Rutte, the favourite to lead the League.',
      { candidate: 'mark-rutte', verdict: 'front-runner' },
    ],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('assessment', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each(['Rutte is no longer the favourite.', 'Is Rutte the favourite?'])(
    'given “%s”, then nothing of the kind is claimed',
    (text) => {
      expect(saysIn('assessment', text)).toEqual([]);
    },
  );
});
