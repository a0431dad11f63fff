/** What the terminal can show, and how text is painted for it. */
import type { StanceOrUndeclared } from '../../analysis/index.ts';
import { never } from '../../basics/index.ts';
import { clean, toAscii } from './clean.ts';

/** How a piece of text looks. A stance as a style is its colour on the palette. */
export type Style = 'plain' | 'strong' | 'faint' | 'mark' | 'said' | StanceOrUndeclared;

export interface Piece {
  readonly text: string;
  readonly style: Style;
  /** A stance's colour as the ground, with ink that can be read on it, as on a tile of the page. */
  readonly tile?: boolean;
}

export interface Screen {
  readonly width: number;
  /** Bits of colour: none, the 16 of old terminals, or 24. */
  readonly colour: 0 | 4 | 24;
  readonly ascii: boolean;
}

export interface Terminal {
  readonly isTTY: boolean;
  readonly columns?: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asked for on the command line. */
  readonly ascii?: boolean | undefined;
}

/** Where the terminal does not tell its width, and when the output goes to a file or a pipe. */
export const USUAL_WIDTH = 80;
const NARROWEST = 40;
/** Longer lines than this are hard to read. */
const WIDEST = 120;

function colourOf({ env, isTTY }: Terminal): Screen['colour'] {
  if ((env['NO_COLOR'] ?? '') !== '') return 0;
  const force = env['FORCE_COLOR'];
  if (force === '0' || force === 'false') return 0;
  if (force === '3') return 24;
  const forced = force !== undefined && force !== '';
  if (!forced && (!isTTY || env['TERM'] === 'dumb')) return 0;
  if (/truecolor|24bit/i.test(env['COLORTERM'] ?? '')) return 24;
  if (env['TERM']?.endsWith('-direct') === true || env['WT_SESSION'] !== undefined) return 24;
  return 4;
}

/** A locale that says nothing is taken as UTF-8, as nearly all terminals are now. */
function asciiOf({ env, ascii }: Terminal): boolean {
  if (ascii === true) return true;
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((one) => (one ?? '') !== '');
  return locale !== undefined && !/utf-?8/i.test(locale);
}

export function screenOf(terminal: Terminal): Screen {
  const columns = Number(terminal.columns ?? terminal.env['COLUMNS'] ?? USUAL_WIDTH);
  const width = Number.isInteger(columns) && columns > 0 ? columns : USUAL_WIDTH;
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, width)),
    colour: colourOf(terminal),
    ascii: asciiOf(terminal),
  };
}

/** The palette of the page; for undeclared, which has none there, a grey that shows on any ground. */
const PALETTE: Readonly<Record<StanceOrUndeclared, readonly [r: number, g: number, b: number]>> = {
  supports: [0x1b, 0x6b, 0x6f],
  'leans-for': [0x6f, 0xb0, 0xae],
  accepts: [0xc4, 0xde, 0xdb],
  undecided: [0xd9, 0xd5, 0xcc],
  'leans-against': [0xe3, 0xa7, 0x6f],
  objects: [0xb5, 0x47, 0x2b],
  undeclared: [0x8c, 0x8c, 0x8c],
};

/** The nearest of the 16 colours, as foreground. */
const SIXTEEN: Readonly<Record<StanceOrUndeclared, number>> = {
  supports: 36,
  'leans-for': 96,
  accepts: 96,
  undecided: 37,
  'leans-against': 33,
  objects: 31,
  undeclared: 90,
};

const DARK_INK = '26;26;26';
const LIGHT_INK = '255;255;255';

/** A tile, legible on light and dark terminals alike; an undeclared member's has no ground. */
function tileCodes(stance: StanceOrUndeclared, colour: 4 | 24): string {
  if (stance === 'undeclared') return codes(stance, colour);
  if (colour === 4) return `7;${SIXTEEN[stance]}`;
  const [r, g, b] = PALETTE[stance];
  // Luma of ITU-R BT.601, 0 to 255.
  const ink = 0.299 * r + 0.587 * g + 0.114 * b > 128 ? DARK_INK : LIGHT_INK;
  return `48;2;${r};${g};${b};38;2;${ink}`;
}

const isStance = (style: Style): style is StanceOrUndeclared => style in PALETTE;

function codes(style: Style, colour: 4 | 24): string {
  switch (style) {
    case 'plain':
      return '';
    case 'strong':
      return '1';
    case 'faint':
      return '2';
    case 'mark':
      return '1;4';
    case 'said':
      return '3';
    case 'supports':
    case 'leans-for':
    case 'accepts':
    case 'undecided':
    case 'leans-against':
    case 'objects':
    case 'undeclared':
      return colour === 24 ? `38;2;${PALETTE[style].join(';')}` : String(SIXTEEN[style]);
    default:
      return never(style, 'style');
  }
}

/** Text ready to be measured: harmless, and in ASCII where the screen is. */
export const fitFor = (screen: Screen, text: string): string =>
  screen.ascii ? toAscii(clean(text)) : clean(text);

/** Paints text that is already fit for the screen. */
export function paint(screen: Screen, { text, style, tile = false }: Piece): string {
  if (screen.colour === 0 || text === '') return text;
  const code =
    tile && isStance(style) ? tileCodes(style, screen.colour) : codes(style, screen.colour);
  return code === '' ? text : `\u001b[${code}m${text}\u001b[0m`;
}

export const piece = (text: string, style: Style = 'plain'): Piece => ({ text, style });
