/**
 * The rule of a stage: the counting rules of `rule.ts`, answered for each candidate, joined by two
 * that do not count heads against a threshold: an order among candidates, and a person's declaration.
 */
import { z } from 'zod';
import { PART, Threshold } from '../rule.ts';
import { Line, Slug } from './names.ts';

/**
 * A number that grows with the square root of the body: `num/den × √size`, to be reached or passed.
 * Debian's quorum is three halves of the root of the number of developers (constitution, 4.2 and 5.2).
 */
export const RootThreshold = z.strictObject({
  num: z.int().positive(),
  den: z.int().positive(),
  rootOf: z.enum(['members', 'eligible']),
});
export type RootThreshold = z.infer<typeof RootThreshold>;

/**
 * The number of whole heads that a share of a root comes to: the smallest that reaches it, or for a
 * number not to be passed the largest that does not. Reckoned in whole numbers: n ≥ num/den·√size
 * exactly where n²·den² ≥ num²·size. What is more than everybody is told as one more than everybody.
 */
export function rootNumber(
  { num, den }: RootThreshold,
  size: number,
  kind: 'at-least' | 'at-most',
): number {
  const reaches = (n: number): boolean => n * n * den ** 2 >= num ** 2 * size;
  const about = (num / den) * Math.sqrt(size);
  if (about > size + 1) return size + 1;
  let number = Math.floor(about);
  while (!reaches(number)) number += 1;
  while (number > 0 && reaches(number - 1)) number -= 1;
  const isExact = number * number * den ** 2 === num ** 2 * size;
  return kind === 'at-least' || isExact ? number : number - 1;
}

const counting = { ...PART, threshold: z.union([...Threshold.options, RootThreshold]) };
const StageAtLeast = z.strictObject({ kind: z.literal('at-least'), ...counting });
const StageAtMost = z.strictObject({ kind: z.literal('at-most'), ...counting });

const said = { label: Line.optional(), article: Slug.optional() };

/**
 * The first `first` candidates in an order: by votes (a plurality), or by the beat-path method.
 * Inside an `all` it ranks only the candidates that meet the parts before it.
 */
export const Order = z.strictObject({
  kind: z.literal('order'),
  by: z.enum(['most-votes', 'beat-path']),
  first: z.int().positive(),
  /** The table of weights by which votes are counted; absent means one head each. */
  weights: Slug.optional(),
  ...said,
});
export type Order = z.infer<typeof Order>;

/** Met for whomever a role declares it to be met, in the light of criteria that are words. */
export const Declared = z.strictObject({
  kind: z.literal('declared'),
  by: Slug,
  criteria: z.array(Line).min(1),
  ...said,
});
export type Declared = z.infer<typeof Declared>;

export type StageRule =
  | z.infer<typeof StageAtLeast>
  | z.infer<typeof StageAtMost>
  | Order
  | Declared
  | {
      readonly kind: 'all' | 'any';
      readonly parts: readonly StageRule[];
      readonly label?: string | undefined;
      readonly article?: string | undefined;
    };

export const StageRule: z.ZodType<StageRule> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    StageAtLeast,
    StageAtMost,
    Order,
    Declared,
    z.strictObject({ kind: z.literal('all'), parts: z.array(StageRule).min(1), ...said }),
    z.strictObject({ kind: z.literal('any'), parts: z.array(StageRule).min(1), ...said }),
  ]),
);
