import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('a post that was offered', () => {
  test.each([
    [
      'Turkey had offered Rutte the post twice, which he rejected.',
      { by: 'TUR', candidate: 'mark-rutte', outcome: 'declined', times: 2 },
    ],
    ['Rutte was offered the job.', { candidate: 'mark-rutte', outcome: 'open' }],
    ['Rutte turned down the job in 2022.', { candidate: 'mark-rutte', outcome: 'declined' }],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('offer', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each(['Turkey offered Rutte its support.', 'Turkey did not offer Rutte the post.'])(
    'given “%s”, then nothing of the kind is claimed',
    (text) => {
      expect(saysIn('offer', text)).toEqual([]);
    },
  );
});
