/** What a rule answers: met, not met or undetermined, with the margin of every part. */
import { z } from 'zod';

export const OUTCOMES = ['met', 'not-met', 'undetermined'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/**
 * The answer of one counting part of a rule.
 *
 * Counts are heads, or weight where the part has a table of weights. “Certain” is what is known of
 * every member now; “possible” is the most that the open choices still allow.
 */
export const PartAnswer = z.strictObject({
  kind: z.enum(['at-least', 'at-most']),
  /** How people say this part. */
  label: z.string(),
  outcome: Outcome,
  /** Counted for certain. */
  count: z.int().nonnegative(),
  /** Counted at most, if every open choice went that way. */
  possible: z.int().nonnegative(),
  /** The number to reach, or not to exceed; absent while the base itself is open. */
  needed: z.int().optional(),
  /**
   * How far from the edge, at worst and at best: the part is met exactly where the margin is zero or
   * more. In units of one head (or one unit of weight) divided by `scale`.
   */
  margin: z.strictObject({ min: z.int(), max: z.int() }),
  scale: z.int().positive(),
  group: z.string().optional(),
  weights: z.string().optional(),
});
export type PartAnswer = z.infer<typeof PartAnswer>;

/** The answer of a rule, in the rule's own shape. */
export type Answer =
  | PartAnswer
  | {
      readonly kind: 'all' | 'any';
      readonly label: string;
      readonly outcome: Outcome;
      readonly parts: readonly Answer[];
    };

/** The counting parts of an answer, in the order in which the rule names them. */
export function partsOf(answer: Answer): readonly PartAnswer[] {
  return 'parts' in answer ? answer.parts.flatMap(partsOf) : [answer];
}
