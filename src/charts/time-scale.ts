/** From days and counts to pixels, and the days that the axis names. */
import { addDays, daysBetween, lastDay } from '../basics/index.ts';
import type { Timeline } from './supporters-over-time.ts';

export interface Scales {
  readonly x: (day: string) => number;
  readonly y: (members: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly first: string;
  readonly last: string;
  /** The first days of months or years, as many as have room. */
  readonly ticks: readonly string[];
}

type Box = Pick<Scales, 'left' | 'right' | 'top' | 'bottom'>;

/** Pixels that the name of a month needs. */
const TICK = 64;

/** What lies ahead takes no more than this part of what has been; a day that comes later is told at the edge. */
const AHEAD = 0.6;
const LEAST_AHEAD = 30;

/** From the first day on which anybody is for or against, or is counted, to the last that matters. */
function spanOf({ steps, published, events, deadlines, asOf, now }: Timeline): [string, string] {
  const known = [
    ...steps.filter((step) => step.for + step.against > 0).map(({ on }) => on),
    ...published.map(({ on }) => on),
  ].toSorted();
  const happened = events.map(({ on }) => on).toSorted();
  const first = known[0] ?? steps[0]?.on ?? happened[0] ?? now ?? asOf ?? '2000-01-01';
  const seen = [...steps.map(({ on }) => on), ...known, ...happened, asOf, now]
    .filter((day) => day !== undefined)
    .toSorted();
  const until = seen.at(-1) ?? first;
  const furthest = addDays(
    until,
    Math.max(LEAST_AHEAD, Math.round(daysBetween(first, until) * AHEAD)),
  );
  const due = deadlines.map(({ on }) => lastDay(on)).filter((day) => day > until);
  const last =
    due.length === 0
      ? until
      : (due
          .filter((day) => day <= furthest)
          .toSorted()
          .at(-1) ?? until);
  return [first, last > first ? last : addDays(first, 1)];
}

export function scalesFor(timeline: Timeline, box: Box): Scales {
  const { steps, published } = timeline;
  const [first, last] = spanOf(timeline);
  const span = daysBetween(first, last);
  const most = Math.max(
    1,
    ...steps.map(({ size }) => size),
    ...published.map(({ of, atLeast }) => of ?? atLeast),
  );
  const { left, right, top, bottom } = box;
  return {
    ...box,
    first,
    last,
    // What lies outside stands at the edge.
    x: (day) => left + (right - left) * Math.min(1, Math.max(0, daysBetween(first, day) / span)),
    y: (members) => bottom - ((bottom - top) * members) / most,
    ticks: ticksOf(first, last, Math.max(1, Math.floor((right - left) / TICK))),
  };
}

/** First days of every n-th month within the span, n such that no more than `most` are named. */
function ticksOf(first: string, last: string, most: number): readonly string[] {
  const months = (day: string): number =>
    Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const span = months(last) - months(first) + 1;
  const every = [1, 2, 3, 6, 12, 24, 60, 120].find((n) => span / n <= most) ?? 240;
  const ticks: string[] = [];
  for (let month = Math.ceil(months(first) / every) * every; ; month += every) {
    const year = String(Math.floor(month / 12)).padStart(4, '0');
    const day = `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (day > last) return ticks;
    if (day >= first) ticks.push(day);
  }
}
