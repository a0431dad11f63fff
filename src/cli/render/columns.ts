/** Tables whose cells are broken into lines, for words that have no room on one. */
import { fit, paint, piece, wrap, type Screen, type Style } from '../terminal/index.ts';

/** A cell: paragraphs, each broken into lines by itself. */
export interface Cell {
  readonly lines: readonly string[];
  readonly style?: Style;
}

const GAP = 2;

/** The columns’ widths in a screen: fixed ones as they are, the others share what is left. */
export function widthsIn(screen: Screen, fixed: readonly (number | 'rest')[]): readonly number[] {
  const gaps = GAP * (fixed.length - 1);
  const taken = fixed.reduce<number>((sum, one) => sum + (one === 'rest' ? 0 : one), 0);
  const open = fixed.filter((one) => one === 'rest').length;
  const left = Math.max(8 * open, screen.width - gaps - taken);
  return fixed.map((one) => (one === 'rest' ? Math.floor(left / Math.max(1, open)) : one));
}

/** One row of a table: as many lines as its longest cell. */
export function row(
  screen: Screen,
  widths: readonly number[],
  cells: readonly Cell[],
): readonly string[] {
  const plain: Screen = { ...screen, colour: 0 };
  const columns = cells.map(({ lines, style = 'plain' }, i) => {
    const width = widths[i] ?? 8;
    // A second paragraph hangs, so that one sees where each begins.
    const several = lines.length > 1;
    const broken = lines.flatMap((line) =>
      wrap({ ...plain, width }, [piece(line)], several ? { first: '- ', rest: 2 } : {}),
    );
    return { width, style, broken };
  });
  const height = Math.max(1, ...columns.map(({ broken }) => broken.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width, style, broken }) =>
        paint(screen, { text: fit(broken[line] ?? '', width), style }),
      )
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
