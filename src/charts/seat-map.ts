/** The seats of the body towards one candidate, a tile for each member. */
import { dot, rect, text } from '@observablehq/plot';
import type { CandidateStanding, Seat } from '../analysis/index.ts';
import { dateIn } from '../basics/index.ts';
import { draw, settle, SIZE, type ChartOptions, type Settled } from './frame.ts';
import { reachable, withAttributes } from './marking.ts';
import { fillOf, type Fill } from './patterns.ts';
import { gridOf, hemicycleOf, type Heading, type PlacedSeat } from './seat-layout.ts';
import { groupLabel, seatsDescription, seatTitle } from './seat-words.ts';

export interface SeatMapOptions extends ChartOptions {
  readonly layout?: 'grid' | 'hemicycle';
}

/** How a seat is filled: what is not known is an empty outline, and needs no hatching. */
export const fillFor = ({ stance, certain }: Seat): Fill => ({
  stance,
  certain: certain || stance === 'undeclared',
});

/** “Source: the record, as of 3 April 2024”, or what the caller says instead. */
export const sourceLine = (settled: Settled, asOf: string): string =>
  settled.source ??
  `${settled.words.source}: Nemcon, ${settled.words.asOf} ${dateIn(settled.language, asOf)}`;

/**
 * Where every member stands towards a candidate: colour and pattern say the stance, hatching that it
 * is uncertain. Each tile has `data-member`, `data-stance` and a title. Made for 5 to 200 members.
 */
export function seatMap(candidate: CandidateStanding, options: SeatMapOptions): SVGSVGElement {
  const settled = settle(options, 'seats');
  const { width, words, theme, language } = settled;
  const round = options.layout === 'hemicycle';
  const layout = (round ? hemicycleOf : gridOf)(candidate.members, width - 2);
  return draw(settled, {
    title: `${words.seats} ${candidate.name}, ${words.asOf} ${dateIn(language, candidate.seatsAsOf)}`,
    description: seatsDescription(candidate, settled),
    height: layout.height,
    r: { type: 'identity' },
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    fills: [
      ...candidate.members.map(fillFor),
      // The half circle tells the stances by their certain pattern.
      ...(round
        ? layout.headings.map(({ group }) => ({ stance: group.stance, certain: true }))
        : []),
    ],
    source: sourceLine(settled, candidate.seatsAsOf),
    marks: [
      ...tiles(layout.seats, settled, round),
      ...(round ? swatches(layout.headings, settled) : []),
      text(layout.headings, {
        x: (heading: Heading) => heading.x + 1,
        y: 'y',
        text: (heading: Heading) => groupLabel(heading.group, settled),
        textAnchor: 'start',
        fontSize: SIZE.body,
        fill: theme.ink,
      }),
    ],
  });
}

const swatches = (headings: readonly Heading[], { id, theme }: Settled) => [
  rect(headings, {
    x1: ({ x }: Heading) => x - 14,
    x2: ({ x }: Heading) => x - 3,
    y1: ({ y }: Heading) => y - 6,
    y2: ({ y }: Heading) => y + 5,
    fill: ({ group }: Heading) => fillOf({ stance: group.stance, certain: true }, id),
    stroke: theme.edge,
  }),
];

/** Width of a bold capital in parts of the font size; type smaller than this, in pixels, is left out. */
const BOLD = 0.72;
const SMALLEST = 6;

/** A member's code; of a longer id, the beginning. */
const codeOf = ({ member }: Seat): string =>
  Array.from(member).length <= 6 ? member : `${Array.from(member).slice(0, 5).join('')}…`;

function tiles(seats: readonly PlacedSeat[], settled: Settled, round: boolean) {
  const { id, theme, interactive } = settled;
  const say = ({ seat }: PlacedSeat): string => seatTitle(seat, settled);
  const common = {
    fill: ({ seat }: PlacedSeat) => fillOf(fillFor(seat), id),
    stroke: theme.edge,
    strokeWidth: 0.8,
    title: say,
    render: withAttributes(seats, (placed: PlacedSeat) => ({
      'data-member': placed.seat.member,
      'data-stance': placed.seat.stance,
      'data-certain': String(placed.seat.certain),
      ...reachable(say(placed), interactive),
    })),
  };
  // The longest code decides for all; letters too small to read are left to the title.
  const longest = Math.max(1, ...seats.map(({ seat }) => Array.from(seat.member).length));
  const fontSize = Math.min(
    SIZE.body,
    ((seats[0]?.width ?? 0) - 3) / (Math.min(longest, 6) * BOLD),
  );
  const label = {
    x: 'x',
    y: 'y',
    text: ({ seat }: PlacedSeat) => (fontSize < SMALLEST ? '' : codeOf(seat)),
    fontSize,
    fontWeight: 600,
    pointerEvents: 'none',
  } as const;
  const ground = ({ seat }: PlacedSeat): string => theme.stances[seat.stance].ground;
  return [
    round
      ? dot(seats, { ...common, x: 'x', y: 'y', r: ({ width }: PlacedSeat) => width / 2 })
      : rect(seats, {
          ...common,
          x1: (seat: PlacedSeat) => seat.x - seat.width / 2 + 1,
          x2: (seat: PlacedSeat) => seat.x + seat.width / 2 + 1,
          y1: (seat: PlacedSeat) => seat.y - seat.height / 2,
          y2: (seat: PlacedSeat) => seat.y + seat.height / 2,
          rx: 2,
        }),
    // First the halo and then the letters: not every renderer knows paint-order.
    text(seats, { ...label, fill: ground, stroke: ground, strokeWidth: Math.min(4, fontSize / 3) }),
    text(seats, { ...label, fill: ({ seat }: PlacedSeat) => theme.stances[seat.stance].ink }),
  ];
}
