/** The JSON of an estimate. */
import { z } from 'zod';
import { Stance } from '../case/index.ts';

const Chance = z
  .number()
  .min(-1e-9)
  .max(1 + 1e-9);

/** `nemcon estimate --json`. */
export const EstimateOutput = z.strictObject({
  case: z.string(),
  candidate: z.string(),
  name: z.string(),
  asOf: z.string(),
  size: z.int().positive(),
  number: z.strictObject({
    chances: z.array(Chance),
    expected: z.number(),
    interval: z.tuple([z.int(), z.int()]),
    reported: z.tuple([z.int(), z.int()]),
  }),
  rule: z
    .strictObject({
      met: Chance,
      parts: z.array(z.strictObject({ label: z.string(), met: Chance })),
      /** Standard error, where it was sampled. */
      error: z.number().optional(),
    })
    .optional(),
  members: z.array(
    z.strictObject({
      member: z.string(),
      name: z.string(),
      stances: z.record(Stance, Chance),
      for: Chance,
      alone: Chance,
      known: Chance,
      importance: z.number().min(-1.000001).max(1.000001).optional(),
      constitutional: z.strictObject({ shapleyShubik: Chance, banzhaf: Chance }).optional(),
      reports: z.array(
        z.strictObject({
          said: z.string(),
          day: z.string(),
          reliability: Chance,
          weight: z.number(),
          claims: z.array(z.string()),
        }),
      ),
    }),
  ),
  counts: z.array(
    z.strictObject({
      claim: z.string(),
      copies: z.array(z.string()),
      day: z.string(),
      side: z.enum(['for', 'open', 'against']),
      /** The group counted; absent for the whole body. */
      among: z.string().optional(),
      atLeast: z.int(),
      atMost: z.int(),
      right: Chance,
    }),
  ),
  /** Claims of counts that were too many to be taken into account exactly beside the others. */
  leftOut: z.array(z.string()).optional(),
  clashes: z.array(
    z.strictObject({
      claim: z.string(),
      right: Chance,
      against: z.array(z.string()),
      sentence: z.string(),
    }),
  ),
  blocking: z.array(z.strictObject({ members: z.array(z.string()), chance: Chance })).optional(),
  effects: z
    .array(
      z.strictObject({
        parameter: z.string(),
        expected: z.tuple([z.number(), z.number()]),
        met: z.tuple([Chance, Chance]).optional(),
      }),
    )
    .optional(),
});
export type EstimateOutput = z.infer<typeof EstimateOutput>;
