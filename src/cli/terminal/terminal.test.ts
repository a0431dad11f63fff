import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, cut, fit, piece, screenOf, toAscii, widthOf, wrap, type Screen } from './index.ts';

const plain = (width: number): Screen => ({ width, colour: 0, ascii: false });
/** Anything that could stand in an article: wide, combining, bidirectional, emoji, control. */
const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('text from outside', () => {
  test('cannot steer the terminal', () => {
    expect(clean('a\u001b[31mred\u0007 b\u202egnp.exe\u2066\u200f')).toBe('a[31mred bgnp.exe');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(clean(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  test('has an ASCII form', () => {
    expect(toAscii('“Čapek” – Orbán…')).toBe('"Capek" - Orban...');
    // oxlint-disable-next-line no-control-regex -- ASCII as such is meant
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toAscii(text)).toMatch(/^[\u0000-\u007f]*$/);
      }),
    );
  });
});

describe('width', () => {
  test.each([
    ['plain', 5],
    ['e\u0301', 1],
    ['委員', 4],
    ['🇪🇪', 2],
    ['👩‍⚖️', 2],
    ['ﾊﾝ', 2],
    ['', 0],
  ])('of %s is %i columns', (text, width) => expect(widthOf(text)).toBe(width));

  test('cutting keeps within the columns and never splits a letter from its accent', () => {
    expect(cut('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
    expect(cut('委員会', 4)).toBe('委…');
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(widthOf(fit(clean(text), width))).toBe(width);
      }),
    );
  });
});

describe('wrapping', () => {
  test('breaks between words and hangs what follows', () => {
    expect(
      wrap(plain(40), [piece('The sentence is longer than the line, so that it goes on.')], {
        first: '  ▸ ',
        rest: 4,
      }),
    ).toEqual(['  ▸ The sentence is longer than the', '    line, so that it goes on.']);
  });

  test('keeps marks with the words they stand at', () => {
    expect(
      wrap(plain(40), [piece('It '), piece('‹supports›', 'mark'), piece(', it said.')]),
    ).toEqual(['It ‹supports›, it said.']);
  });

  test('no line is wider than the screen, and no letter is lost', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 40, max: 120 }), (text, width) => {
        const lines = wrap(plain(width), [piece(text)], { first: '  ', rest: 4 });
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(clean(text).replaceAll(/\s/g, ''));
      }),
    );
  });

  test('colour adds no width', () => {
    const [line = ''] = wrap({ width: 80, colour: 24, ascii: false }, [
      piece('against', 'objects'),
    ]);
    expect(line).toBe('\u001b[38;2;181;71;43magainst\u001b[0m');
  });
});

describe('the screen', () => {
  const of = (env: Record<string, string>, isTTY = true, columns?: number): Screen =>
    screenOf({ env, isTTY, columns });

  test('has 24 bits of colour where the terminal says so, else 16 colours', () => {
    expect(of({ COLORTERM: 'truecolor', TERM: 'xterm' }).colour).toBe(24);
    expect(of({ TERM: 'xterm' }).colour).toBe(4);
  });

  test('has no colour with NO_COLOR, in a dumb terminal, or when the output is piped', () => {
    expect(of({ NO_COLOR: '1', COLORTERM: 'truecolor' }).colour).toBe(0);
    expect(of({ TERM: 'dumb' }).colour).toBe(0);
    expect(of({ COLORTERM: 'truecolor' }, false).colour).toBe(0);
    expect(of({ FORCE_COLOR: '3' }, false).colour).toBe(24);
    expect(of({ FORCE_COLOR: '0' }).colour).toBe(0);
  });

  test('is ASCII where the locale is not UTF-8', () => {
    expect(of({ LANG: 'C' }).ascii).toBe(true);
    expect(of({ LANG: 'en_GB.ISO-8859-1' }).ascii).toBe(true);
    expect(of({ LC_ALL: 'C', LANG: 'en_GB.UTF-8' }).ascii).toBe(true);
    expect(of({ LANG: 'en_GB.UTF-8' }).ascii).toBe(false);
    expect(of({}).ascii).toBe(false);
  });

  test('is never narrower than 40 columns, and 80 where nothing is known', () => {
    expect(of({}, true, 20).width).toBe(40);
    expect(of({}, false).width).toBe(80);
    expect(of({ COLUMNS: '100' }, false).width).toBe(100);
  });
});
