/** Rows of bars, each with its name and what is said beside it: the frame of most pictures of this folder. */
import { rect, ruleX, text } from '@observablehq/plot';
import { draw, SIZE, type Settled } from '../frame.ts';
import { reachable, withAttributes } from '../marking.ts';
import { fillOf, type Fill } from '../patterns.ts';
import { cutTo, linesOf } from '../text.ts';

/** A stretch of a bar, on the scale of the picture. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly fill: Fill;
  readonly title: string;
}

export interface BarRow {
  /** What the row stands for; `data-id` of its shapes. */
  readonly id: string;
  readonly label: string;
  /** Said at the right of the bar. */
  readonly note?: string;
  readonly stretches: readonly Stretch[];
  /** A second value, as a line across the bar. */
  readonly tick?: { readonly at: number; readonly title: string };
}

export interface BarRows {
  readonly title: string;
  readonly description: string;
  readonly source: string;
  /** The end of the scale, which begins at 0. */
  readonly most: number;
  readonly rows: readonly BarRow[];
  /** Long labels stand above their bars, in as many lines as they need. */
  readonly labels: 'beside' | 'above';
  /** Pixels for the notes. */
  readonly room: number;
  /** What the bars and the line show, above them. */
  readonly head?: string;
  /** Said in place of rows where there are none. */
  readonly empty: string;
}

const BAR = 14;
const LINE = 15;
const GAP = 8;

/** A row with its place. */
interface Placed {
  readonly row: BarRow;
  readonly lines: readonly string[];
  readonly top: number;
  readonly bar: number;
}

function placed({ rows, labels }: BarRows, width: number, from: number): readonly Placed[] {
  let top = from;
  return rows.map((row) => {
    const lines = labels === 'above' ? linesOf(row.label, width - 4, SIZE.body) : [];
    const bar = top + lines.length * LINE + 1;
    const one = { row, lines, top, bar };
    top = bar + BAR + (labels === 'above' ? GAP * 1.5 : GAP);
    return one;
  });
}

export function barRows(settled: Settled, bars: BarRows): SVGSVGElement {
  const { width, theme, id, interactive } = settled;
  const { labels, most, title, description, source, empty } = bars;
  const room = Math.min(bars.room, width * 0.36);
  const left = labels === 'beside' ? Math.min(180, width * 0.3) : 2;
  const right = width - room - 6;
  const x = (value: number): number => left + (Math.max(0, value) / (most || 1)) * (right - left);
  const heads = linesOf(
    bars.rows.length === 0 ? empty : (bars.head ?? ''),
    width - 4,
    SIZE.small,
  ).filter((line) => line !== '');
  const rows = placed(bars, width, heads.length * LINE + (heads.length > 0 ? GAP : 2));
  const last = rows.at(-1);
  const stretches = rows.flatMap(({ row, bar }) =>
    row.stretches.filter(({ from, to }) => to > from).map((one) => ({ ...one, row, bar })),
  );
  type Shape = (typeof stretches)[number];
  const ticks = rows.flatMap(({ row: { tick }, bar }) =>
    tick === undefined ? [] : [{ ...tick, bar }],
  );
  const named = rows.flatMap((one) =>
    labels === 'beside'
      ? [{ one, line: cutTo(one.row.label, left - 10, SIZE.body), y: one.bar + BAR / 2 }]
      : one.lines.map((line, i) => ({ one, line, y: one.top + i * LINE + LINE / 2 })),
  );
  type Named = (typeof named)[number];
  const noted = rows.filter(({ row }) => row.note !== undefined);
  return draw(settled, {
    title,
    description,
    source,
    height: (last === undefined ? heads.length * LINE : last.bar + BAR) + GAP,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    fills: stretches.map(({ fill }) => fill),
    marks: [
      text(heads, {
        x: 2,
        y: (_: string, i: number) => i * LINE + LINE / 2,
        text: (line: string) => line,
        textAnchor: 'start',
        fontSize: SIZE.small,
        fill: theme.faint,
      }),
      rect(stretches, {
        x1: ({ from }: Shape) => x(from),
        x2: ({ to }: Shape) => x(to),
        y1: ({ bar }: Shape) => bar,
        y2: ({ bar }: Shape) => bar + BAR,
        fill: ({ fill }: Shape) => fillOf(fill, id),
        stroke: theme.edge,
        strokeWidth: 0.8,
        title: ({ title: said }: Shape) => said,
        render: withAttributes(stretches, ({ row, title: said }) => ({
          'data-id': row.id,
          ...reachable(said, interactive),
        })),
      }),
      ruleX(ticks, {
        x: ({ at }: { readonly at: number }) => x(at),
        y1: ({ bar }: { readonly bar: number }) => bar - 3,
        y2: ({ bar }: { readonly bar: number }) => bar + BAR + 3,
        stroke: theme.ink,
        strokeWidth: 1.5,
        title: ({ title: said }: { readonly title: string }) => said,
      }),
      text(named, {
        x: 2,
        y: ({ y }: Named) => y,
        text: ({ line }: Named) => line,
        title: ({ one }: Named) => one.row.label,
        textAnchor: 'start',
        fontSize: SIZE.body,
        fill: theme.ink,
      }),
      text(noted, {
        x: right + 8,
        y: ({ bar }: Placed) => bar + BAR / 2,
        text: ({ row }: Placed) => cutTo(row.note ?? '', room - 4, SIZE.small),
        title: ({ row }: Placed) => row.note ?? '',
        textAnchor: 'start',
        fontSize: SIZE.small,
        fill: theme.faint,
      }),
    ],
  });
}
