/**
 * The text as the tagger likes it, without moving a character: every replacement has the length of
 * what it replaces, so that offsets stay those of the source.
 */
const SAME_LENGTH: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '‛': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  İ: 'I',
  '–': '—',
  '―': '—',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\t': ' ',
  '\u00ad': ' ',
  '\u200b': ' ',
  '\u200c': ' ',
  '\u200d': ' ',
  '\u200e': ' ',
  '\u200f': ' ',
  '\ufeff': ' ',
  // Letters that stand for no accent of another, and that the tagger would cut names at.
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
  ŋ: 'n',
  œ: 'o',
  Œ: 'O',
  ə: 'e',
  Ə: 'E',
  '\u2028': '\n',
  '\u2029': '\n',
  '\r': '\n',
};

// Everything in the table, the remaining control characters, and the bidirectional overrides.
const TO_REPLACE =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[İ’‘‛ʼ´`“”„‟«»–―\u00a0\u2007\u202f\u2009\u200a\t\u00ad\u200b-\u200f\ufeff\u2028\u2029\r\u0100-\u024f\u0259\u1e00-\u1eff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The letter without its accents: the tagger knows Latin-1 only, and cuts “Sikorski, Radosław” at the ł. */
const unaccented = (character: string): string => {
  const base = character.normalize('NFD')[0] ?? ' ';
  return /[A-Za-z]/.test(base)
    ? base
    : character > '\u00ff' && /\p{L}/u.test(character)
      ? character
      : ' ';
};

/** The same text, of the same length, with plain quotes, dashes and spaces, and Latin-1 letters. */
export const normal = (text: string): string =>
  text.replace(TO_REPLACE, (character) => SAME_LENGTH[character] ?? unaccented(character));
