/** Who moved between two days, from which stance to which. */
import { dateIn } from '../../basics/index.ts';
import { dot, link, text } from '@observablehq/plot';
import type { ChangeOf, StanceOrUndeclared } from '../../analysis/index.ts';
import { draw, settle, SIZE, type ChartOptions } from '../frame.ts';
import { withAttributes } from '../marking.ts';
import { fillOf } from '../patterns.ts';
import { cutTo, linesOf } from '../text.ts';
import { IN_ORDER } from '../theme.ts';

import { sourceOr } from './saying.ts';

const ROW = 22;
const R = 5;

export interface Moves {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly moves: readonly ChangeOf<'move'>[];
}

type Move = ChangeOf<'move'>;

/**
 * A row for each member that moved towards a candidate: hollow where it stood, filled where it
 * stands; where only the certainty changed, the two lie on each other.
 */
export function changeArrows(
  { name, from, to, moves }: Moves,
  options: ChartOptions,
): SVGSVGElement {
  const settled = settle(options, 'moves');
  const { width, theme, words, language, id } = settled;
  const left = Math.min(150, width * 0.26);
  const step = (width - left - 20) / IN_ORDER.length;
  const heads = IN_ORDER.map((stance) => linesOf(words.stances[stance], step - 2, SIZE.small));
  const head = Math.max(...heads.map((lines) => lines.length)) * 13 + 8;
  const x = (stance: StanceOrUndeclared): number => left + (IN_ORDER.indexOf(stance) + 0.5) * step;
  const y = (_: Move, i: number): number => head + i * ROW + ROW / 2;
  const title = ({ sentence }: Move): string => sentence;
  const between = `${dateIn(language, from)} – ${dateIn(language, to)}`;
  const certain = ({ to: now, certain: is }: Move) => is || now === 'undeclared';
  return draw(settled, {
    title: `Who moved towards ${name}, ${between}`,
    description:
      moves.map(({ sentence }) => sentence).join(' ') || 'Nobody is known to have moved.',
    source: sourceOr(settled, between),
    height: head + Math.max(1, moves.length) * ROW + 6,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    fills: moves.map((move) => ({ stance: move.to, certain: certain(move) })),
    marks: [
      text(
        heads.flatMap((lines, i) => lines.map((line, n) => ({ line, i, n }))),
        {
          x: ({ i }: { readonly i: number }) => left + (i + 0.5) * step,
          y: ({ n }: { readonly n: number }) => 7 + n * 13,
          text: 'line',
          fontSize: SIZE.small,
          fill: theme.faint,
        },
      ),
      link(moves, {
        x1: (move: Move) => x(move.from),
        x2: (move: Move) => x(move.to),
        y1: y,
        y2: y,
        stroke: theme.edge,
        strokeWidth: 1.5,
        markerEnd: 'none',
      }),
      dot(moves, {
        x: (move: Move) => x(move.from),
        y,
        r: R,
        fill: theme.paper,
        stroke: theme.ink,
        title,
      }),
      dot(moves, {
        x: (move: Move) => x(move.to),
        y,
        r: R,
        fill: (move: Move) => fillOf({ stance: move.to, certain: certain(move) }, id),
        stroke: theme.ink,
        title,
        render: withAttributes(moves, (move) => ({
          'data-member': move.member,
          'data-from': move.from,
          'data-stance': move.to,
        })),
      }),
      text(moves.length === 0 ? ['Nobody is known to have moved.'] : moves, {
        x: 2,
        y: moves.length === 0 ? head + ROW / 2 : y,
        text: (one: Move | string) =>
          typeof one === 'string' ? one : cutTo(one.name, left - 6, SIZE.body),
        title: (one: Move | string) => (typeof one === 'string' ? one : one.sentence),
        textAnchor: 'start',
        fontSize: SIZE.body,
        fill: theme.ink,
      }),
    ],
  });
}
