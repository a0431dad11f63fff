/** The steps of those for and against, the number of members, and the line of the rule. */
import { areaY, line, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { dateIn } from '../basics/index.ts';
import { overLines, SIZE, type Settled } from './frame.ts';
import { needWords } from './need.ts';
import { fillOf } from './patterns.ts';
import type { Timeline, TimelineStep } from './supporters-over-time.ts';
import type { Scales } from './time-scale.ts';

/** The steps with one more at the end of what is known, so that the last has a length. */
function untilTheEnd({ steps, asOf }: Timeline): readonly TimelineStep[] {
  const last = steps.at(-1);
  if (last === undefined) return [];
  return asOf !== undefined && asOf > last.on ? [...steps, { ...last, on: asOf }] : steps;
}

export function steppedMarks(timeline: Timeline, scales: Scales, settled: Settled): Markish[] {
  const { id, theme, language } = settled;
  const steps = untilTheEnd(timeline);
  const { y } = scales;
  const common = { x: ({ on }: TimelineStep) => scales.x(on), curve: 'step-after' } as const;
  const layer = (
    from: (step: TimelineStep) => number,
    to: (step: TimelineStep) => number,
    fill: string,
  ): Markish =>
    areaY(steps, {
      ...common,
      y1: (s: TimelineStep) => y(from(s)),
      y2: (s: TimelineStep) => y(to(s)),
      fill,
    });
  const year = (day: string): string =>
    day.endsWith('-01-01') ? day.slice(0, 4) : dateIn(language, day.slice(0, 7), 'short');
  return [
    layer(
      () => 0,
      (step) => step.for - step.uncertain,
      fillOf({ stance: 'supports', certain: true }, id),
    ),
    layer(
      (step) => step.for - step.uncertain,
      (step) => step.for,
      fillOf({ stance: 'supports', certain: false }, id),
    ),
    layer(
      (step) => step.size - step.against,
      (step) => step.size,
      fillOf({ stance: 'objects', certain: true }, id),
    ),
    line(steps, { ...common, y: (s: TimelineStep) => y(s.size), stroke: theme.edge }),
    line(steps, {
      ...common,
      y: (s: TimelineStep) => y(s.for),
      stroke: theme.ink,
      strokeWidth: 1.2,
    }),
    ruleY([scales.bottom], {
      y: (at: number) => at,
      x1: scales.left,
      x2: scales.right,
      stroke: theme.edge,
    }),
    ruleX(scales.ticks, {
      x: (day: string) => scales.x(day),
      y1: scales.bottom,
      y2: scales.bottom + 5,
      stroke: theme.edge,
    }),
    overLines(
      scales.ticks,
      {
        x: (day: string) => scales.x(day),
        y: scales.bottom + 13,
        text: year,
        fontSize: SIZE.small,
        fill: theme.faint,
      },
      theme.paper,
    ),
    ...endLabels(steps, scales, settled),
    ...nowMarks(timeline, scales, settled),
  ];
}

/** What the layers are, at their right end; pushed apart where they would overlap. */
function endLabels(steps: readonly TimelineStep[], scales: Scales, settled: Settled): Markish[] {
  const last = steps.at(-1);
  if (last === undefined) return [];
  const { words, theme } = settled;
  const { y } = scales;
  const between = last.size - last.for - last.against;
  const wanted = [
    { at: y(last.size), words: `${last.size} ${words.members}`, fill: theme.faint },
    ...(last.against > 0
      ? [
          {
            at: y(last.size - last.against / 2),
            words: `${last.against} ${words.against}`,
            fill: theme.ink,
          },
        ]
      : []),
    ...(between > 0
      ? [
          {
            at: y(last.for + between / 2),
            words: [
              ...(last.open > 0 ? [`${last.open} ${words.open}`] : []),
              ...(last.undeclared > 0 ? [`${last.undeclared} ${words.undeclared}`] : []),
            ].join(', '),
            fill: theme.faint,
          },
        ]
      : []),
    { at: y(last.for), words: `${last.for} ${words.for}`, fill: theme.ink },
    ...(last.uncertain > 0
      ? [
          {
            at: y(last.for - last.uncertain / 2),
            words: `${last.uncertain} ${words.uncertain}`,
            fill: theme.faint,
          },
        ]
      : []),
  ];
  const line = 13;
  let above = Number.NEGATIVE_INFINITY;
  const placed = wanted.map((label) => {
    above = Math.max(label.at, above + line);
    return { ...label, at: above };
  });
  return [
    overLines(
      placed,
      {
        x: scales.x(last.on) + 6,
        y: 'at',
        text: 'words',
        fill: 'fill',
        textAnchor: 'start',
        fontSize: SIZE.small,
      },
      theme.paper,
    ),
  ];
}

/** The line that the rule draws: so many for, or room for so many against below the top. */
export function needMarks(timeline: Timeline, scales: Scales, settled: Settled): Markish[] {
  const { need, asOf, steps } = timeline;
  if (need === undefined) return [];
  const end = asOf ?? steps.at(-1)?.on;
  const { theme, words } = settled;
  const at = scales.y(need.line);
  return [
    ruleY([at], {
      y: (y: number) => y,
      x1: scales.left,
      // Beyond stand the labels of what is known.
      x2: end === undefined ? scales.right : scales.x(end),
      stroke: theme.ink,
      strokeDasharray: '4 3',
    }),
    text([needWords(need, words)], {
      x: scales.left + 2,
      y: at - 7,
      textAnchor: 'start',
      fontSize: SIZE.small,
      fill: theme.ink,
    }),
  ];
}

function nowMarks({ now }: Timeline, scales: Scales, { theme, words }: Settled): Markish[] {
  if (now === undefined) return [];
  const x = scales.x(now);
  return [
    ruleX([x], {
      x: (at: number) => at,
      y1: scales.top,
      y2: scales.bottom,
      stroke: theme.ink,
      strokeDasharray: '2 3',
    }),
    text([words.now], {
      x,
      y: scales.bottom - 8,
      dx: -3,
      textAnchor: 'end',
      fontSize: SIZE.small,
      fill: theme.ink,
    }),
  ];
}
