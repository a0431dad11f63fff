import { describe, expect, test } from 'vitest';
import { nato, PUBLISHED } from '../../../test/reader/stages.ts';
import { read } from '../read.ts';
import { MOST_TEXT } from './refuse.ts';

const refusalOf = (text: string): { code: string; message: string } | undefined => {
  const reading = read(text, { of: nato, published: PUBLISHED });
  return reading.ok ? undefined : { code: reading.error.code, message: reading.error.message };
};

const GERMAN =
  'Die Allianz sucht seit dem vergangenen Jahr einen neuen Chef und die meisten Mitglieder haben sich längst entschieden, wen sie unterstützen wollen, auch wenn noch nicht alle es gesagt haben.';

describe('texts that are not read', () => {
  test.each([
    ['nothing', '', 'bad-input', /empty/],
    ['white space', ' \n\t ', 'bad-input', /empty/],
    ['a PDF', '%PDF-1.7 and so on', 'bad-input', /PDF/],
    ['control characters', '\u0000\u0001\u0002 abc', 'bad-input', /binary/],
    ['a wrong encoding', '\ufffd\ufffd France \ufffd', 'bad-input', /encoding/],
    ['no words', '12 34 … 56', 'bad-input', /no words/],
    ['another language', GERMAN, 'bad-input', /English/],
    ['too much of it', 'a '.repeat(MOST_TEXT / 2 + 1), 'too-large', /2,000,000/],
  ])('given %s, then one sentence says why', (_what, text, code, message) => {
    expect(refusalOf(text)).toEqual({ code, message: expect.stringMatching(message) });
  });

  test.each(['France backs Rutte.', 'Rutte', 'Hungary. Slovakia. Romania.'])(
    'given “%s”, then it is read, however short',
    (text) => {
      expect(refusalOf(text)).toBeUndefined();
    },
  );

  test('given a malformed day of publication, then that is what is refused', () => {
    const reading = read('France backs Rutte.', { of: nato, published: '20 March' });
    expect(reading).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });
});
