import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('how a person stands towards the post', () => {
  test.each([
    [
      'Iohannis has thrown his hat into the ring.',
      { candidate: 'klaus-iohannis', state: 'running', modality: 'asserted' },
    ],
    ['Iohannis joined the race in March.', { candidate: 'klaus-iohannis', state: 'running' }],
    [
      'Rutte said he would like to lead the League.',
      { candidate: 'mark-rutte', state: 'interested' },
    ],
    ['Rutte is eyeing the top job.', { candidate: 'mark-rutte', state: 'interested' }],
    ['Rutte is not interested in the post.', { candidate: 'mark-rutte', state: 'not-interested' }],
    [
      'Ana Rossi ruled herself out of the race.',
      { candidate: 'ana-rossi', state: 'not-interested' },
    ],
    ['Rutte retired from political life in 2023.', { candidate: 'mark-rutte', state: 'available' }],
    [
      'Ana Rossi is being mentioned as a possible successor.',
      { candidate: 'ana-rossi', state: 'mentioned' },
    ],
    [
      'Iohannis has not confirmed his candidacy.',
      { candidate: 'klaus-iohannis', state: 'unconfirmed' },
    ],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('candidature', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    'Rutte was asked whether he wants the post.',
    'Is Rutte interested in the post?',
    'Rutte has run the country since 2010.',
  ])('given “%s”, then nothing of the kind is claimed', (text) => {
    expect(saysIn('candidature', text)).toEqual([]);
  });
});
