import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entries } from '../../../test/golden/nato-2024-record.ts';
import { fold, type Source } from '../../case/index.ts';
import { copiesAmong, likenessOf } from './copies.ts';

/** A wire report about a choice that never was. */
const WIRE = `The council of the lake towns met on Tuesday and again did not settle on a new harbour master, three people who were in the room said.

Upper Marsh still backs Ada Lovelace, its mayor said after the talks. “She knows the locks and she knows the boats,” he told reporters, “and we see no reason to look any further than that.”

Lower Marsh has doubts. Its envoy asked for a second hearing, in which the candidate should explain how she means to pay for the dredging of the eastern channel.

The chair hopes to close the matter before the ice goes. Under the council’s custom a name stands when no town speaks against it, and no vote is ever taken.`;

/** What a newspaper makes of it: another headline, two words changed, the last paragraph cut. */
const REPRINT = `Lake towns put off choice of harbour master

The council of the lake towns met on Tuesday and again failed to settle on a new harbour master, three people who were in the room said.

Upper Marsh still backs Ada Lovelace, its mayor said after the talks. "She knows the locks and she knows the boats," he told reporters, "and we see no reason to look any further than that."

Lower Marsh has doubts. Its envoy asked for a second hearing, in which the candidate should explain how she will pay for the dredging of the eastern channel.`;

/** The same meeting by somebody else who was there, with the same words of the mayor. */
const OTHER = `No harbour master yet: that is all that came of two hours behind closed doors in the old customs house.

“She knows the locks and she knows the boats,” the mayor of Upper Marsh said of Ada Lovelace on the steps, “and we see no reason to look any further than that.” He would not say what his neighbours had asked for.

Those neighbours, it turns out, want to know where the money for the eastern channel will come from. They have requested that she be heard once more.

Spring is when the chair would like to be done. Any town can stop a name by objecting.`;

const EXCERPT = WIRE.split('\n\n').slice(1, 3).join('\n\n');

const source = (id: string, text: string): Source => ({
  id,
  kind: 'article',
  published: '2024-03-05',
  text,
  sha256: '0'.repeat(64),
});
const kind = (text: string, other: string): string | undefined =>
  copiesAmong([source('s', other)], text)[0]?.kind;

describe('a text is told to be a copy', () => {
  test.each([
    ['with another headline, edits and a cut', REPRINT, 'copy'],
    [
      'with other quotation marks and capitals',
      WIRE.replace(/[“”]/g, '"').toUpperCase(),
      'same-words',
    ],
    [
      'with soft hyphens, ligatures and lines broken',
      WIRE.replace(/council/g, 'coun\u00adcil')
        .replace(/fi/g, 'ﬁ')
        .replace(/ /g, '\n'),
      'same-words',
    ],
    ['a part of it', EXCERPT, 'excerpt'],
  ])('%s', (_, text, expected) => {
    expect(kind(text, WIRE)).toBe(expected);
    expect(kind(WIRE, text)).toBe(expected);
  });

  test('also a statement that is nothing but words of one person', () => {
    const said = `“${WIRE.replace(/[“”]/g, '').slice(0, 700)}”`;
    expect(kind(said, `${said} The mayor said so.`)).toBe('copy');
  });
});

describe('a text is told to be a report of its own', () => {
  test.each([
    ['when it quotes the same words in a report of its own', OTHER, WIRE],
    [
      'when the quotation is most of it',
      `${OTHER.split('\n\n')[1]} ${OTHER.split('\n\n')[3]}`,
      WIRE,
    ],
    ['when it is too short to tell', 'Upper Marsh still backs Ada Lovelace.', WIRE],
    ['when it is another text', entries.length > 0 ? OTHER : '', REPRINT],
    ['when it has no words', '…', '—'],
  ])('%s', (_, text, other) => expect(kind(text, other)).toBeUndefined());

  test('as are all notes of the example, each on a report of its own', () => {
    const state = fold(entries);
    if (!state.ok) throw new Error(state.error.message);
    const { sources, copies } = state.value;
    expect(sources.size).toBeGreaterThan(100);
    const wrong = [...sources.values()].filter(
      (one) =>
        !copies.has(one.id) &&
        copiesAmong(
          [...sources.values()].filter((other) => other !== one),
          one.text,
        ).length > 0,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

test('the most alike comes first, among many', () => {
  const others = Array.from({ length: 300 }, (_, n) => source(`o${n}`, `${OTHER} And ${n}.`));
  const found = copiesAmong(
    [
      ...others,
      source('part', EXCERPT),
      source('copy', REPRINT),
      source('same', WIRE.toLowerCase()),
    ],
    WIRE,
  );
  expect(found.map((one) => [one.source, one.kind])).toEqual([
    ['same', 'same-words'],
    ['copy', 'copy'],
    ['part', 'excerpt'],
  ]);
});

test('a long text is found by its sample as by all of it', () => {
  const words = WIRE.split(/\s+/);
  const long = Array.from(
    { length: 900 },
    (_, n) => `${words[(n * n + 3 * n) % words.length]}${n % 7}`,
  );
  expect(kind(long.slice(0, 880).join(' '), long.join(' '))).toBe('copy');
  expect(kind(long.slice(300, 500).join(' '), long.join(' '))).toBe('excerpt');
});

describe('likeness', () => {
  const text = fc.array(fc.constantFrom(...'a b c d e f g h'.split(' ')), { maxLength: 40 });
  test('is the same from both sides, between 0 and 1, and 1 for the same words', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const one = likenessOf(a.join(' '), b.join(' '));
        const other = likenessOf(b.join(' '), a.join(' '));
        expect(other).toEqual({
          resemblance: one.resemblance,
          within: one.contains,
          contains: one.within,
        });
        for (const share of Object.values(one)) expect(share >= 0 && share <= 1).toBe(true);
        expect(one.resemblance <= Math.min(one.within, one.contains)).toBe(true);
        expect(likenessOf(a.join(' '), a.join(' ')).resemblance).toBe(1);
      }),
    );
  });

  test('is the same as counting shared runs of five words one by one', () => {
    const runs = (words: readonly string[]): Set<string> =>
      new Set(
        words.length === 0
          ? []
          : Array.from({ length: Math.max(1, words.length - 4) }, (_, at) =>
              words.slice(at, at + 5).join(' '),
            ),
      );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [runs(a), runs(b)];
        const shared = [...x].filter((run) => y.has(run)).length;
        const all = new Set([...x, ...y]).size;
        expect(likenessOf(a.join(' '), b.join(' ')).resemblance).toBeCloseTo(
          all === 0 ? 1 : shared / all,
        );
      }),
    );
  });

  test('does not see white space, capitals, accents or marks', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(' ', '\n', '\t\n ', '\u00a0', ', ', ' — '), (a, gap) => {
        const written = a.map((word) => word.toUpperCase().replace('E', 'É')).join(gap);
        expect(likenessOf(written, a.join(' ')).resemblance).toBe(1);
      }),
    );
  });
});

test('the texts of these tests are on both sides of the thresholds, and not near them', () => {
  expect(likenessOf(REPRINT, WIRE).resemblance).toBeGreaterThan(0.5);
  expect(likenessOf(EXCERPT, WIRE).within).toBeGreaterThan(0.9);
  expect(likenessOf(OTHER, WIRE).resemblance).toBeLessThan(0.2);
});
