import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotes } from './quotes.ts';

const WORDS = [
  'Smith',
  'said',
  'that',
  'he',
  '“',
  '”',
  '"',
  "'",
  ',',
  '.',
  '\n\n',
  'who',
  'told',
  'reporters',
  'the',
  'plan',
  'would',
  'fail',
  'and',
  'according',
  'to',
  ':',
  '—',
  '(',
  ')',
  'is',
  'confident',
  'claim',
  'as',
  'if',
];

describe('quotes of a text', () => {
  test('given a remark that its speaker interrupts, then each piece is a quote with the same source and cue', () => {
    const found = quotes('“Prices,” the governor warned, “will not fall.”');
    expect(
      found.ok &&
        found.value.map(({ source, cue, content }) => [source?.exact, cue?.exact, content.exact]),
    ).toEqual([
      ['the governor', 'warned', '“Prices,”'],
      ['the governor', 'warned', '“will not fall.”'],
    ]);
  });

  test('given what is left unsaid, then it is nobody’s quote', () => {
    expect(quotes('The firm did not say how many jobs would go.')).toEqual({ ok: true, value: [] });
  });

  test('given more than two million characters, then one sentence says so', () => {
    const found = quotes('a'.repeat(2_000_001));
    expect(found.ok ? '' : found.error.code).toBe('too-large');
  });

  test('given a closing mark without an opening one, then nothing is quoted from it', () => {
    const found = quotes('” said Smith');
    expect(found.ok && found.value.every(({ content }) => content.exact.length > 0)).toBe(true);
  });

  test('given any words at all, then every span is the text that it claims to be', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        const found = quotes(text);
        for (const quote of found.ok ? found.value : []) {
          for (const span of [quote.source, quote.cue, quote.content]) {
            if (span === undefined) continue;
            expect(text.slice(span.start, span.end)).toBe(span.exact);
            expect(span.end).toBeGreaterThan(span.start);
          }
        }
        expect(found.ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('given any characters at all, then it neither fails nor finds words that are not there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = quotes(text);
        expect(
          found.ok &&
            found.value.every(
              ({ content }) => text.slice(content.start, content.end) === content.exact,
            ),
        ).toBe(true);
      }),
    );
  });
});
