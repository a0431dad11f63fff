/** Where the seats of a body stand: in rows under a heading, or in a half circle. Pixels throughout. */
import type { Seat } from '../analysis/index.ts';
import { byStance } from './seat-words.ts';

export interface PlacedSeat {
  readonly seat: Seat;
  /** The middle of the tile, its width and its height. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Heading {
  readonly group: ReturnType<typeof byStance>[number];
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly seats: readonly PlacedSeat[];
  readonly headings: readonly Heading[];
  readonly height: number;
}

const GAP = 4;
const HEADING = 20;

/** Width of a tile: roomy for a board, close for the members of the United Nations. */
const tileWidth = (seats: number): number => (seats <= 40 ? 42 : seats <= 100 ? 36 : 30);

/** Rows of tiles under one heading a stance. */
export function gridOf(seats: readonly Seat[], width: number): Layout {
  const tile = tileWidth(seats.length);
  const tall = Math.round(tile * 0.72);
  const columns = Math.max(1, Math.floor((width + GAP) / (tile + GAP)));
  const placed: PlacedSeat[] = [];
  const headings: Heading[] = [];
  let y = 0;
  for (const group of byStance(seats)) {
    headings.push({ group, x: 0, y: y + HEADING - 6 });
    y += HEADING;
    for (const [i, seat] of group.seats.entries()) {
      const row = Math.floor(i / columns);
      placed.push({
        seat,
        x: (i % columns) * (tile + GAP) + tile / 2,
        y: y + row * (tall + GAP) + tall / 2,
        width: tile,
        height: tall,
      });
    }
    y += Math.ceil(group.seats.length / columns) * (tall + GAP) + 4;
  }
  return { seats: placed, headings, height: y };
}

/** The inner edge of the half circle, in parts of the outer. */
const INNER = 0.38;

/** Seats in each of `rows` arcs, in proportion to their length, by largest remainder. */
function perRow(seats: number, radii: readonly number[]): readonly number[] {
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  const exact = radii.map((radius) => (seats * radius) / total);
  const counts = exact.map(Math.floor);
  const byRemainder = [...counts.keys()].toSorted(
    (a, b) => (exact[b] ?? 0) - (counts[b] ?? 0) - ((exact[a] ?? 0) - (counts[a] ?? 0)),
  );
  const missing = seats - counts.reduce((sum, count) => sum + count, 0);
  for (const row of byRemainder.slice(0, missing)) counts[row] = (counts[row] ?? 0) + 1;
  return counts;
}

/** Room for one stance in the lines below the half circle. */
const KEY = 205;

/** A half circle, the most favourable at its left end; the headings stand in lines below it. */
export function hemicycleOf(seats: readonly Seat[], width: number): Layout {
  const rows = Math.max(1, Math.round(Math.sqrt(seats.length / 3.6)));
  const outer = width / 2;
  // Room for one row of seats between two arcs, and half a seat beyond the outermost.
  const step = (outer * (1 - INNER)) / (rows + 0.5);
  const radii = Array.from({ length: rows }, (_, row) => outer - step / 2 - row * step);
  const places = perRow(seats.length, radii).flatMap((count, row) => {
    const radius = radii[row] ?? 0;
    return Array.from({ length: count }, (_, i) => {
      const angle = count === 1 ? Math.PI / 2 : Math.PI - (i * Math.PI) / (count - 1);
      return { angle, radius, apart: count < 2 ? step : (Math.PI * radius) / (count - 1) };
    });
  });
  const tile = 0.9 * Math.min(step, 46, ...places.map(({ apart }) => apart));
  const middle = outer - tile / 2 + 2;
  const groups = byStance(seats);
  const ordered = groups.flatMap((group) => group.seats);
  // From left to right, the outer first where two stand at one angle.
  const inOrder = places.toSorted((a, b) => b.angle - a.angle || b.radius - a.radius);
  const placed = inOrder.flatMap(({ angle, radius }, i): PlacedSeat[] => {
    const seat = ordered[i];
    if (seat === undefined) return [];
    return [
      {
        seat,
        x: outer + (radius - tile / 2) * Math.cos(angle),
        y: middle - (radius - tile / 2) * Math.sin(angle) + tile / 2,
        width: tile,
        height: tile,
      },
    ];
  });
  const above = Math.min(...placed.map(({ y }) => y)) - tile / 2 - 1;
  const raised = placed.map((one) => ({ ...one, y: one.y - above }));
  const base = Math.max(0, ...raised.map(({ y }) => y)) + tile / 2 + 16;
  const perLine = Math.max(1, Math.floor(width / KEY));
  const headings = groups.map((group, i) => ({
    group,
    x: (i % perLine) * KEY + 16,
    y: base + Math.floor(i / perLine) * 18,
  }));
  return { seats: raised, headings, height: base + Math.ceil(groups.length / perLine) * 18 };
}
