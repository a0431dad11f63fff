import { describe, expect, test } from 'vitest';
import { NOTE, SMALL_RACE } from '../../test/small-race.ts';
import type { OpenRecord } from './record.ts';
import { findCandidate, openRecord, REFUSALS, sourceId, surroundings } from './index.ts';
import { inEnglish } from './english.ts';
import { nobodyKnown } from './unknown.ts';

function opened(): OpenRecord {
  const record = openRecord(SMALL_RACE);
  if (!record.ok) throw new Error(record.error.message);
  return record.value;
}
const { state } = opened();

describe('a candidate is found', () => {
  test.each([
    ['ada-lovelace', 'ada-lovelace'],
    ['Ada Lovelace', 'ada-lovelace'],
    ['LOVELACE', 'ada-lovelace'],
    ['Lovelcae', 'ada-lovelace'],
    ['Čapek', 'karel-capek'],
    ['Capek', 'karel-capek'],
    ['Capec', 'karel-capek'],
  ])('by %s', (typed, id) => expect(findCandidate(state, typed)).toEqual({ ok: true, value: id }));

  test.each(['Turing', '', 'Cap', 'love'])('but not by “%s”', (typed) => {
    const found = findCandidate(state, typed);
    expect(found.ok ? found.value : found.error.code).toBe('not-found');
  });
});

describe('English is told from other languages', () => {
  test.each([
    [
      'The minister said on Monday that her country would back the candidate, and that the others were free to do as they liked with their votes in the end.',
      true,
    ],
    [
      'Szijjártó, Orbán, Erdoğan and Fidan met; Iohannis, Rutte, Kallas and Kariņš did not, and that was the end of the day in the capital for all of them.',
      true,
    ],
    ['Rutte backs Kallas.', true],
    [
      'La ministre a dit lundi que son pays soutiendrait la candidate et que les autres pays feraient comme ils voudraient à la fin de la semaine prochaine.',
      false,
    ],
    [
      'La ministra dijo el lunes que su país apoyaría a la candidata y que los demás países harían lo que quisieran al final de la semana que viene en Bruselas.',
      false,
    ],
    [
      'Ministrul a spus luni că țara sa va susține candidatul și că celelalte state vor face cum doresc la sfârșitul săptămânii viitoare la Bruxelles, unde se întâlnesc.',
      false,
    ],
    ['部長は月曜日に候補者を支持すると述べた。他の国々は自由に決めることができる。', false],
  ])('%s', (text, english) => expect(inEnglish(text).ok).toBe(english));
});

test('a text that names a member, a candidate or the body is about the case', () => {
  for (const text of [
    'Estonia waits.',
    'It is said that lovelace waits.',
    'The SMALL COUNCIL waits.',
    'Karel Capek waits.',
  ]) {
    expect(nobodyKnown(text, state)).toBeUndefined();
  }
  expect(nobodyKnown('Estonians in a smallcouncil wait.', state)?.code).toBe('bad-input');
});

test('words are shown within their paragraph', () => {
  const start = NOTE.indexOf('Belgium');
  expect(surroundings(NOTE, { start, end: start + 7 })).toEqual({
    before: '',
    words: 'Belgium',
    after: ' would not stand in the way of Ada Lovelace.',
  });
});

test('a source’s id tells the day and the outlet, and keeps two texts of a day apart', () => {
  const article = {
    text: 'x',
    published: '2024-03-05',
    outlet: 'The Exámple!',
    sha256: 'ab'.repeat(32),
  };
  expect(sourceId(article)).toBe('2024-03-05-the-example-abababab');
  expect(sourceId({ text: 'x', published: '2024-03-05', sha256: 'cd'.repeat(32) })).toBe(
    '2024-03-05-text-cdcdcdcd',
  );
});

test('every refusal has an exit code of its own, apart from those of shells', () => {
  const exits = Object.values(REFUSALS).map(({ exit }) => exit);
  expect(new Set(exits).size).toBe(exits.length);
  for (const exit of exits) expect(exit > 1 && exit < 64).toBe(true);
});

test('what was known on a day leaves out what was written down later', () => {
  const earlier = openRecord(SMALL_RACE, '2024-03-05');
  expect(earlier.ok && earlier.value.entries).toEqual([]);
});
