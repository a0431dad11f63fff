/** An estimate in two pictures: how likely each number of those in favour is, and where each member stands. */
import { dateIn } from '../../basics/index.ts';
import type { EstimateOutput } from '../../api/index.ts';
import { rect, ruleX, text } from '@observablehq/plot';
import { draw, settle, SIZE, type ChartOptions } from '../frame.ts';
import { withAttributes } from '../marking.ts';
import { fillOf, type Fill } from '../patterns.ts';
import { IN_ORDER } from '../theme.ts';

import { barRows, type BarRow } from './bar-rows.ts';
import { percent, sourceOr } from './saying.ts';

const TALL = 120;
const TOP = 34;

const within = (k: number, [low, high]: readonly [number, number]): boolean =>
  k >= low && k <= high;

/**
 * A bar for each number of members in favour, as high as it is likely; those of the interval that
 * holds four chances in five are filled, and the line is the expected number.
 */
export function numberChances(estimate: EstimateOutput, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'number');
  const { width, theme, id, language } = settled;
  const { number, name, size, asOf } = estimate;
  const { chances, expected, interval } = number;
  const step = (width - 8) / chances.length;
  const x = (k: number): number => 4 + k * step;
  const most = Math.max(...chances, 1e-12);
  const fill = (k: number): Fill => ({
    stance: within(k, interval) ? 'supports' : 'accepts',
    certain: true,
  });
  const [low, high] = interval;
  const range = low === high ? `${low}` : `${low} to ${high}`;
  const said = `${expected.toFixed(1)} of ${size} expected in favour of ${name}, ${range} with four chances in five`;
  const every = [1, 2, 5, 10, 20, 50].find((one) => one * step >= 26) ?? 100;
  return draw(settled, {
    title: `How many are in favour of ${name}, ${settled.words.asOf} ${dateIn(language, asOf)}`,
    description: `${said}.`,
    source: sourceOr(settled, `estimate as of ${dateIn(language, asOf)}`),
    height: TOP + TALL + 22,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    fills: chances.map((_, k) => fill(k)),
    marks: [
      rect(chances, {
        x1: (_: number, k: number) => x(k) + Math.min(1, step / 8),
        x2: (_: number, k: number) => x(k + 1) - Math.min(1, step / 8),
        y1: (chance: number) => TOP + TALL - (chance / most) * TALL,
        y2: TOP + TALL,
        fill: (_: number, k: number) => fillOf(fill(k), id),
        stroke: theme.edge,
        strokeWidth: 0.5,
        title: (chance: number, k: number) => `${k} in favour: ${percent(chance)}`,
        render: withAttributes(
          chances.map((_, k) => k),
          (k) => ({ 'data-number': k }),
        ),
      }),
      ruleX([expected], {
        x: x(expected + 0.5),
        y1: TOP - 6,
        y2: TOP + TALL,
        stroke: theme.ink,
        strokeWidth: 1.5,
      }),
      text([said], {
        x: 2,
        y: 10,
        text: (line: string) => line,
        textAnchor: 'start',
        lineWidth: (width - 4) / SIZE.body,
        lineAnchor: 'top',
        fontSize: SIZE.body,
        fontWeight: 600,
        fill: theme.ink,
      }),
      text(
        chances.map((_, k) => k).filter((k) => k % every === 0),
        {
          x: (k: number) => x(k + 0.5),
          y: TOP + TALL + 10,
          text: String,
          fontSize: SIZE.small,
          fill: theme.faint,
        },
      ),
    ],
  });
}

/**
 * A bar for each member, shared out among the stances by their chances, given all counts. The line is
 * its chance to be in favour by what is said of members alone; beside it, that chance given the counts,
 * and by how much the rule hangs on the member.
 */
export function memberChances(estimate: EstimateOutput, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'members');
  const { words, language } = settled;
  const { members, name, asOf } = estimate;
  const rows = members
    .toSorted((a, b) => a.for - b.for || (a.member < b.member ? -1 : 1))
    .map((member): BarRow => {
      let from = 0;
      const stretches = IN_ORDER.flatMap((stance) => {
        const chance = stance === 'undeclared' ? 0 : (member.stances[stance] ?? 0);
        const one = { from, to: from + chance, fill: { stance, certain: true } };
        from += chance;
        return [{ ...one, title: `${member.name}: ${words.stances[stance]} ${percent(chance)}` }];
      });
      const hangs = member.importance === undefined ? '' : ` · hangs ${percent(member.importance)}`;
      return {
        id: member.member,
        label: member.name,
        note: `${percent(member.for)}${hangs}`,
        stretches,
        tick: {
          at: member.alone,
          title: `${member.name}, by claims on members alone: ${percent(member.alone)} in favour`,
        },
      };
    });
  return barRows(settled, {
    title: `Where members are likely to stand towards ${name}, ${words.asOf} ${dateIn(language, asOf)}`,
    description: rows.map(({ label, note = '' }) => `${label}: ${note} in favour`).join('. '),
    source: sourceOr(settled, `estimate as of ${dateIn(language, asOf)}`),
    most: 1,
    rows,
    labels: 'beside',
    room: 150,
    head: 'From for to against, as likely as each is long; the line: in favour by claims on members alone. At the right, in favour given the counts, and how far the rule hangs on it',
    empty: words.nobody,
  });
}
