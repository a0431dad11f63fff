/** Who decides, who has a role, and what is to be filled. */
import { z } from 'zod';
import { Line, Note, Slug } from './names.ts';
import { Span } from './clock.ts';

/** A member's name: a state's ISO 3166-1 alpha-3 code where it is a state. */
export const MemberName = z.string().trim().min(1).max(120);

/** A set of members with a name; where its members change from year to year, only how many they are. */
export const Group = z.strictObject({
  title: Line,
  members: z.array(MemberName).min(1).optional(),
  size: z.int().positive().max(100_000).optional(),
});
export type Group = z.infer<typeof Group>;

/** A table of weights. `of` is left out where it changes too often to be written down here. */
export const Weights = z.strictObject({
  title: Line,
  /** What one unit of weight is: inhabitants, shares. */
  unit: Line,
  of: z.record(MemberName, z.int().nonnegative()).optional(),
});

/**
 * A body. Members are listed where they are settled; otherwise only `size` is given, and `varies`
 * where even that changes with each selection.
 */
export const ProcedureBody = z.strictObject({
  id: Slug,
  title: Line,
  members: z.array(MemberName).min(1).optional(),
  size: z.union([z.int().positive().max(100_000), z.literal('varies')]).optional(),
  groups: z.record(Slug, Group).optional(),
  weights: z.record(Slug, Weights).optional(),
  /** Who of the members may vote, in words, where that is not everybody. */
  eligibility: Line.optional(),
});
export type ProcedureBody = z.infer<typeof ProcedureBody>;

/** Who holds a role: each member of a body or of a group in it, a body as such, the candidates, or an office. */
export const Holder = z.union([
  z.strictObject({ eachMemberOf: Slug, group: Slug.optional() }),
  z.strictObject({ body: Slug }),
  z.strictObject({ candidates: z.literal(true) }),
  z.strictObject({ office: Line }),
]);

/**
 * A role. `recused` says when whoever holds it must hand it on, and to whom: a convener whose state
 * has a candidate should not count that candidate's votes.
 */
export const Role = z.strictObject({
  id: Slug,
  title: Line,
  holder: Holder,
  recused: z.strictObject({ when: z.literal('own-candidate'), to: Line }).optional(),
});
export type Role = z.infer<typeof Role>;

/** A post, and for how long it is given. The term is part of the decision and may be settled with it. */
export const Post = z.strictObject({
  id: Slug,
  title: Line,
  term: z.strictObject({ lasts: Span, renewable: Line.optional() }).optional(),
});
export type Post = z.infer<typeof Post>;

/** Posts that stand or fall together, and who may take them apart again. */
export const Package = z.strictObject({
  posts: z.array(Slug).min(2),
  breakableBy: z.array(Slug),
  note: Note.optional(),
});
