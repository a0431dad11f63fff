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
  '\u2028': '\n',
  '\u2029': '\n',
  '\r': '\n',
};

// Everything in the table, the remaining control characters, and the bidirectional overrides.
const TO_REPLACE =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[İ’‘‛ʼ´`“”„‟«»–―\u00a0\u2007\u202f\u2009\u200a\t\u00ad\u200b-\u200f\ufeff\u2028\u2029\r\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The same text, of the same length, with plain quotes, dashes and spaces. */
export const normal = (text: string): string =>
  text.replace(TO_REPLACE, (character) => SAME_LENGTH[character] ?? ' ');
