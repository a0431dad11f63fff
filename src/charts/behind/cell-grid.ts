/** A table of filled cells with a word in each: the frame of the pictures of marks and of criteria. */
import { rect, text } from '@observablehq/plot';
import { draw, SIZE, type Settled } from '../frame.ts';
import { withAttributes } from '../marking.ts';
import { fillOf, type Fill } from '../patterns.ts';
import { linesOf } from '../text.ts';

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly fill: Fill;
  readonly word: string;
  readonly title: string;
}

export interface CellGrid {
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
}

const LINE = 14;
const LEAST = 24;
/** The most lines of a heading or of a row's name; the rest is in its title. */
const MOST_LINES = 6;

const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''} …`];

export function cellGrid(settled: Settled, grid: CellGrid): SVGSVGElement {
  const { width, theme, id } = settled;
  const { title, description, source, rows, columns, cells } = grid;
  const left = columns.length === 0 ? width : Math.max(90, width * 0.4);
  const wide = (width - left) / Math.max(1, columns.length);
  const heads = columns.map((name) => shortened(linesOf(name, wide - 8, SIZE.small)));
  const names = rows.map((name) => shortened(linesOf(name, left - 12, SIZE.small)));
  const head = Math.max(0, ...heads.map((lines) => lines.length)) * LINE + 8;
  const tops = [head];
  for (const lines of names) {
    tops.push((tops.at(-1) ?? head) + Math.max(LEAST, lines.length * LINE + 8));
  }
  const top = (row: number): number => tops[row] ?? head;
  const said = [
    ...heads.flatMap((lines, c) =>
      lines.map((line, i) => ({
        x: left + c * wide + 4,
        y: 8 + i * LINE,
        line,
        whole: columns[c] ?? '',
      })),
    ),
    ...names.flatMap((lines, r) =>
      lines.map((line, i) => ({ x: 2, y: top(r) + 12 + i * LINE, line, whole: rows[r] ?? '' })),
    ),
  ];
  return draw(settled, {
    title,
    description,
    source,
    height: top(rows.length) + 4,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    fills: cells.map(({ fill }) => fill),
    marks: [
      rect(cells, {
        x1: ({ column }: Cell) => left + column * wide + 2,
        x2: ({ column }: Cell) => left + (column + 1) * wide - 2,
        y1: ({ row }: Cell) => top(row) + 2,
        y2: ({ row }: Cell) => top(row + 1) - 2,
        fill: ({ fill }: Cell) => fillOf(fill, id),
        stroke: theme.edge,
        strokeWidth: 0.6,
        title: ({ title: whole }: Cell) => whole,
        render: withAttributes(cells, ({ row, column }) => ({
          'data-row': row,
          'data-column': column,
        })),
      }),
      text(cells, {
        x: ({ column }: Cell) => left + (column + 0.5) * wide,
        y: ({ row }: Cell) => (top(row) + top(row + 1)) / 2,
        text: 'word',
        fontSize: SIZE.body,
        fontWeight: 600,
        fill: ({ fill }: Cell) => theme.stances[fill.stance].ink,
        pointerEvents: 'none',
      }),
      text(said, {
        x: 'x',
        y: 'y',
        text: 'line',
        title: 'whole',
        textAnchor: 'start',
        fontSize: SIZE.small,
        fill: theme.ink,
      }),
    ],
  });
}
