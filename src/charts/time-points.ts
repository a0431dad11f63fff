/** A point on each step, where a reader can ask what it rests on. */
import { dot, type Markish } from '@observablehq/plot';
import { dateIn } from '../basics/index.ts';
import type { Settled } from './frame.ts';
import { reachable, withAttributes } from './marking.ts';
import type { Timeline, TimelineStep } from './supporters-over-time.ts';
import type { Scales } from './time-scale.ts';

/** “3 April 2024: 28 of 32 for, 13 uncertain, 1 against.” */
export const stepWords = (step: TimelineStep, { words, language }: Settled): string =>
  `${dateIn(language, step.on)}: ${step.for} ${words.of} ${step.size} ${words.for}, ${step.uncertain} ${words.uncertain}, ${step.against} ${words.against}.`;

export function stepPoints({ steps }: Timeline, scales: Scales, settled: Settled): Markish {
  const { theme, interactive } = settled;
  const resting = steps.flatMap((step) => {
    const { claims = [] } = step;
    // What was before the span stands at its edge, all in one place.
    return claims.length === 0 || step.on < scales.first ? [] : [{ step, claims }];
  });
  type Point = (typeof resting)[number];
  return dot(resting, {
    x: ({ step }: Point) => scales.x(step.on),
    y: ({ step }: Point) => scales.y(step.for),
    r: 2.5,
    fill: theme.ink,
    stroke: theme.paper,
    strokeWidth: 1,
    title: ({ step }: Point) => stepWords(step, settled),
    render: withAttributes(resting, ({ step, claims }) => ({
      'data-on': step.on,
      'data-claims': claims.join(' '),
      ...reachable(stepWords(step, settled), interactive),
    })),
  });
}
