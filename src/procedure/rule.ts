/**
 * Decision rules as data.
 *
 * A rule counts choices: how many members (or how much weight) chose one thing, against a number or
 * a share of an explicit base. Rules combine with `all` and `any`. Nothing here has a default base
 * or rounding: the same 23 votes fail of 35 and win of 34.
 */
import { z } from 'zod';

/**
 * What a member can do when asked. `consent` and `object` answer the question “does anybody object?”
 * as well as yes and no; `abstain` is present but neither; `absent` is not there.
 */
export const CHOICES = ['consent', 'object', 'abstain', 'absent'] as const;
export const Choice = z.enum(CHOICES);
export type Choice = z.infer<typeof Choice>;

/**
 * Whom a share is taken of. `members` are all who have a seat; `eligible` those of them who may vote
 * in this round (a suspended member keeps its seat); `valid-for-persons` are the ballots that name
 * somebody, the word of elections for what a motion calls `present-and-voting`.
 */
export const BASES = [
  'members',
  'eligible',
  'present',
  'present-and-voting',
  'valid-for-persons',
] as const;
export const Base = z.enum(BASES);
export type Base = z.infer<typeof Base>;

/** Which choices put a member that may vote into each base. */
export const BASE_CHOICES: Readonly<Record<Base, readonly Choice[]>> = {
  members: CHOICES,
  eligible: CHOICES,
  present: ['consent', 'object', 'abstain'],
  'present-and-voting': ['consent', 'object'],
  'valid-for-persons': ['consent', 'object'],
};

/**
 * A number of heads (or of weight), or a share `num/den` of a base. `than` says whether reaching it
 * exactly is enough: `or-equal` (≥ or ≤), or `strictly` (> or <).
 */
export const Threshold = z.union([
  z.strictObject({ number: z.int().nonnegative() }),
  z.strictObject({
    num: z.int().nonnegative(),
    den: z.int().positive(),
    base: Base,
    than: z.enum(['or-equal', 'strictly']),
  }),
]);
export type Threshold = z.infer<typeof Threshold>;

/** What every counting part says, beside its threshold. */
export const PART = {
  /** Which choices count towards it. */
  choices: z.array(Choice).min(1),
  /** Only members of this group count, and its members are the base. */
  group: z.string().min(1).optional(),
  /** The table of weights to count by; absent means one head each. */
  weights: z.string().min(1).optional(),
  /** How people say this part: “no member objects”. */
  label: z.string().min(1).optional(),
  /** Where it is written: an article that the procedure cites. */
  article: z.string().min(1).optional(),
};

// Entries are written in the order of the schema, in which the threshold has always stood second.
const { choices, ...others } = PART;
const part = { choices, threshold: Threshold, ...others };

export const AtLeast = z.strictObject({ kind: z.literal('at-least'), ...part });
export type AtLeast = z.infer<typeof AtLeast>;
export const AtMost = z.strictObject({ kind: z.literal('at-most'), ...part });
export type AtMost = z.infer<typeof AtMost>;

export type Rule =
  | AtLeast
  | AtMost
  | { readonly kind: 'all'; readonly parts: readonly Rule[]; readonly label?: string | undefined }
  | { readonly kind: 'any'; readonly parts: readonly Rule[]; readonly label?: string | undefined };

export const Rule: z.ZodType<Rule> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    AtLeast,
    AtMost,
    z.strictObject({
      kind: z.literal('all'),
      parts: z.array(Rule).min(1),
      label: z.string().min(1).optional(),
    }),
    z.strictObject({
      kind: z.literal('any'),
      parts: z.array(Rule).min(1),
      label: z.string().min(1).optional(),
    }),
  ]),
);

/** Nobody objects: consensus, and what most people call unanimity. */
export const NO_OBJECTION: Rule = {
  kind: 'at-most',
  choices: ['object'],
  threshold: { number: 0 },
  label: 'no member objects',
};
