import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddCharacters } from './odd-characters.ts';

test.each([
  [
    'Estonia backs Ada.\nShe \u202eknil\u202c waits.',
    /turns the order.*U\+202E in line 2, 2 times/,
  ],
  ['Est\u200bonia backs Ada.', /cannot be seen \(U\+200B in line 1\)/],
  ['Estonia said ″yes″.', /looks like a quotation mark and is none \(U\+2033/],
  ['Fine.\n\nShe said no” and left.', /closed in paragraph 2/],
])('given “%s”, then it is told', (text, words) => {
  expect(oddCharacters(text)).toEqual([expect.stringMatching(words)]);
});

test.each([
  'Plain “words” of a ‘text’ with "marks".',
  '“A quotation over\n\n“two paragraphs.”',
  'שלום, and العربية, are only other scripts.',
  'Szijjártó, Kariņš: 5″ is an inch mark only in the one above.'.replace('″', '"'),
])('given “%s”, then there is nothing to tell', (text) => expect(oddCharacters(text)).toEqual([]));

test('letters, digits and usual marks are never odd', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} .,;:'"!?\n-]*$/u), (text) => {
      expect(oddCharacters(text.replace(/[\u05f4\u3003]/g, ''))).toEqual([]);
    }),
  );
});
