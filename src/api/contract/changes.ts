/** What moved between two states of a race. */
import { z } from 'zod';
import { ChangeSchema } from '../../analysis/index.ts';
import { Outcome } from '../../procedure/index.ts';
import { Day, TimeQuery } from './common.ts';

/** What `asOf` and `knownAt` are compared with; one of `since`, `sinceEntry`, `knownSince`. */
export const ChangesQuery = TimeQuery.extend({
  /** An earlier day. */
  since: Day.optional(),
  /** What counts of the earlier day: what was known on it (the usual), or what is known now. */
  by: z.enum(['known-then', 'known-now']).optional(),
  /** The same day, as it was known on an earlier one: what was learned since. */
  knownSince: Day.optional(),
  /** The same day, as it was known when the record had so many entries. */
  sinceEntry: z.coerce.number().int().nonnegative().optional(),
});
export type ChangesQuery = z.infer<typeof ChangesQuery>;

/** The day that was looked at, and how many entries were known. */
const Moment = z.strictObject({ asOf: Day, entries: z.int().nonnegative() });

/** A candidate's count and the rule's answer at one of the two moments. */
const Count = z.strictObject({
  for: z.int().nonnegative(),
  open: z.int().nonnegative(),
  against: z.int().nonnegative(),
  undeclared: z.int().nonnegative(),
  size: z.int().nonnegative(),
  outcome: Outcome.optional(),
});

export const ChangesView = z.strictObject({
  before: Moment,
  after: Moment,
  /** What it did to the standing, of each candidate of whom the two differ. */
  standings: z.array(
    z.strictObject({
      candidate: z.string(),
      name: z.string(),
      before: Count.optional(),
      after: Count.optional(),
    }),
  ),
  /** Everything that is different, each with a sentence and the claims behind it. */
  changes: z.array(ChangeSchema),
  /** How many more there are than are told. */
  leftOut: z.int().positive().optional(),
});
export type ChangesView = z.infer<typeof ChangesView>;
