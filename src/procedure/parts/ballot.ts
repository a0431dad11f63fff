/** How members are asked, what stays secret, and who learns the result. */
import { z } from 'zod';
import { Choice } from '../rule.ts';
import { Line, Slug } from './names.ts';

/** One mark that a member can give a candidate, and what it counts as under a rule. */
export const Grade = z.strictObject({ id: Slug, title: Line, counts: Choice });
export type Grade = z.infer<typeof Grade>;

/**
 * The five forms of ballot.
 *
 * - `one`: one name. `writeIn` lets voters name somebody who does not stand.
 * - `some`: several names, unranked; `names` says how many in each round, the last number holding on.
 * - `graded`: a mark for each candidate.
 * - `ranked`: an order, ties allowed, against a default option where there is one. `unranked` says
 *   how candidates are read whom a voter left out: below all that are ranked, or as no preference.
 * - `assent`: no objection, an objection, and where the procedure knows them a reservation or an
 *   abstention.
 */
export const Form = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one'), writeIn: z.boolean() }),
  z.strictObject({
    kind: z.literal('some'),
    names: z.array(z.int().positive()).min(1),
    exactly: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('graded'), grades: z.array(Grade).min(2) }),
  z.strictObject({
    kind: z.literal('ranked'),
    default: Line.optional(),
    unranked: z.enum(['below-all', 'no-preference']),
  }),
  z.strictObject({
    kind: z.literal('assent'),
    reserve: z.boolean(),
    abstain: z.boolean(),
    /** Whether an objection must give its ground; without one it is refused. */
    reasons: z.boolean().optional(),
  }),
]);
export type Form = z.infer<typeof Form>;

/**
 * Who learns how a member voted: everybody, nobody, nobody but the group that it belongs to (coloured
 * papers), or the one in whom it confided.
 */
export const SECRECIES = ['open', 'secret', 'secret-by-group', 'confided'] as const;
export const Secrecy = z.enum(SECRECIES);
export type Secrecy = z.infer<typeof Secrecy>;

/**
 * A ballot. `unheard` says how a member is read that says nothing by the close. It has no default:
 * only a procedure that writes `consent` here turns silence into consent.
 */
export const BallotPaper = z.strictObject({
  form: Form,
  secrecy: Secrecy,
  /** The group that `secret-by-group` shows. */
  group: Slug.optional(),
  unheard: z.enum(['consent', 'abstain', 'absent']),
});
export type BallotPaper = z.infer<typeof BallotPaper>;

export const AUDIENCES = ['public', 'members', 'nominators', 'candidates', 'convener'] as const;

/** Who is told the result, and how much of it: the counts, only the names, or only that it is over. */
export const Announcement = z.strictObject({
  to: z.array(z.enum(AUDIENCES)).min(1),
  tells: z.enum(['counts', 'names', 'outcome']),
});
