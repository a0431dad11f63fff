import { describe, expect, it } from 'vitest';
import { CATALOGUE, compareProcedures, pageOf } from '../../../procedure/index.ts';
import { PROCEDURES } from './languages.ts';

const pages = CATALOGUE.map(pageOf);
const [first, second] = CATALOGUE;
const labels = new Set([
  ...pages.flatMap(({ facts, stages }) =>
    [...facts, ...stages.flatMap((stage) => stage.facts)].map(({ label }) => label),
  ),
  ...(first && second ? compareProcedures(first, second).rows.map(({ what }) => what) : []),
]);

describe('labels that the server tells in English', () => {
  it.each(['fr', 'de'] as const)(
    'have their words in %s, and no word is left over that nothing is called by',
    (language) => {
      const known = Object.keys(PROCEDURES[language].labels);
      expect([...labels].filter((label) => !known.includes(label))).toEqual([]);
      expect(known.filter((label) => !labels.has(label))).toEqual([]);
    },
  );
});
