/** Reads a terminal's output: which characters stand where, and in what style. */

export interface Style {
  /** Colours as `#rrggbb`; undefined is the terminal's own ink or paper. */
  readonly ink?: string;
  readonly paper?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly inverse?: boolean;
}

/** Characters of one style that stand side by side. */
export interface Run {
  readonly text: string;
  /** The column of the first character, and how many columns they take. */
  readonly column: number;
  readonly columns: number;
  readonly style: Style;
}

/** The sixteen named colours, chosen to be read on light paper. */
const NAMED = (
  '#1c1b19 #b5472b #2f6f3e #8a6d1a #2a5a94 #7a4a86 #1b6b6f #8d8a84 ' +
  '#6b6862 #c75b3f #3f8a50 #a5852a #3f74b3 #955fa2 #2b8a8f #ffffff'
).split(' ');

const hex = (...parts: readonly number[]): string =>
  `#${parts.map((part) => Math.min(part, 255).toString(16).padStart(2, '0')).join('')}`;

/** A colour of the palette of 256: the named ones, a cube of 6 × 6 × 6, and 24 greys. */
function indexed(index: number): string {
  if (index < 16) return NAMED[index] ?? '#1c1b19';
  if (index >= 232) return hex(...Array.from({ length: 3 }, () => 8 + (index - 232) * 10));
  const level = (step: number): number => (step === 0 ? 0 : 55 + step * 40);
  const at = index - 16;
  return hex(level(Math.floor(at / 36)), level(Math.floor(at / 6) % 6), level(at % 6));
}

const ON: Readonly<Record<number, Style>> = {
  1: { bold: true },
  2: { dim: true },
  3: { italic: true },
  4: { underline: true },
  7: { inverse: true },
  9: { strike: true },
};

const OFF: Readonly<Record<number, readonly (keyof Style)[]>> = {
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  27: ['inverse'],
  29: ['strike'],
  39: ['ink'],
  49: ['paper'],
};

const without = (style: Style, keys: readonly (keyof Style)[]): Style =>
  Object.fromEntries(Object.entries(style).filter(([key]) => !keys.some((off) => off === key)));

/** The style after the codes of one `ESC [ … m` (ECMA-48, SGR). */
function restyle(style: Style, codes: readonly number[]): Style {
  const [code, ...rest] = codes;
  if (code === undefined) return style;
  if (code === 38 || code === 48) {
    const key = code === 38 ? 'ink' : 'paper';
    const [mode, first = 0, second = 0, third = 0] = rest;
    return mode === 2
      ? restyle({ ...style, [key]: hex(first, second, third) }, rest.slice(4))
      : restyle({ ...style, [key]: indexed(first) }, rest.slice(2));
  }
  return restyle(restyledBy(style, code), rest);
}

function restyledBy(style: Style, code: number): Style {
  if (code === 0) return {};
  if (code >= 30 && code <= 37) return { ...style, ink: indexed(code - 30) };
  if (code >= 90 && code <= 97) return { ...style, ink: indexed(code - 82) };
  if (code >= 40 && code <= 47) return { ...style, paper: indexed(code - 40) };
  if (code >= 100 && code <= 107) return { ...style, paper: indexed(code - 92) };
  return without({ ...style, ...ON[code] }, OFF[code] ?? []);
}

const ESC = '\u001b';
/** A control sequence, a link (OSC 8) or another string, or a stretch of plain text. */
const PIECES = new RegExp(
  `${ESC}\\[([\\d;]*)([A-Za-z])|${ESC}\\][^\\u0007${ESC}]*(?:\\u0007|${ESC}\\\\)|([^${ESC}]+)`,
  'gu',
);

/** How many columns the text takes; an accent that follows its letter takes none. */
export const columnsOf = (text: string): number =>
  text.replace(/\p{M}/gu, '').match(/./gsu)?.length ?? 0;

/** The lines of the output, each as runs of one style; styles carry over line ends. */
export function readAnsi(output: string): Run[][] {
  let style: Style = {};
  const lines = output.replace(/\s+$/, '').split(/\r?\n/);
  return lines.map((line) => {
    const runs: Run[] = [];
    let column = 0;
    for (const [, codes = '', letter, text] of line.matchAll(PIECES)) {
      if (letter === 'm') style = restyle(style, codes.split(';').map(Number));
      if (text === undefined) continue;
      const columns = columnsOf(text);
      runs.push({ text, column, columns, style });
      column += columns;
    }
    return runs;
  });
}
