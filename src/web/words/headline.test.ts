import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standing } from '../../analysis/index.ts';
import { addDays } from '../../basics/index.ts';
import { fold, parseEntry } from '../../case/index.ts';
import { candidateHeadline, headline } from './headline.ts';
import { LANGUAGES, wordsFor } from './index.ts';

const file = new URL('../../../examples/nato-2024/entries.jsonl', import.meta.url);
const folded = fold(
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, i) => {
      const entry = parseEntry(line, i + 1);
      if (!entry.ok) throw new Error(entry.error.message);
      return entry.value;
    }),
);
if (!folded.ok) throw new Error(folded.error.message);
const state = folded.value;
// Every fifth day of the race, from before anybody stood to after the choice.
const standings = Array.from({ length: 60 }, (_, i) =>
  standing(state, { asOf: addDays('2023-10-01', i * 5), include: 'accepted' }),
);

describe('the sentence in the language of the page', () => {
  const en = wordsFor('en', 'en-GB');

  it('given the days of the example, then in English it is the sentence of the standing', () => {
    expect(new Set(standings.map(({ sentence }) => sentence)).size).toBeGreaterThan(5);
    for (const standing of standings) {
      expect(headline(standing, en)).toBe(standing.sentence);
      for (const candidate of standing.candidates) {
        expect(candidateHeadline(candidate, standing.candidates, en)).toBe(candidate.sentence);
      }
    }
  });

  it('given any language, then it holds the same numbers and names as in English', () => {
    for (const language of LANGUAGES) {
      const speech = wordsFor(language, language);
      for (const standing of standings) {
        const told = headline(standing, speech);
        for (const number of standing.sentence.match(/\b\d+ of \d+\b/g) ?? []) {
          for (const digits of number.split(' of ')) expect(told).toContain(digits);
        }
        const [first] = standing.candidates;
        if (first !== undefined) expect(told).toContain(first.name);
      }
    }
  });
});

describe('dates', () => {
  it('are written as precisely as they are known', () => {
    const { date } = wordsFor('de', 'de');
    expect(['2024-04-03', '2021-06', '2024'].map((when) => date(when))).toEqual([
      '3. April 2024',
      'Juni 2021',
      '2024',
    ]);
    expect(date('2024-02-19/2024-02-25')).toBe('zwischen 19. Februar 2024 und 25. Februar 2024');
    expect(date('soon')).toBe('soon');
  });
});
