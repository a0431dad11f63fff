/** How long something may take, and who may stop or move the clock. */
import { z } from 'zod';
import { Line, Slug } from './names.ts';

export const UNITS = ['hours', 'days', 'weeks', 'months', 'years'] as const;
export const Unit = z.enum(UNITS);

/** A span of time, such as two weeks. */
export const Span = z.strictObject({ count: z.int().positive().max(10_000), unit: Unit });
export type Span = z.infer<typeof Span>;

/**
 * A clock. `lasts` counts from the moment the stage (or the silence) begins; `before-term-ends` from
 * the end of the incumbent's term backwards. A `hard` clock ends the thing when it runs out; a soft
 * one is an aim that passes without effect. `extendableBy` lists the roles that may move it: an
 * empty list means nobody.
 */
export const Clock = z.strictObject({
  lasts: Span.optional(),
  beforeTermEnds: Span.optional(),
  hard: z.boolean(),
  extendableBy: z.array(Slug),
  label: Line.optional(),
});
export type Clock = z.infer<typeof Clock>;

const WORDS = {
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
} as const;

/** “2 weeks”, “1 month”. */
export const spanInWords = ({ count, unit }: Span): string =>
  `${count} ${WORDS[unit]}${count === 1 ? '' : 's'}`;
