import { describe, expect, test } from 'vitest';
import { saysIn } from '../../../test/reader/small-reading.ts';

describe('what a candidate needs', () => {
  test.each([
    [
      'The next secretary general must be a woman, a diplomat said.',
      { asks: expect.objectContaining({ exact: 'be a woman' }) },
    ],
    [
      'The members want someone who can deal with Turkey.',
      { asks: expect.objectContaining({ exact: 'someone who can deal with Turkey' }) },
    ],
    [
      'Turkey insists that whoever succeeds him come from the south.',
      { asks: expect.objectContaining({ exact: 'come from the south' }) },
    ],
  ])('given “%s”, then the claim says so', (text, expected) => {
    expect(saysIn('criterion', text)).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    'The next secretary general must be chosen by June.',
    'Any candidate needs the support of all members.',
  ])('given “%s”, then nothing of the kind is claimed', (text) => {
    expect(saysIn('criterion', text)).toEqual([]);
  });

  test('given somebody of whom it is said that he meets it, then there is a claim of that too', () => {
    expect(
      saysIn(
        'criterion',
        'The task is to find someone who can deal with Turkey, and there is agreement that Rutte is capable of doing this.',
      ),
    ).toEqual([
      expect.not.objectContaining({ met: expect.anything() }),
      expect.objectContaining({ candidate: 'mark-rutte', met: 'yes' }),
    ]);
  });
});
