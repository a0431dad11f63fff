/** What moved between two states of a race. */
import { z } from 'zod';
import { StanceOrUndeclared } from '../../analysis/index.ts';
import { Outcome } from '../../procedure/index.ts';
import { CANDIDATURE_STATES } from '../../case/index.ts';
import { Day } from './common.ts';

const Moment = z.strictObject({ asOf: Day, entries: z.int().nonnegative() });

/** A member whose stance, or how certain it is, changed. */
const Move = z.strictObject({
  candidate: z.string(),
  member: z.string(),
  name: z.string(),
  from: z.strictObject({ stance: StanceOrUndeclared, certain: z.boolean() }),
  to: z.strictObject({ stance: StanceOrUndeclared, certain: z.boolean() }),
  /** Claims that the new stance rests on and the old one did not. */
  claims: z.array(z.string()),
  sentence: z.string(),
});

export const ChangesView = z.strictObject({
  before: Moment,
  after: Moment,
  candidates: z.array(
    z.strictObject({
      candidate: z.string(),
      name: z.string(),
      /** How many were for the candidate, before and after. */
      for: z.strictObject({ from: z.int(), to: z.int() }),
      state: z
        .strictObject({
          from: z.enum(CANDIDATURE_STATES).optional(),
          to: z.enum(CANDIDATURE_STATES),
        })
        .optional(),
      answer: z.strictObject({ from: Outcome.optional(), to: Outcome.optional() }).optional(),
      moves: z.array(Move),
    }),
  ),
  /** Everything that changed, one sentence each; empty where nothing did. */
  sentences: z.array(z.string()),
});
export type ChangesView = z.infer<typeof ChangesView>;
