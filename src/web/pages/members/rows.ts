/** The table of members: which rows, in which order. */
import type { Seat, StanceOrUndeclared } from '../../../analysis/index.ts';
import { fold } from '../../../basics/index.ts';
import { BAR_ORDER } from '../race/segments.ts';

export const COLUMNS = ['member', 'stance', 'since', 'voice', 'certain', 'reports'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly by: Column;
  readonly down: boolean;
}

export interface Filter {
  readonly text: string;
  readonly stance: StanceOrUndeclared | '';
  /** Members of the chosen group; undefined for any. */
  readonly among: readonly string[] | undefined;
}

/** Voices from the nearest to the member to the furthest (`LEVELS` of the case). */
const VOICES: readonly string[] = [
  'own-words',
  'spokesperson',
  'named-official',
  'anonymous',
  'report',
  'analysis',
];

/** The rows that fit, in order; rows that are equal stay in the order of names. */
export function rowsOf(
  seats: readonly Seat[],
  { text, stance, among }: Filter,
  { by, down }: Order,
  compare: (a: string, b: string) => number,
): readonly Seat[] {
  const sought = fold(text.trim());
  const fits = seats.filter(
    (seat) =>
      (stance === '' || seat.stance === stance) &&
      (among === undefined || among.includes(seat.member)) &&
      fold(`${seat.name} ${seat.member}`).includes(sought),
  );
  const sign = down ? -1 : 1;
  const names = fits.sort((a, b) => compare(a.name, b.name));
  return by === 'member' && !down ? names : names.sort((a, b) => sign * COMPARE[by](a, b, compare));
}

type Compare = (a: Seat, b: Seat, compare: (a: string, b: string) => number) => number;

const COMPARE: Readonly<Record<Column, Compare>> = {
  member: (a, b, compare) => compare(a.name, b.name),
  stance: (a, b) => BAR_ORDER.indexOf(a.stance) - BAR_ORDER.indexOf(b.stance),
  since: (a, b) => (a.since ?? '9999').localeCompare(b.since ?? '9999'),
  voice: (a, b) => voiceOf(a) - voiceOf(b),
  certain: (a, b) => Number(b.certain) - Number(a.certain),
  reports: (a, b) => a.independent - b.independent,
};

/** A seat without a voice comes last. */
const voiceOf = ({ level }: Seat): number =>
  level === undefined ? VOICES.length : VOICES.indexOf(level);
