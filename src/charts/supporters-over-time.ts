/** How many members were for a candidate, day by day, with what happened meanwhile. */
import type { PublishedCount } from '../analysis/index.ts';
import { dateIn } from '../basics/index.ts';
import { draw, settle, type ChartOptions, type Settled } from './frame.ts';
import type { Need } from './need.ts';
import { scalesFor } from './time-scale.ts';
import { publishedMarks } from './time-counts.ts';
import { happeningsMarks, roomForHappenings } from './time-events.ts';
import { stepPoints, stepWords } from './time-points.ts';
import { needMarks, steppedMarks } from './time-steps.ts';

/** A day from which on the counts were these, until the next step. */
export interface TimelineStep {
  readonly on: string;
  readonly size: number;
  readonly for: number;
  /** Of those for, how many are not certain. */
  readonly uncertain: number;
  readonly open: number;
  readonly against: number;
  readonly undeclared: number;
  /** What the step rests on; none where only the body changed. */
  readonly claims?: readonly string[];
}

/** What `timelineView` of the api answers, with what the rule asks and a day to mark. */
export interface Timeline {
  readonly candidate: { readonly id: string; readonly name: string };
  readonly asOf?: string;
  readonly steps: readonly TimelineStep[];
  readonly published: readonly Pick<
    PublishedCount,
    'claim' | 'on' | 'outlet' | 'stance' | 'atLeast' | 'atMost' | 'of' | 'modality'
  >[];
  readonly events: readonly {
    readonly on: string;
    readonly kind: string;
    readonly sentence: string;
    readonly claim?: string | undefined;
  }[];
  readonly deadlines: readonly {
    readonly on: string;
    readonly what: string;
    readonly firmness: string;
    readonly label?: string | undefined;
    readonly claim?: string | undefined;
  }[];
  readonly need?: Need | undefined;
  /** The day that the reader looks at, as a vertical line. */
  readonly now?: string;
}

/** Height of the steps: a quarter of the width, between these. */
const PLOT = { least: 230, most: 420 } as const;

/**
 * Steps of those for, the uncertain hatched on top of the certain, and those against hanging from
 * the number of members; what lies between is open or unknown. Counts that sources published are
 * open circles, with a bar where they gave bounds; a point marks each step that rests on claims. What happened and what falls due stands below
 * with labels that do not run into each other; what finds no room keeps its tick and its title.
 */
export function supportersOverTime(timeline: Timeline, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'time');
  const { words, language, width } = settled;
  const plot = Math.round(Math.min(PLOT.most, Math.max(PLOT.least, width / 4)));
  const right = Math.min(150, Math.max(96, width * 0.16));
  const scales = scalesFor(timeline, {
    left: 26,
    right: width - right,
    top: 14,
    bottom: 14 + plot,
  });
  const below = roomForHappenings(timeline, scales, settled);
  const last = timeline.steps.at(-1);
  const day = timeline.asOf ?? last?.on;
  const when = day === undefined ? '' : `, ${words.asOf} ${dateIn(language, day)}`;
  return draw(settled, {
    title: `${words.overTime} ${timeline.candidate.name}${when}`,
    description: descriptionOf(timeline, settled),
    height: 14 + plot + 22 + below,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    r: { type: 'identity' },
    fills: [
      { stance: 'supports', certain: true },
      { stance: 'supports', certain: false },
      { stance: 'objects', certain: true },
    ],
    source:
      settled.source ??
      (day === undefined ? `${words.source}: Nemcon` : `${words.source}: Nemcon${when}`),
    marks: [
      happeningsMarks(timeline, scales, settled),
      needMarks(timeline, scales, settled),
      steppedMarks(timeline, scales, settled),
      stepPoints(timeline, scales, settled),
      publishedMarks(timeline, scales, settled),
    ],
  });
}

function descriptionOf(
  { steps, published, events, deadlines }: Timeline,
  settled: Settled,
): string {
  const { words, language } = settled;
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return words.nobody;
  const told = [
    ...events.map(({ on, sentence }) => `${dateIn(language, on)}: ${sentence}`),
    ...deadlines.map(({ on, label, what }) => `${dateIn(language, on)}: ${label ?? what}.`),
  ];
  const counts = `${words.published}: ${published.length}.`;
  const said = [first, ...(last === first ? [] : [last])].map((step) => stepWords(step, settled));
  return [...said, counts, ...told].join(' ');
}
