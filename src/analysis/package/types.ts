/** What the packages of a candidate are, as data: the JSON of `nemcon package --json`. */
import { z } from 'zod';
import { Choice, Outcome } from '../../procedure/index.ts';
import type { Frozen } from '../standing/index.ts';
import { CONCESSION_KINDS, OBSTACLES } from './problem.ts';
import { ORDERS } from './price.ts';

const ClaimIds = z.array(z.string());

/** Words of the record with the claim that they are from. */
const Said = z.strictObject({
  claim: z.string(),
  words: z.string(),
  /** Of whom it is asked, or by whom it is given. */
  whom: z.string().optional(),
  /** The decision elsewhere that it is tied to. */
  link: z.string().optional(),
  state: z.enum(['asked', 'offered', 'given', 'refused']),
});

export const ConcessionSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  kind: z.enum(CONCESSION_KINDS),
  /** Whose withdrawal, objection, demand or consent it is, and what is asked; absent where an analyst named it. */
  about: z.strictObject({ name: z.string(), words: z.string().optional() }).optional(),
  /** In the analyst's unit; absent where nobody told it. */
  cost: z.int().nonnegative().optional(),
  /** Absent where nobody told who could pay. */
  payers: z.array(z.string()).optional(),
  /** Decisions elsewhere that it waits for and that are still open. */
  waitsFor: z.array(z.string()),
  /** The members whom it moves, alone or with others of the package. */
  moves: z.array(z.string()),
  /** What these members are said to ask, and what they were offered or given already. */
  said: z.array(Said),
  claims: ClaimIds,
});

const Cost = z.strictObject({ known: z.int().nonnegative(), unknown: z.int().nonnegative() });

export const PackageSchema = z.strictObject({
  concessions: z.array(ConcessionSchema),
  cost: Cost,
  /** Everybody whose choice it changes, and to what. */
  changes: z.array(z.strictObject({ member: z.string(), from: Choice, to: Choice })),
  /** What the rule then answers: `met`, or it would not be listed. */
  outcome: Outcome,
  /** What it answers if those who are counted on no firm word may still choose anything. */
  ifOpen: Outcome,
  chance: z.number().min(0).max(1).optional(),
  /** How many minimal packages differ from it only in members that are alike under the rule. */
  alike: z.int().positive(),
});

export const PackagesSchema = z.strictObject({
  case: z.string(),
  title: z.string(),
  candidate: z.strictObject({ id: z.string(), name: z.string() }),
  asOf: z.string(),
  include: z.enum(['accepted', 'proposed']),
  rule: z.string(),
  /** What members of whom nothing firm is known are taken to choose. */
  open: z.enum(['abstain', 'consent', 'object']),
  order: z.enum(ORDERS),
  unit: z.string().optional(),
  /** Where everybody is taken to stand if nothing is given, and on which claims. */
  stands: z.array(
    z.strictObject({
      member: z.string(),
      name: z.string(),
      choice: Choice,
      why: z.enum(['for', 'objects', 'own-candidate', 'asks', 'open', 'analyst', 'poll']),
      claims: ClaimIds,
    }),
  ),
  now: Outcome,
  packages: z.array(PackageSchema),
  more: z.enum(['none', 'some', 'unknown']),
  method: z.enum(['enumeration', 'solver']),
  proven: z.boolean(),
  gap: z.number().min(0).max(1).optional(),
  /** What the chances follow from: the estimates of the record, or only what the problem tells. */
  chanceBy: z.enum(['estimates', 'problem']).optional(),
  /** From the cheapest to the surest; only where chances are told. */
  pareto: z
    .strictObject({
      isWhole: z.boolean(),
      sets: z.array(
        z.strictObject({
          concessions: z.array(z.string()),
          /** Of the concessions, in the same order. */
          labels: z.array(z.string()),
          cost: Cost,
          chance: z.number(),
        }),
      ),
    })
    .optional(),
  /** Why there is no package; absent where there is one. */
  conflict: z
    .array(
      z.strictObject({
        kind: z.enum(OBSTACLES),
        words: z.string(),
        /** Whom it is about, and what that member chooses as things are. */
        member: z.strictObject({ member: z.string(), name: z.string(), choice: Choice }).optional(),
        /** Sets of concessions of which each would win the member. */
        ways: z.array(z.array(z.string())).optional(),
        concessions: z.array(z.string()).optional(),
        /** What was refused elsewhere. */
        decision: z.string().optional(),
        claims: ClaimIds,
      }),
    )
    .optional(),
  sentence: z.string(),
});
export type Packages = Frozen<z.infer<typeof PackagesSchema>>;
export type Package = Frozen<z.infer<typeof PackageSchema>>;
export type ConcessionShown = Frozen<z.infer<typeof ConcessionSchema>>;
