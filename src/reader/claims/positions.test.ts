import { describe, expect, test } from 'vitest';
import { nato, PUBLISHED } from '../../../test/reader/stages.ts';
import type { SaysOf } from '../../case/index.ts';
import { read } from '../read.ts';

/** “1–3 of 3 among the Baltic states: supports”, for each count that is read. */
function countsIn(text: string): readonly string[] {
  const reading = read(text, { of: nato, published: PUBLISHED });
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value.claims.flatMap(({ says }) => (says.kind === 'count' ? [told(says)] : []));
}

const told = ({ atLeast, atMost, of, among, except, stance }: SaysOf<'count'>): string =>
  [
    atLeast === atMost ? `${atLeast}` : `${atLeast}–${atMost}`,
    `of ${of}`,
    ...(among === undefined ? [] : [`among ${among}`]),
    ...(except === undefined ? [] : [`but ${except.join()}`]),
    stance,
  ].join(' ');

describe('a number of a group is counted among its members, and not among all', () => {
  test.each([
    ['Two of the three Baltic states back Mark Rutte.', '2 of 3 among baltic-states supports'],
    ['Two of the Baltic states support Mark Rutte.', '2 of 3 among baltic-states supports'],
    ['All of the Baltic states support Mark Rutte.', '3 of 3 among baltic-states supports'],
    ['Most of the eastern members oppose Mark Rutte.', '5–9 of 9 among eastern-members objects'],
    [
      'At least five of the nine eastern allies are opposed to Mark Rutte.',
      '5–9 of 9 among eastern-members objects',
    ],
    ['All but one of the Baltic states support Rutte.', '2 of 3 among baltic-states supports'],
    [
      'All the Baltic states but Estonia support Mark Rutte.',
      '2 of 3 among baltic-states but EST supports',
    ],
    ["28 of NATO's 32 members support Mark Rutte.", '28 of 32 supports'],
    ['All but Hungary and Turkey support Mark Rutte.', '30 of 32 but HUN,TUR supports'],
  ])('%s', (text, count) => {
    expect(countsIn(text)).toEqual([count]);
  });

  test('where the words say nothing of how many, it is the position of the group', () => {
    expect(countsIn('The eastern members are opposed to Mark Rutte.')).toEqual([]);
  });
});
