import { expect, test } from 'vitest';
import { fits } from './fits.ts';

test('given words in any order, without accents or capitals, then they are found; one that is not there is enough to fail', () => {
  const texts = ['António Guterres', 'Secretary-General of the United Nations'];
  expect(fits('nations ANTONIO', texts)).toBe(true);
  expect(fits('antonio nato', texts)).toBe(false);
  expect(fits('  ', texts)).toBe(true);
});
