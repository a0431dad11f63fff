import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('leaving the race', () => {
  test.each([
    ['Iohannis pulled out of the race.', { candidate: 'klaus-iohannis', state: 'made' }],
    ['The Romanian president bowed out on Friday.', { candidate: 'klaus-iohannis', state: 'made' }],
    [
      'Romania has withdrawn its own man, Iohannis.',
      { candidate: 'klaus-iohannis', state: 'made' },
    ],
    ['Iohannis will not withdraw.', { candidate: 'klaus-iohannis', state: 'ruled-out' }],
    ['Iohannis refused to step aside.', { candidate: 'klaus-iohannis', state: 'ruled-out' }],
    [
      'Iohannis is expected to step aside.',
      { candidate: 'klaus-iohannis', state: 'expected', modality: 'likely' },
    ],
    [
      'Iohannis may drop his bid.',
      { candidate: 'klaus-iohannis', state: 'expected', modality: 'possible' },
    ],
    [
      'Iohannis would step aside if Romania got a senior post.',
      { candidate: 'klaus-iohannis', state: 'expected', modality: 'conditional' },
    ],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('withdrawal', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    'Members urged Iohannis to withdraw.',
    'Iohannis should withdraw, a diplomat said.',
    'It is unclear whether Iohannis will withdraw.',
    'Iohannis stepped down as president of Romania.',
    'Rutte withdrew Dutch troops from Mali.',
  ])('given “%s”, then nothing of the kind is claimed', (text) => {
    expect(saysIn('withdrawal', text)).toEqual([]);
  });
});
