/** Counts that sources published, as open circles; bars where a source gave bounds. */
import { dot, ruleX, type Markish } from '@observablehq/plot';
import { polarityOf } from '../analysis/index.ts';
import { dateIn, groupBy } from '../basics/index.ts';
import type { Settled } from './frame.ts';
import { reachable, withAttributes } from './marking.ts';
import type { Timeline } from './supporters-over-time.ts';
import type { Scales } from './time-scale.ts';

type Count = Timeline['published'][number];

/** The same number on the same day by several outlets is one circle that names them all. */
interface Circle {
  readonly counts: readonly Count[];
  readonly first: Count;
  readonly x: number;
  /** Where the bounds are, and where the circle stands. */
  readonly low: number;
  readonly high: number;
  readonly at: number;
}

function circlesOf({ published, steps }: Timeline, { x, y }: Scales): readonly Circle[] {
  const shown = published.filter(({ stance }) => polarityOf(stance) !== 'neutral');
  const groups = groupBy(shown, ({ on, stance, atLeast, atMost }) =>
    [on, stance, atLeast, atMost].join(' '),
  );
  return [...groups.values()].flatMap((counts): Circle[] => {
    const [first] = counts;
    if (first === undefined) return [];
    const { on, stance, atLeast, atMost, of } = first;
    const size = of ?? steps.findLast((step) => step.on <= on)?.size ?? atMost;
    // Those against are counted from the top down, as the steps are.
    const place = (n: number): number => (polarityOf(stance) === 'favourable' ? y(n) : y(size - n));
    const low = place(atLeast);
    const high = place(Math.min(atMost, size));
    return [{ counts, first, x: x(on), low, high, at: low }];
  });
}

const numberOf = ({ atLeast, atMost, of }: Count, { words }: Settled): string => {
  const number =
    atLeast === atMost
      ? `${atLeast}`
      : of !== undefined && atMost >= of
        ? `${words.atLeast} ${atLeast}`
        : `${atLeast}–${atMost}`;
  return of === undefined ? number : `${number} ${words.of} ${of}`;
};

function titleOf({ counts, first }: Circle, settled: Settled): string {
  const { words, language } = settled;
  const outlets = [...new Set(counts.map(({ outlet }) => outlet ?? '?'))].join(', ');
  return `${words.published}, ${dateIn(language, first.on)}: ${numberOf(first, settled)} ${words.stances[first.stance]} – ${outlets}`;
}

export function publishedMarks(timeline: Timeline, scales: Scales, settled: Settled): Markish[] {
  const circles = circlesOf(timeline, scales);
  const bounded = circles.filter(({ low, high }) => low !== high);
  const { theme, interactive } = settled;
  const stroke = ({ first }: Circle): string =>
    polarityOf(first.stance) === 'favourable' ? theme.ink : theme.stances.objects.ground;
  return [
    ruleX(bounded, {
      x: 'x',
      y1: 'low',
      y2: 'high',
      stroke: theme.faint,
      strokeWidth: 0.8,
    }),
    dot(circles, {
      x: 'x',
      y: 'at',
      // As many outlets as say so, in area, up to a size that hides nothing.
      r: ({ counts }: Circle) => Math.min(6, 3 * Math.sqrt(counts.length)),
      fill: theme.paper,
      fillOpacity: 0.75,
      stroke,
      strokeWidth: 1.4,
      title: (circle: Circle) => titleOf(circle, settled),
      render: withAttributes(circles, (circle) => ({
        'data-claims': circle.counts.map(({ claim }) => claim).join(' '),
        ...reachable(titleOf(circle, settled), interactive),
      })),
    }),
  ];
}
