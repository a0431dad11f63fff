/** What moved between two states of a race. */
import { z } from 'zod';
import { ChangeSchema } from '../../analysis/index.ts';
import { Day } from './common.ts';

/** The day that was looked at, and how many entries were known. */
const Moment = z.strictObject({ asOf: Day, entries: z.int().nonnegative() });

export const ChangesView = z.strictObject({
  before: Moment,
  after: Moment,
  /** Everything that is different, each with a sentence and the claims behind it. */
  changes: z.array(ChangeSchema),
  /** How many more there are than are told. */
  leftOut: z.int().positive().optional(),
});
export type ChangesView = z.infer<typeof ChangesView>;
