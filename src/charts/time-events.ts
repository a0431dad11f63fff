/** What happened and what falls due, as ticks under the steps, with labels in rows. */
import { ruleX, type Markish } from '@observablehq/plot';
import { dateIn, firstDay, lastDay } from '../basics/index.ts';
import type { Attributes } from './elements.ts';
import { overLines, SIZE, type Settled } from './frame.ts';
import { reachable, withAttributes } from './marking.ts';
import type { Timeline } from './supporters-over-time.ts';
import { cutTo, placeLabels, widthOf, type Placed } from './text.ts';
import type { Scales } from './time-scale.ts';

interface Happening {
  readonly on: string;
  readonly said: string;
  readonly due: boolean;
  readonly claim: string | undefined;
}

/** How much wider bold type is. */
const BOLD = 1.14;

/** The most rows of labels, and the widest label, in pixels. */
const ROWS = 7;
const WIDEST = 210;
const ROW = 15;
/** Below the axis and its months. */
const OFFSET = 30;

function happeningsOf({ events, deadlines }: Timeline): readonly Happening[] {
  return [
    ...events.map(({ on, sentence, claim }) => ({
      on,
      said: sentence.replace(/\.$/, ''),
      due: false,
      claim,
    })),
    ...deadlines.map(({ on, label, what, claim }) => ({
      on,
      said: label ?? what,
      due: true,
      claim,
    })),
  ].filter(({ on }) => firstDay(on) !== '');
}

/** What lies outside the span stands at its edge, with its date. */
function labelOf({ on, said }: Happening, { first, last }: Scales, { language }: Settled): string {
  const date = dateIn(language, on, 'short');
  const whole =
    lastDay(on) < first ? `‹ ${date}: ${said}` : firstDay(on) > last ? `${date} ›: ${said}` : said;
  return cutTo(whole, WIDEST, SIZE.small * BOLD);
}

function placedOf(
  timeline: Timeline,
  scales: Scales,
  settled: Settled,
): readonly Placed<Happening>[] {
  const items = happeningsOf(timeline).map((item) => ({
    item,
    x: scales.x(firstDay(item.on)) + 4,
    width: widthOf(labelOf(item, scales, settled), SIZE.small * BOLD),
  }));
  // What falls due is placed first: it is rarer, and what readers ask for.
  return placeLabels(
    items.toSorted((a, b) => Number(b.item.due) - Number(a.item.due)),
    { right: settled.width - 2, most: ROWS, gap: 12 },
  );
}

/** Pixels that the rows of labels take. */
export function roomForHappenings(timeline: Timeline, scales: Scales, settled: Settled): number {
  const rows = Math.max(0, ...placedOf(timeline, scales, settled).map(({ lane }) => lane + 1));
  return rows === 0 ? 0 : rows * ROW + 8;
}

export function happeningsMarks(timeline: Timeline, scales: Scales, settled: Settled): Markish[] {
  const { theme, language, interactive } = settled;
  const all = happeningsOf(timeline);
  const placed = placedOf(timeline, scales, settled);
  const title = (one: Happening): string => `${dateIn(language, one.on)}: ${one.said}`;
  const at = (lane: number): number => scales.bottom + OFFSET + lane * ROW;
  const colour = ({ due }: Happening): string => (due ? theme.ink : theme.faint);
  const attributes = ({ on, claim }: Happening): Attributes => ({
    'data-on': on,
    ...(claim !== undefined && { 'data-claims': claim }),
  });
  return [
    // From the tick to its label; a date known only to the month is a bar of its length.
    ruleX(placed, {
      x: ({ item }: Placed<Happening>) => scales.x(firstDay(item.on)),
      y1: scales.bottom,
      y2: ({ lane }: Placed<Happening>) => at(lane) + 4,
      stroke: theme.edge,
      strokeOpacity: 0.6,
      strokeWidth: 0.8,
    }),
    ruleX(all, {
      x: (one: Happening) => (scales.x(firstDay(one.on)) + scales.x(lastDay(one.on))) / 2,
      y1: scales.bottom - 6,
      y2: scales.bottom + 4,
      stroke: colour,
      strokeWidth: 1.6,
      title,
      // The tick is what the keyboard reaches; its label, which not all have room for, is for the pointer.
      render: withAttributes(all, (one) => ({
        ...attributes(one),
        ...(one.claim !== undefined && reachable(title(one), interactive)),
      })),
    }),
    ...[true, false].map((due) => {
      const these = placed.filter(({ item }) => item.due === due);
      return overLines(
        these,
        {
          x: 'x',
          y: ({ lane }: Placed<Happening>) => at(lane),
          text: ({ item }: Placed<Happening>) => labelOf(item, scales, settled),
          textAnchor: 'start',
          fontSize: SIZE.small,
          fontWeight: due ? 600 : 400,
          fill: due ? theme.ink : theme.faint,
          title: ({ item }: Placed<Happening>) => title(item),
          render: withAttributes(these, ({ item }) => attributes(item)),
        },
        theme.paper,
      );
    }),
  ];
}
