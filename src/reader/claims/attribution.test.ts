import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../test/reader/stages.ts';

describe('whose word a position is', () => {
  test.each([
    ['the outlet', 'France backs Rutte.', 'report', 'The Wire'],
    [
      'a head of state',
      '“We will back Rutte,” President Emmanuel Macron said.',
      'own-words',
      'Emmanuel Macron',
    ],
    [
      'the member, by the verb itself',
      'France announced its support for Rutte.',
      'own-words',
      'FRA',
    ],
    [
      'a spokesperson',
      'France backs Rutte, a spokesman for the French government said.',
      'spokesperson',
      'FRA',
    ],
    [
      'another official',
      'The Polish defence minister said that Poland backs Rutte.',
      'named-official',
      'Władysław Kosiniak-Kamysz',
    ],
    [
      'somebody without a name',
      'A French diplomat said that France backs Rutte.',
      'anonymous',
      'FRA',
    ],
    ['observers', 'Observers believe that Hungary opposes Rutte.', 'analysis', undefined],
    ['another outlet', 'France backs Rutte, Reuters reported.', 'report', 'Reuters'],
    [
      'another member’s minister',
      "Hungary opposes Rutte, Germany's foreign minister said.",
      'named-official',
      'Annalena Baerbock',
    ],
  ])('given the word of %s, then “%s” is %s', (_who, text, level, speaker) => {
    const [claim] = claimsIn(text, 'The Wire');
    expect([claim?.attribution.level, claim?.attribution.speaker]).toEqual([level, speaker]);
  });

  test('given a source and a reporting verb, then both are spans of the text', () => {
    const [claim] = claimsIn('A French diplomat said that France backs Rutte.');
    expect(claim?.attribution).toMatchObject({
      source: { exact: 'A French diplomat' },
      cue: { exact: 'said' },
    });
  });

  test('given another outlet that is quoted, then it stands in the chain', () => {
    const [claim] = claimsIn('France backs Rutte, Reuters reported.', 'The Wire');
    expect(claim?.attribution.via).toEqual(['Reuters']);
  });
});

describe('what is said twice', () => {
  test('given a headline that the article repeats, then it is claimed once, on the article’s words', () => {
    const claims = claimsIn(
      'Surprise as France backs Rutte\n\nFrance backs Rutte, its foreign ministry said.',
    );
    expect(claims.map(({ quote }) => quote.start)).toEqual([32]);
  });
});
