import { expect, test } from 'vitest';
import { between } from '../counts/index.ts';
import { thatFit } from './mixture.ts';

const SIZE = 193;
const side = (name: string, kinds: readonly number[]) => ({
  name,
  kinds,
  likelihood: between(40, 60, SIZE),
});
const group = {
  name: 'group',
  among: Array.from({ length: 20 }, (_, m) => m),
  kinds: [0],
  likelihood: between(5, 9, 20),
};

test('of counts that are too many to be taken together, the last are left out, and no more than have to be', () => {
  const counts = [side('for', [0, 2]), side('open', [1, 3, 4]), side('against', [5]), group];
  const { kept, leftOut } = thatFit(counts, SIZE);
  expect(kept.map(({ name }) => name)).toEqual(['for', 'open']);
  expect(leftOut.map(({ name }) => name)).toEqual(['against', 'group']);
});

test('a small body has room for all of them', () => {
  const counts = [[0, 2], [1, 3, 4], [5]].map((kinds, i) => ({
    name: `${i}`,
    kinds,
    likelihood: between(1, 2, 20),
  }));
  expect(thatFit(counts, 20)).toEqual({ kept: counts, leftOut: [] });
});
