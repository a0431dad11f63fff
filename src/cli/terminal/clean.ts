/** Text from outside made harmless for a terminal, and plain ASCII where the terminal asks for it. */

/**
 * Characters that would steer the terminal or hide text: controls (an escape sequence begins with
 * one), bidirectional overrides and isolates, and invisible formatting characters.
 */
// Line ends and tabs are handled before.
const STEERING =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** Without control and bidirectional characters; white space becomes single spaces' worth of it. */
export function clean(text: string): string {
  return text.replace(/[\t\n\r\f\v\u2028\u2029\u0085]+/g, ' ').replace(STEERING, '');
}

const ASCII: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‹': '<',
  '›': '>',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '·': '-',
  '▸': '>',
  '•': '*',
  '→': '->',
  '≥': '>=',
  '≤': '<=',
  '×': 'x',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2011': '-',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
  '€': 'EUR',
  '£': 'GBP',
};

/** The nearest text in ASCII; a question mark for what has none. */
export function toAscii(text: string): string {
  // oxlint-disable-next-line no-control-regex -- ASCII as such is meant
  if (/^[\u0000-\u007f]*$/.test(text)) return text;
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      // oxlint-disable-next-line no-control-regex -- ASCII as such is meant
      .replace(/[^\u0000-\u007f]/gu, (letter) => ASCII[letter] ?? '?')
  );
}
