import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl } from './changed.ts';
import { difference } from './difference.ts';

describe('an address', () => {
  test.each([
    'http://www.news.example/race/?utm_source=x&b=2&a=1#top',
    'https://news.example:443/race?a=1&fbclid=99&b=2',
    'HTTPS://News.Example/race/?a=1&b=2&utm_medium=mail',
  ])('%s stands for one page', (address) => {
    expect(canonicalUrl(address)).toBe('news.example/race?a=1&b=2');
  });
  test('another path or another parameter is another page', () => {
    const all = ['/race', '/Race', '/race?id=1', '/race?id=2', '/'].map((path) =>
      canonicalUrl(`https://news.example${path}`),
    );
    expect(new Set(all).size).toBe(5);
  });
});

describe('what is different', () => {
  test('is told by sentences, in their own letters', () => {
    const before = 'Estonia waits. Denmark backs “her”. Norway left.';
    const after = 'Estonia waits.\n\nDenmark  backs "her". Norway stayed. Nobody else came.';
    expect(difference(before, after)).toEqual({
      removed: ['Norway left.'],
      added: ['Norway stayed.', 'Nobody else came.'],
    });
  });

  const text = fc.array(fc.constantFrom('A waits.', 'B waits.', 'C waits.', 'D waits.'), {
    maxLength: 12,
  });
  test('taken from one and put into the other, it makes them equal in number', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { added, removed } = difference(a.join(' '), b.join(' '));
        expect(a.length - removed.length).toBe(b.length - added.length);
        const rest = [...removed];
        for (const sentence of rest) expect(a).toContain(sentence);
        const back = difference(b.join(' '), a.join(' '));
        expect(back.added).toHaveLength(removed.length);
        expect(back.removed).toHaveLength(added.length);
        expect(difference(a.join(' '), a.join('\n'))).toEqual({ added: [], removed: [] });
      }),
    );
  });

  test('and as little as possible, as a search of all subsequences finds', () => {
    const common = (a: readonly string[], b: readonly string[]): number => {
      if (a.length === 0 || b.length === 0) return 0;
      const [first, ...rest] = a;
      const skip = common(rest, b);
      const at = b.indexOf(first ?? '');
      return at < 0 ? skip : Math.max(skip, 1 + common(rest, b.slice(at + 1)));
    };
    const short = fc.array(fc.constantFrom('A waits.', 'B waits.', 'C waits.'), { maxLength: 7 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(difference(a.join(' '), b.join(' ')).removed).toHaveLength(a.length - common(a, b));
      }),
    );
  });

  test('two long texts without anything in common are told apart all the same', () => {
    const long = (word: string): string =>
      Array.from({ length: 3000 }, (_, n) => `The ${word} ${n} waits.`).join(' ');
    const { added, removed } = difference(`${long('x')} End.`, `Start. ${long('y')}`);
    expect([added.length, removed.length]).toEqual([3001, 3001]);
  });
});
