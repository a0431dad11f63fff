/** How many columns a text takes in a terminal. */

/** Ranges that East Asian Width calls wide or fullwidth, and emoji, which terminals show as wide. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26a1, 0x26a1],
  [0x26d4, 0x26d4],
  [0x2705, 0x2705],
  [0x274c, 0x274c],
  [0x2753, 0x2757],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f19a],
  [0x1f1e6, 0x1f320],
  [0x1f32d, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one character: a letter with its accents, a flag, a joined emoji. */
export const charactersOf = (text: string): string[] =>
  Array.from(graphemes.segment(text), (part) => part.segment);

function widthOfOne(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (/^[\p{M}\p{Cf}\p{Cc}]/u.test(character)) return 0;
  if (code >= 0x1100 && WIDE.some(([from, to]) => code >= from && code <= to)) return 2;
  return character.includes('\ufe0f') ? 2 : 1;
}

/** Columns that the text takes. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of charactersOf(text)) width += widthOfOne(character);
  return width;
}

/** The text cut to at most `width` columns, with `end` where something is missing. */
export function cut(text: string, width: number, end = '…'): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(end);
  let kept = '';
  let used = 0;
  for (const character of charactersOf(text)) {
    const more = widthOf(character);
    if (used + more > room) break;
    kept += character;
    used += more;
  }
  return (room < 0 ? '' : kept.trimEnd()) + (room < 0 ? '' : end);
}

/** The text cut or filled to exactly `width` columns. */
export function fit(text: string, width: number, end = '…'): string {
  const short = cut(text, width, end);
  return short + ' '.repeat(Math.max(0, width - widthOf(short)));
}
