/** Every member towards every candidate at once: a row for each candidate, a column for each member. */
import { rect, text } from '@observablehq/plot';
import type { CandidateStanding, Seat, Standing } from '../analysis/index.ts';
import { dateIn } from '../basics/index.ts';
import { draw, settle, SIZE, type ChartOptions } from './frame.ts';
import { withAttributes } from './marking.ts';
import { fillOf } from './patterns.ts';
import { fillFor, sourceLine } from './seat-map.ts';
import { seatTitle, tallyWords } from './seat-words.ts';
import { cutTo } from './text.ts';

const ROW = 22;

interface Cell {
  readonly seat: Seat;
  readonly candidate: CandidateStanding;
  readonly column: number;
  readonly row: number;
}

/**
 * Small multiples of the seats: members in the same order in every row, so that one sees who is for
 * several and who is for nobody. Candidates of whom nothing is known have no row.
 */
export function standingOverCandidates(standing: Standing, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'matrix');
  const { words, language, width, theme, id } = settled;
  const names = Math.min(170, width * 0.28);
  const shown = standing.candidates.filter(
    (one) => one.standing && one.tally.undeclared < one.members.length,
  );
  const codes = [
    ...new Set(shown.flatMap(({ members }) => members.map(({ member }) => member))),
  ].toSorted();
  const column = new Map(codes.map((code, i) => [code, i]));
  const cells = shown.flatMap((candidate, row) =>
    candidate.members.map((seat): Cell => ({
      seat,
      candidate,
      column: column.get(seat.member) ?? 0,
      row,
    })),
  );
  const cell = (width - names - 4) / Math.max(1, codes.length);
  const longest = Math.max(3, ...codes.map((code) => code.length));
  const head = cell < 8 ? 8 : longest * 7 + 8;
  return draw(settled, {
    title: `${words.everybody}, ${words.asOf} ${dateIn(language, standing.asOf)}`,
    description:
      shown.map((one) => `${one.name}: ${tallyWords(one, settled)}.`).join(' ') || words.nobody,
    height: head + Math.max(1, shown.length) * ROW + 6,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    fills: cells.map(({ seat }) => fillFor(seat)),
    source: sourceLine(settled, standing.asOf),
    marks: [
      text(cell < 8 ? [] : codes, {
        x: (code: string) => names + (column.get(code) ?? 0) * cell + cell / 2,
        y: head - 4,
        text: (code: string) => cutTo(code, 60, 9),
        rotate: -90,
        textAnchor: 'start',
        fontSize: 9,
        fill: theme.faint,
      }),
      text(shown, {
        x: 2,
        y: (_: CandidateStanding, row: number) => head + row * ROW + ROW / 2,
        text: ({ name }: CandidateStanding) => cutTo(name, names - 8, SIZE.body),
        title: ({ name }: CandidateStanding) => name,
        textAnchor: 'start',
        fontSize: SIZE.body,
        fill: theme.ink,
      }),
      rect(cells, {
        x1: ({ column }: Cell) => names + column * cell,
        x2: ({ column }: Cell) => names + (column + 1) * cell - Math.min(1, cell / 8),
        y1: ({ row }: Cell) => head + row * ROW + 1,
        y2: ({ row }: Cell) => head + (row + 1) * ROW - 2,
        fill: ({ seat }: Cell) => fillOf(fillFor(seat), id),
        stroke: theme.edge,
        strokeWidth: 0.4,
        title: ({ seat, candidate }: Cell) => `${candidate.name} – ${seatTitle(seat, settled)}`,
        render: withAttributes(cells, ({ seat, candidate }) => ({
          'data-member': seat.member,
          'data-candidate': candidate.id,
          'data-stance': seat.stance,
        })),
      }),
    ],
  });
}
