import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  Buffer.from(text, encoding);

function sentence(input: Uint8Array): string {
  const result = decode(input, 'note.txt');
  if (result.ok) throw new Error(`was read as ${result.value.encoding}`);
  expect(result.error.code).toBe('bad-input');
  return result.error.message;
}

describe('text is decoded', () => {
  test('as UTF-8, unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((s) => !/\p{Cc}/u.test(s)),
        (text) => {
          const result = decode(bytes(`\ufeff${text}`), 'x');
          expect(result.ok && result.value.text).toBe(text);
        },
      ),
    );
  });

  test('as UTF-16 with a byte order mark', () => {
    const result = decode(bytes('\ufeffȚară', 'utf16le'), 'x');
    expect(result.ok && result.value).toEqual({ text: 'Țară', encoding: 'utf-16le' });
  });

  test('as Windows-1252 where it is plausible prose, with a note', () => {
    const result = decode(
      Buffer.from([...bytes('Orb'), 0xe1, ...bytes('n said '), 0x93, ...bytes('no'), 0x94]),
      'x',
    );
    expect(result.ok && result.value.text).toBe('Orbán said “no”');
    expect(result.ok && result.value.note).toContain('Windows-1252');
  });

  test('by the encoding that came with it', () => {
    const result = decode(
      Buffer.from([...bytes('Ioan '), 0xba, ...bytes('tefan spoke')]),
      'x',
      'iso-8859-2',
    );
    expect(result.ok && result.value.text).toBe('Ioan ştefan spoke');
  });
});

describe('what is no clean text is refused in one sentence', () => {
  test('an empty file', () =>
    expect(sentence(bytes(''))).toBe('note.txt is empty; nothing was read.'));
  test('an office document of the old kind', () =>
    expect(sentence(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 20]))).toContain('office document'));
  test('a picture', () =>
    expect(sentence(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13]))).toContain('picture'));
  test('other binary data', () =>
    expect(sentence(Buffer.from([1, 0, 2, 0, 3]))).toContain('binary'));
  test('noise', () =>
    expect(sentence(Buffer.from([0xff, 0xf8, 0xf9, 0xfa, 0xfb, 0x41]))).toContain('not text'));
  test('a control character, by its line', () =>
    expect(sentence(bytes('one\ntwo \u001b[31m'))).toMatch(
      /control character \(U\+001B\) in line 2/,
    ));
  test('two encodings in one file, by the line', () =>
    expect(sentence(Buffer.from([...bytes('Kariņš\nOrb'), 0xe1, 0x6e]))).toMatch(
      /mixes UTF-8.*line 2/,
    ));
});
