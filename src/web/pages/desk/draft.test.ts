import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Claim } from '../../../case/index.ts';
import { at, claimFrom, lacks, newDraft, put, withKind, type Draft } from './draft.ts';
import { KINDS } from './kinds.ts';
import { wordsIn } from './words-in.ts';

/** No half of a character beyond the Basic Multilingual Plane stands alone. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

const text = 'Hungary objects to Mark Rutte.';
const quote = { start: 0, end: 7, exact: 'Hungary' };

const position: Draft = {
  ...newDraft(quote, '2024-03-05'),
  says: { kind: 'position', member: 'HUN', candidate: 'mark-rutte', stance: 'objects' },
};

describe('a claim while it is filled in', () => {
  it('given a draft without lacks, then the schema of claims takes it', () => {
    expect([...lacks(position, text)]).toEqual([]);
    const parsed = Claim.safeParse({ ...claimFrom(position), id: 'c1' });
    expect(parsed.success).toBe(true);
  });

  it('given words that do not stand in the text, then that is told at the field', () => {
    const moved = put(position, 'quote', { start: 1, end: 8, exact: 'Hungary' });
    expect(lacks(moved, text).get('quote')).toBe('words-gone');
  });

  it('given no member and no date, then both are told', () => {
    const bare = put(put(position, 'says.member', undefined), 'reported', 'in March');
    expect(Object.fromEntries(lacks(bare, text))).toEqual({
      'says.member': 'missing',
      reported: 'no-date',
    });
  });

  it('given a count from more to less, then the upper bound is told', () => {
    const count = put(put(withKind(position, 'count'), 'says.atLeast', 4), 'says.atMost', 2);
    expect(lacks(count, text).get('says.atMost')).toBe('order');
  });

  it('given another kind, then what both have is kept and choices have a value', () => {
    const demand = withKind(position, 'demand');
    expect(at(demand, 'says')).toEqual({ kind: 'demand', member: 'HUN', candidate: 'mark-rutte' });
    const withdrawal = withKind(position, 'withdrawal');
    expect(at(withdrawal, 'says.state')).toBe('made');
    for (const kind of KINDS) expect(at(withKind(position, kind), 'says.kind')).toBe(kind);
  });

  it('given emptied fields, then they are left out of the claim', () => {
    const emptied = put(put(position, 'attribution.speaker', ''), 'says.jointly', []);
    expect(claimFrom(emptied)).toEqual(position);
  });

  it('reads back at any path what was put there, and touches nothing else', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('.'));
    fc.assert(
      fc.property(path, fc.integer(), (path, value) => {
        expect(at(put(position, path, value), path)).toBe(value);
        expect(put(position, path, value)['quote']).toBe(position['quote']);
        expect(at(put(position, path, undefined), path)).toBeUndefined();
      }),
    );
  });
});

describe('words that somebody selects', () => {
  it('given half words and blanks at the ends, then whole words are taken', () => {
    expect(wordsIn(text, 3, 12)).toEqual({ start: 0, end: 15, exact: 'Hungary objects' });
    expect(wordsIn(text, 7, 8)).toBeUndefined();
    expect(wordsIn(text, 12, 3)).toEqual(wordsIn(text, 3, 12));
  });

  it('always gives a span that stands in the text, holds the words and tears no character', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const span = wordsIn(text, a, b);
        if (span === undefined) return;
        expect(text.slice(span.start, span.end)).toBe(span.exact);
        expect(isWhole(span.exact) || !isWhole(text)).toBe(true);
        const touched = text.slice(Math.min(a, b), Math.max(a, b)).trim();
        expect(span.exact).toContain(touched);
      }),
    );
  });
});
