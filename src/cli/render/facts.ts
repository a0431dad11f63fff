/** A label with its text beside it, both broken into lines. */
import { wrap, type Piece, type Screen } from '../terminal/index.ts';

/** Where the text of a fact begins. */
export const LABELS = 17;

export const fact = (
  screen: Screen,
  label: string,
  pieces: readonly Piece[],
  indent = 0,
): readonly string[] =>
  wrap(screen, pieces, {
    first: `${' '.repeat(indent)}${label.padEnd(LABELS - indent)}`,
    rest: LABELS,
  });
