/** Competing hypotheses on a member's motive, as data: the JSON of `nemcon hypotheses --json`. */
import { z } from 'zod';
import { WordSchema } from '../blockers/index.ts';
import type { Frozen } from '../standing/index.ts';
import { Mark } from './marks.ts';

export const MatrixSchema = z.strictObject({
  /** Whose marks: an analyst, or the record itself, which marks what its sources say speaks for or against. */
  analyst: z.string(),
  /** Best first: the least inconsistent. Equal ones share a rank. */
  ranking: z.array(
    z.strictObject({
      hypothesis: z.string(),
      rank: z.int().positive(),
      inconsistency: z.number(),
      consistency: z.number(),
      marked: z.int().nonnegative(),
    }),
  ),
  evidence: z.array(
    z.strictObject({
      evidence: z.string(),
      weight: z.number(),
      marks: z.record(z.string(), Mark),
      /** How well it tells the hypotheses apart: the widest difference of its marks, from 0 to 1. */
      diagnosticity: z.number().min(0).max(1),
      /** The leaders without this piece, where they would be others. */
      withoutIt: z.array(z.string()).optional(),
    }),
  ),
  leaders: z.array(z.string()),
});

export const HypothesesSchema = z.strictObject({
  case: z.string(),
  title: z.string(),
  asOf: z.string(),
  include: z.enum(['accepted', 'proposed']),
  members: z.array(
    z.strictObject({
      member: z.string(),
      name: z.string(),
      hypotheses: z.array(
        z.strictObject({
          id: z.string(),
          label: z.string(),
          /** The motive, and what it is tied to; absent where an analyst added it. */
          motive: z.string().optional(),
          link: z.string().optional(),
          words: z.array(WordSchema),
        }),
      ),
      evidence: z.array(
        z.strictObject({ id: z.string(), label: z.string(), words: z.array(WordSchema) }),
      ),
      matrices: z.array(MatrixSchema),
      /** Where one analyst holds a piece to speak for a hypothesis, and another to speak against it. */
      disagreements: z.array(
        z.strictObject({
          evidence: z.string(),
          hypothesis: z.string(),
          marks: z.array(z.strictObject({ analyst: z.string(), mark: Mark })),
        }),
      ),
      sentence: z.string(),
    }),
  ),
});
export type Hypotheses = Frozen<z.infer<typeof HypothesesSchema>>;
export type MemberHypotheses = Hypotheses['members'][number];
export type Matrix = Frozen<z.infer<typeof MatrixSchema>>;
