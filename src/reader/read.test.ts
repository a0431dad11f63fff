import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goldArticles, goldSentences } from '../../test/reader/gold/format.ts';
import { nato, PUBLISHED } from '../../test/reader/stages.ts';
import { type Span, spansIn, spanStandsIn } from '../case/index.ts';
import { quotes } from './index.ts';
import { read } from './read.ts';

const readNato = (text: string): ReturnType<typeof read> =>
  read(text, { of: nato, published: PUBLISHED });

/** All spans of a reading: of its claims, with those nested in them, and of its sentences. */
function spansOf(text: string): Span[] {
  const reading = readNato(text);
  if (!reading.ok) return [];
  const { claims, sentences, notes } = reading.value;
  return [
    ...claims.flatMap((claim) => [...spansIn(claim)].map(({ span }) => span)),
    ...sentences,
    ...notes.map(({ span }) => span),
  ];
}

/** Sentences of the gold set, mixed up: whole ones, and the head of one with the tail of another. */
const anySentence = fc.constantFrom(...goldSentences.map(({ text }) => text));
const grafted = fc
  .tuple(anySentence, anySentence, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(
    ([a, b, share]) =>
      `${a.slice(0, Math.floor(a.length * share))} ${b.slice(Math.floor(b.length * share))}`,
  );
const mixed = fc
  .array(fc.oneof(anySentence, grafted), { minLength: 1, maxLength: 6 })
  .chain((sentences) => fc.constantFrom(' ', '\n', '\r\n\r\n').map((gap) => sentences.join(gap)));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.tuple(anySentence, fc.string({ unit: 'binary', maxLength: 40 })).map(([a, b]) => a + b + a),
);

describe('any text', () => {
  test('given sentences in any order, then every span stands in the text', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(spansOf(text).filter((span) => !spanStandsIn(span, text))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('given any characters, then it is read or refused, and every span stands in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(spansOf(text).filter((span) => !spanStandsIn(span, text))).toEqual([]);
        const found = quotes(text);
        for (const { source, cue, content } of found.ok ? found.value : []) {
          for (const span of [source, cue, content]) {
            if (span !== undefined) expect(spanStandsIn(span, text)).toBe(true);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  test('given the same text twice, then the reading is the same', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(readNato(text)).toEqual(readNato(text));
      }),
      { numRuns: 20 },
    );
  });

  test('given another text in between, then nothing of it is remembered', () => {
    fc.assert(
      fc.property(mixed, mixed, (text, other) => {
        const before = readNato(text);
        readNato(other);
        expect(readNato(text)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the gold articles', () => {
  test.each(goldArticles.map(({ id, text }) => [id, text]))(
    'given %s, then claims have ids of their own, in the order of their words',
    (_id, text) => {
      const reading = readNato(text);
      const claims = reading.ok ? reading.value.claims : [];
      expect(claims.map(({ id }) => id)).toEqual(claims.map((_, i) => `c${i + 1}`));
      const starts = claims.map(({ quote }) => quote.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    },
  );

  test('given a candidate whom the case does not know, then the reading names them', () => {
    const reading = readNato('France backs Ana Horvat for secretary general.');
    expect(reading.ok && reading.value.newCandidates).toEqual([
      { id: 'ana-horvat', name: 'Ana Horvat' },
    ]);
  });
});
