/** A bar cut into stretches of one stance and one certainty. */
import type { Seat, StanceOrUndeclared } from '../../../analysis/index.ts';

/** From for to against, and those of whom nothing is known between what is open and what is against. */
export const BAR_ORDER: readonly StanceOrUndeclared[] = [
  'supports',
  'accepts',
  'leans-for',
  'undecided',
  'undeclared',
  'leans-against',
  'objects',
];

export interface Segment {
  readonly stance: StanceOrUndeclared;
  readonly certain: boolean;
  readonly seats: readonly Seat[];
  readonly claims: readonly string[];
}

/** The stretches of a candidate's bar; together they hold every seat once. */
export function segmentsOf(seats: readonly Seat[]): readonly Segment[] {
  return BAR_ORDER.flatMap((stance) =>
    [true, false].map((certain) => {
      const here = seats.filter((seat) => seat.stance === stance && isCertain(seat) === certain);
      const claims = [...new Set(here.flatMap(({ claims }) => claims))];
      return { stance, certain, seats: here, claims };
    }),
  ).filter(({ seats }) => seats.length > 0);
}

/** Nothing known is not an uncertain something. */
export const isCertain = ({ stance, certain }: Seat): boolean => certain || stance === 'undeclared';
