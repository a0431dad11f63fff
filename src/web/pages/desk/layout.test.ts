import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunks } from './chunks.ts';
import { LANES, lanes, nextOf, segments, sharing } from './segments.ts';

/** No half of a character beyond the Basic Multilingual Plane stands alone. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

const marks = fc
  .array(
    fc
      .record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 20 }) })
      .map(({ start, length }) => ({ start, end: start + length })),
    { maxLength: 8 },
  )
  .map((spans) => spans.map((span, index) => ({ id: `c${index}`, ...span })));

describe('an article cut by its claims', () => {
  it('given two claims that overlap, then the words that both rest on are a piece of their own', () => {
    const found = segments(0, 20, [
      { id: 'a', start: 2, end: 10 },
      { id: 'b', start: 6, end: 12 },
    ]);
    expect(found).toEqual([
      { start: 0, end: 2, claims: [] },
      { start: 2, end: 6, claims: ['a'] },
      { start: 6, end: 10, claims: ['a', 'b'] },
      { start: 10, end: 12, claims: ['b'] },
      { start: 12, end: 20, claims: [] },
    ]);
  });

  it('covers the text without gaps, and every place has exactly the claims that hold it', () => {
    fc.assert(
      fc.property(marks, fc.nat(10), fc.integer({ min: 11, max: 70 }), (marks, from, to) => {
        const found = segments(from, to, marks);
        expect(found[0]?.start).toBe(from);
        expect(found.at(-1)?.end).toBe(to);
        for (const [index, piece] of found.entries()) {
          if (index > 0) expect(piece.start).toBe(found[index - 1]?.end);
          for (let place = piece.start; place < piece.end; place += 1) {
            const there = marks.filter(({ start, end }) => start <= place && place < end);
            expect(piece.claims).toEqual(there.map(({ id }) => id));
          }
        }
      }),
    );
  });

  it('gives claims that overlap lines of their own while there are any, and claims on the same words one together', () => {
    fc.assert(
      fc.property(marks, (marks) => {
        const lane = lanes(marks);
        for (const a of marks) {
          for (const b of marks) {
            if (a.id >= b.id || a.end <= b.start || b.end <= a.start) continue;
            const [one = 0, other = 0] = [lane.get(a.id), lane.get(b.id)];
            if (a.start === b.start && a.end === b.end) expect(one).toBe(other);
            else if (one < LANES - 1 || other < LANES - 1) expect(one).not.toBe(other);
          }
        }
      }),
    );
  });

  it('given claims on the very same words, then their number stands where the words end, and nowhere else', () => {
    const marks = [
      { id: 'a', start: 0, end: 10 },
      { id: 'b', start: 0, end: 10 },
      { id: 'c', start: 4, end: 10 },
      { id: 'd', start: 12, end: 14 },
    ];
    const told = segments(0, 20, marks).map((segment) => [segment.start, sharing(segment, marks)]);
    expect(told).toEqual([
      [0, undefined],
      [4, 2],
      [10, undefined],
      [12, undefined],
      [14, undefined],
    ]);
  });

  it('given clicks on words of several claims, then each is selected in turn', () => {
    expect(nextOf(['a', 'b'], undefined)).toBe('a');
    expect(nextOf(['a', 'b'], 'a')).toBe('b');
    expect(nextOf(['a', 'b'], 'b')).toBe('a');
  });
});

describe('pieces of a long article', () => {
  it('together are the text, each is short, and no character is torn', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('\n', '😀'.repeat(2100), 'x'.repeat(4001), 'word '.repeat(900)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const found = chunks(text);
        expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of found) {
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(4000);
          expect(isWhole(text.slice(start, end))).toBe(true);
        }
      }),
    );
  });

  it('given ten million units in one line, then it is cut all the same', () => {
    expect(chunks('a'.repeat(10_000_000))).toHaveLength(2500);
  });
});
