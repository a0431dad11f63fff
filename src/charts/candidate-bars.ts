/** A bar for each candidate: how many are for, how many against, and what the rule asks. */
import { rect, ruleX, text } from '@observablehq/plot';
import type { CandidateStanding, Seat, Standing } from '../analysis/index.ts';
import { dateIn } from '../basics/index.ts';
import { draw, settle, SIZE, type ChartOptions, type Settled } from './frame.ts';
import { withAttributes } from './marking.ts';
import { needOf, needWords, type Need } from './need.ts';
import { fillOf, type Fill } from './patterns.ts';
import { fillFor, sourceLine } from './seat-map.ts';
import { tallyWords } from './seat-words.ts';
import { cutTo } from './text.ts';
import { IN_ORDER } from './theme.ts';

const ROW = 54;
const BAR = 20;

interface Stretch {
  readonly fill: Fill;
  readonly members: readonly Seat[];
  readonly from: number;
  readonly row: number;
}

/** The seats of a bar in stretches of one stance and certainty, the certain first. */
function stretchesOf({ members }: CandidateStanding, row: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const stance of IN_ORDER) {
    for (const certain of [true, false]) {
      const here = members.filter((seat) => {
        const fill = fillFor(seat);
        return fill.stance === stance && fill.certain === certain;
      });
      if (here.length === 0) continue;
      stretches.push({ fill: { stance, certain }, members: here, from, row });
      from += here.length;
    }
  }
  return stretches;
}

/** Candidates worth a bar: still in the race, or chosen, and spoken of by somebody. */
const shownOf = ({ candidates }: Standing): readonly CandidateStanding[] => {
  const spokenOf = candidates.filter(
    (one) => one.standing && one.tally.undeclared < one.members.length,
  );
  return spokenOf.length > 0 ? spokenOf : candidates.slice(0, 1);
};

/**
 * A bar for each candidate who is in the race and of whom anything is known, a member's width for
 * each member, with the counts beside it and the line that the rule draws.
 */
export function candidateBars(standing: Standing, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'bars');
  const { words, language, width, theme, id } = settled;
  const shown = shownOf(standing);
  const size = Math.max(1, ...shown.map(({ members }) => members.length));
  const x = (seats: number): number => (seats * (width - 4)) / size + 2;
  const stretches = shown.flatMap((one, row) => stretchesOf(one, row));
  const needs = shown.flatMap((one, row) => {
    const need = needOf(one);
    return need === undefined ? [] : [{ need, row }];
  });
  const top = (row: number): number => row * ROW + 20;
  return draw(settled, {
    title: `${words.bars}, ${words.asOf} ${dateIn(language, standing.asOf)}`,
    description:
      shown.length === 0
        ? words.nobody
        : shown.map((one) => `${one.name}: ${tallyWords(one, settled)}.`).join(' '),
    height: Math.max(1, shown.length) * ROW,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    fills: stretches.map(({ fill }) => fill),
    source: sourceLine(settled, standing.asOf),
    marks: [
      rect(stretches, {
        x1: ({ from }: Stretch) => x(from),
        x2: ({ from, members }: Stretch) => x(from + members.length),
        y1: ({ row }: Stretch) => top(row),
        y2: ({ row }: Stretch) => top(row) + BAR,
        fill: ({ fill }: Stretch) => fillOf(fill, id),
        stroke: theme.edge,
        strokeWidth: 0.8,
        title: (stretch: Stretch) => stretchTitle(stretch, settled),
        render: withAttributes(stretches, ({ fill, row }) => ({
          'data-candidate': shown[row]?.id ?? '',
          'data-stance': fill.stance,
          'data-certain': String(fill.certain),
        })),
      }),
      ruleX(needs, {
        x: ({ need }: { need: Need }) => x(need.line),
        y1: ({ row }: { row: number }) => top(row) - 4,
        y2: ({ row }: { row: number }) => top(row) + BAR + 4,
        stroke: theme.ink,
        strokeWidth: 2,
      }),
      ...labels(shown, settled, top),
    ],
  });
}

const stretchTitle = ({ fill, members }: Stretch, { words }: Settled): string => {
  const unsure = fill.certain ? '' : ` (${words.uncertain})`;
  const names = members.map(({ name }) => name).join(', ');
  return `${words.stances[fill.stance]}${unsure}: ${members.length} – ${names}`;
};

function labels(
  shown: readonly CandidateStanding[],
  settled: Settled,
  top: (row: number) => number,
) {
  const { width, theme, words } = settled;
  const names = shown.map((one, row) => ({ one, row }));
  type Named = (typeof names)[number];
  const said = ({ one }: Named): string => {
    const need = needOf(one);
    const asks = need === undefined ? '' : ` · ${needWords(need, words)}`;
    return `${tallyWords(one, settled)}${asks}`;
  };
  const common = { y: ({ row }: Named) => top(row) - 9, textAnchor: 'start' } as const;
  return [
    text(names, {
      ...common,
      x: 2,
      text: ({ one }: Named) => cutTo(one.name, width * 0.6, SIZE.strong),
      fontSize: SIZE.strong,
      fontWeight: 600,
      fill: theme.ink,
    }),
    text(names, {
      x: 2,
      y: ({ row }: Named) => top(row) + BAR + 8,
      textAnchor: 'start',
      text: (named: Named) => cutTo(said(named), width, SIZE.small),
      title: said,
      fontSize: SIZE.small,
      fill: theme.faint,
    }),
  ];
}
