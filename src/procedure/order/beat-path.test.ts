import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beatPathWinners, type Pairs } from './beat-path.ts';

/** Pairs from rankings: each a list from first to last, with how many voters gave it. */
function pairsFrom(ballots: readonly (readonly [number, string])[]): Pairs {
  const pairs: Record<string, Record<string, number>> = {};
  for (const [voters, ranking] of ballots) {
    for (const [place, a] of ranking.split('').entries()) {
      for (const b of ranking.split('').slice(place + 1)) {
        const row = (pairs[a] ??= {});
        row[b] = (row[b] ?? 0) + voters;
      }
    }
  }
  return pairs;
}

/** The strongest path from each to each: Schulze 2011, section 2.3, by winning votes. */
function schulze(options: readonly string[], pairs: Pairs): readonly string[] {
  const p = new Map<string, number>();
  const key = (a: string, b: string) => `${a}>${b}`;
  for (const a of options)
    for (const b of options)
      if (a !== b) {
        const [ab, ba] = [pairs[a]?.[b] ?? 0, pairs[b]?.[a] ?? 0];
        p.set(key(a, b), ab > ba ? ab : 0);
      }
  const at = (a: string, b: string) => p.get(key(a, b)) ?? 0;
  for (const k of options)
    for (const a of options)
      for (const b of options)
        if (a !== b && a !== k && b !== k)
          p.set(key(a, b), Math.max(at(a, b), Math.min(at(a, k), at(k, b))));
  return options.filter((a) => options.every((b) => a === b || at(a, b) >= at(b, a)));
}

describe('the beat-path method', () => {
  test('given one that beats every other, it wins', () => {
    const pairs = pairsFrom([
      [3, 'abc'],
      [2, 'bac'],
      [1, 'cab'],
    ]);
    expect(beatPathWinners(['a', 'b', 'c'], pairs)).toEqual(['a']);
  });

  test('given a circle, the weakest defeat in it is dropped', () => {
    // a beats b by 7, b beats c by 6, c beats a by 5: the last falls, and a is left unbeaten.
    const pairs: Pairs = { a: { b: 7 }, b: { c: 6 }, c: { a: 5 } };
    expect(beatPathWinners(['a', 'b', 'c'], pairs)).toEqual(['a']);
  });

  test('given a circle that beats a fourth, the fourth stays beaten when a defeat in the circle falls', () => {
    const pairs: Pairs = { a: { b: 7, d: 3 }, b: { c: 6, d: 3 }, c: { a: 5, d: 3 } };
    expect(beatPathWinners(['a', 'b', 'c', 'd'], pairs)).toEqual(['a']);
  });

  test('given a circle of equals, all of it is tied', () => {
    const pairs: Pairs = { a: { b: 5 }, b: { c: 5 }, c: { a: 5 } };
    expect(beatPathWinners(['a', 'b', 'c'], pairs)).toEqual(['a', 'b', 'c']);
  });

  test('given the published example of forty-five voters and five options, E wins', () => {
    // Schulze 2011, example 1 in section 3.
    const pairs = pairsFrom([
      [5, 'acbed'],
      [5, 'adecb'],
      [8, 'bedac'],
      [3, 'cabed'],
      [7, 'caebd'],
      [2, 'cbade'],
      [7, 'dceba'],
      [8, 'ebadc'],
    ]);
    expect(beatPathWinners('abcde'.split(''), pairs)).toEqual(['e']);
  });

  test('with strengths that all differ, the winner is the one of the strongest paths', () => {
    const margins = fc.uniqueArray(fc.integer({ min: 51, max: 100 }), {
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(
        margins,
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        (votes, turned) => {
          const options = 'abcde'.split('');
          const pairs: Record<string, Record<string, number>> = {};
          let n = 0;
          for (const [place, a] of options.entries())
            for (const b of options.slice(place + 1)) {
              const [winner, loser] = turned[n] ? [b, a] : [a, b];
              (pairs[winner] ??= {})[loser] = votes[n] ?? 0;
              (pairs[loser] ??= {})[winner] = 100 - (votes[n] ?? 0);
              n += 1;
            }
          expect(beatPathWinners(options, pairs)).toEqual(schulze(options, pairs));
        },
      ),
    );
  });
});
