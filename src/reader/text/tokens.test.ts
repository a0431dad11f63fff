import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normal } from './normal.ts';
import { tokenise } from './tokens.ts';

/** Text of any characters, and text of those that need care. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom(...Array.from("aŁőÉş’“«—\u00a0\u202e\u200b\r\n\t.'- 😀é\u0301")),
    maxLength: 120,
  }),
);

describe('the text as the tagger likes it', () => {
  test('given any text, then it keeps its length', () => {
    fc.assert(fc.property(anyText, (text) => normal(text).length === text.length));
  });

  test.each([
    ['“No,” he said – twice', '"No," he said — twice'],
    ['Radosław Sikorski and Ştefan Bălan', 'Radoslaw Sikorski and Stefan Balan'],
    ['Erdoğan’s İstanbul', "Erdogan's Istanbul"],
    ['a\u202eb\u0000c', 'a b c'],
    ['Müller', 'Müller'],
  ])('given “%s”, then it is “%s”', (text, plain) => {
    expect(normal(text)).toBe(plain);
  });
});

describe('words', () => {
  test('given any text, then every word stands where it says, one behind the other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doc = tokenise(text);
        let last = 0;
        for (let i = 0; i < doc.size; i += 1) {
          const start = doc.start[i] ?? -1;
          const end = doc.end[i] ?? -1;
          expect(doc.plain.slice(start, end)).toBe(doc.value[i]);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('given any text, then its sentences follow one another and none is empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { from, to } of tokenise(text).sentences) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
      }),
    );
  });
});

describe('sentences', () => {
  const sentencesOf = (text: string): string[] => {
    const doc = tokenise(text);
    return doc.sentences.map(({ from, to }) => text.slice(doc.start[from], doc.end[to - 1]));
  };

  test.each([
    ['Mr. Rutte won. He left.', ['Mr. Rutte won.', 'He left.']],
    ['The U.S. backs him. France does too.', ['The U.S. backs him.', 'France does too.']],
    ['On 5 Nov. Hungary agreed.', ['On 5 Nov. Hungary agreed.']],
    ['France backs him.\n\nItaly does not.', ['France backs him.', 'Italy does not.']],
  ])('given “%s”, then they are %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
