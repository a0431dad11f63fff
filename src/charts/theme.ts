/**
 * The colours of stances: the one palette of page, pictures and reports. The terminal has the same
 * numbers as escape codes, and the pages as a stylesheet, each kept apart so that it loads without this
 * room; a test compares them.
 */
import type { StanceOrUndeclared } from '../analysis/index.ts';

/** Ground and ink of a stance; `ink` can be read on `ground` (4.5 to 1 or better). */
export interface StanceColours {
  readonly ground: string;
  readonly ink: string;
  /** What the pattern is drawn in, on the ground. */
  readonly motif: string;
}

export interface Theme {
  readonly paper: string;
  readonly ink: string;
  /** For what may be read last: sources, axes. */
  readonly faint: string;
  /** The edge of a tile, and of what is empty. */
  readonly edge: string;
  readonly stances: Readonly<Record<StanceOrUndeclared, StanceColours>>;
}

const DARK = '#1d1c1a';
const PALE = '#ffffff';

/** Dark ink on light paper. */
export const LIGHT: Theme = {
  paper: '#fbfaf7',
  ink: DARK,
  faint: '#5f5b53',
  edge: '#8a857b',
  stances: {
    supports: { ground: '#1b6b6f', ink: PALE, motif: '#1b6b6f' },
    'leans-for': { ground: '#6fb0ae', ink: DARK, motif: '#4d918f' },
    accepts: { ground: '#c4dedb', ink: DARK, motif: '#8dbab6' },
    undecided: { ground: '#d9d5cc', ink: DARK, motif: '#d9d5cc' },
    'leans-against': { ground: '#e3a76f', ink: DARK, motif: '#c3844a' },
    objects: { ground: '#b5472b', ink: PALE, motif: '#8d3219' },
    undeclared: { ground: '#fbfaf7', ink: DARK, motif: '#fbfaf7' },
  },
};

/** Light ink on dark paper; the stances keep their colours, only what is empty shows the paper. */
export const NIGHT: Theme = {
  paper: '#191816',
  ink: '#ece9e2',
  faint: '#a8a398',
  edge: '#827d72',
  stances: {
    ...LIGHT.stances,
    undeclared: { ground: '#191816', ink: '#ece9e2', motif: '#191816' },
  },
};

export const THEMES = { light: LIGHT, dark: NIGHT } as const;
export type ThemeName = keyof typeof THEMES;

/** From most favourable to most opposed, and then the silent: the order in which stances are shown. */
export const IN_ORDER: readonly StanceOrUndeclared[] = [
  'supports',
  'accepts',
  'leans-for',
  'undecided',
  'leans-against',
  'objects',
  'undeclared',
];
