/** What is asked of the analysis: of whom, by which assumptions, and with what an analyst adds. */
import { z } from 'zod';
import { MarksFile, ORDERS, PackageFile } from '../../analysis/index.ts';
import { TimeQuery } from './common.ts';

const Candidate = z.string().min(1).max(300).optional();

/** One candidate on a day; whoever is ahead where none is named. */
export const OfOneQuery = TimeQuery.extend({ candidate: Candidate });
export type OfOneQuery = z.infer<typeof OfOneQuery>;

/** What members who have not come out are taken to choose. */
const Open = z.enum(['abstain', 'consent', 'object']).optional();

export const PackagesAsked = OfOneQuery.extend({
  /** How many packages, 3 where it is not told. */
  best: z.coerce.number().int().min(1).max(20).optional(),
  order: z.enum(ORDERS).optional(),
  open: Open,
});
export type PackagesAsked = z.infer<typeof PackagesAsked>;

const ConcessionId = z.string().min(1).max(200);

export const OfferAsked = OfOneQuery.extend({
  /** Concessions that are given; the name may be repeated. */
  given: z.union([ConcessionId, z.array(ConcessionId).max(200)]).optional(),
  open: Open,
});
export type OfferAsked = z.infer<typeof OfferAsked>;

/** What an analyst adds: prices, payers, moves, red lines. It is not kept. */
export const ProblemGiven = z.strictObject({ problem: PackageFile });

export const HypothesesAsked = TimeQuery.extend({ member: z.string().min(1).max(120).optional() });

/** Analysts' marks. They are not kept. */
export const MarksGiven = z.strictObject({ marks: z.array(MarksFile).max(12) });

export const EstimateAsked = OfOneQuery.extend({
  /** `yes`: also what each parameter does to it, which takes seconds. */
  effects: z.enum(['yes', 'no']).optional(),
});
