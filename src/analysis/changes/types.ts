/** What is different between two standings, as data. The schemas are the only definition. */
import { z } from 'zod';
import { CANDIDATURE_STATES, Modality, Stance } from '../../case/index.ts';
import { Outcome } from '../../procedure/index.ts';
import { DeadlineSchema, StanceOrUndeclared } from '../standing/index.ts';

/** One plain sentence, and the claims that made the difference, oldest first. */
const told = { sentence: z.string(), claims: z.array(z.string()) };
const State = z.enum(CANDIDATURE_STATES);

/** A member stands elsewhere towards a candidate; where `from` is `to`, only how certain that is changed. */
const Move = z.strictObject({
  kind: z.literal('move'),
  candidate: z.string(),
  member: z.string(),
  name: z.string(),
  from: StanceOrUndeclared,
  to: StanceOrUndeclared,
  wasCertain: z.boolean(),
  certain: z.boolean(),
  /** Since when it is so, as far as known; may be before the earlier day where it was learned later. */
  on: z.string().optional(),
  ...told,
});

const CandidatureChange = z.strictObject({
  kind: z.literal('candidature'),
  candidate: z.string(),
  /** Absent where the person was no candidate of the case before, or is none after. */
  from: State.optional(),
  to: State.optional(),
  on: z.string().optional(),
  ...told,
});

const AnswerChange = z.strictObject({
  kind: z.literal('answer'),
  candidate: z.string(),
  /** Absent where no rule was known. */
  from: Outcome.optional(),
  to: Outcome.optional(),
  ...told,
});

/** A count that a source published meanwhile. */
const CountChange = z.strictObject({
  kind: z.literal('count'),
  candidate: z.string(),
  on: z.string(),
  stance: Stance,
  atLeast: z.int().nonnegative(),
  atMost: z.int().nonnegative(),
  of: z.int().positive().optional(),
  modality: Modality,
  outlet: z.string().optional(),
  ...told,
});

/** A date that was set or spoken of meanwhile, or dropped before it came. Dates that passed are none. */
const DeadlineChange = z.strictObject({
  kind: z.literal('deadline'),
  change: z.enum(['new', 'dropped']),
  deadline: DeadlineSchema,
  ...told,
});

const MembershipChange = z.strictObject({
  kind: z.literal('membership'),
  change: z.enum(['joined', 'left']),
  member: z.string(),
  name: z.string(),
  ...told,
});

/** One difference between two standings. */
export const ChangeSchema = z.discriminatedUnion('kind', [
  CandidatureChange,
  AnswerChange,
  MembershipChange,
  Move,
  CountChange,
  DeadlineChange,
]);

export type Change = Readonly<z.infer<typeof ChangeSchema>>;
export type ChangeOf<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;
