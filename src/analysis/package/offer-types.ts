/** What could be given for a candidate, and what the rule answers to a choice of it, as data. */
import { z } from 'zod';
import { Choice, Outcome, PartAnswer } from '../../procedure/index.ts';
import type { Frozen } from '../standing/index.ts';
import { ConcessionSchema, PackagesSchema, PackageSchema } from './types.ts';

const Ids = z.array(z.string());

/** Whom it takes where, once all of it is given. */
const Effect = z.strictObject({
  member: z.string(),
  name: z.string(),
  to: Choice,
  /** What has to be given besides. */
  with: Ids,
  claims: Ids,
});

export const OnOfferSchema = z.strictObject({
  ...ConcessionSchema.shape,
  /** Whether it can be given at all: somebody can pay, and nothing that it waits for was refused. */
  available: z.boolean(),
  wins: z.array(Effect.extend({ chance: z.number().min(0).max(1) })),
  /** Red lines that it crosses, and what of it would keep the member after all. */
  loses: z.array(Effect.extend({ unless: Ids })),
  excludes: Ids,
  together: Ids,
  /** Concessions that have to be given before. */
  after: Ids,
});

const CLASHES = ['unavailable', 'before', 'excludes', 'together'] as const;

export const OfferSchema = z.strictObject({
  ...PackagesSchema.pick({
    case: true,
    title: true,
    candidate: true,
    asOf: true,
    include: true,
    rule: true,
    open: true,
    unit: true,
    stands: true,
    chanceBy: true,
  }).shape,
  concessions: z.array(OnOfferSchema),
  /** What is given, of what could be. */
  given: Ids,
  /** Why it cannot all be given side by side: each with the concessions that it is about. */
  clashes: z.array(z.strictObject({ kind: z.enum(CLASHES), concessions: Ids })),
  cost: PackageSchema.shape.cost,
  changes: z.array(
    z.strictObject({ member: z.string(), name: z.string(), from: Choice, to: Choice }),
  ),
  outcome: Outcome,
  parts: z.array(PartAnswer),
  /** The outcome if open members may still choose anything. */
  ifOpen: Outcome,
  chance: z.number().min(0).max(1).optional(),
  /** The same if nothing is given. */
  chanceNow: z.number().min(0).max(1).optional(),
});
export type Offer = Frozen<z.infer<typeof OfferSchema>>;
export type OnOffer = Frozen<z.infer<typeof OnOfferSchema>>;
