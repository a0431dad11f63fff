/** What can be looked at in a case besides the standing. */
import { z } from 'zod';
import {
  DeadlineSchema,
  PublishedCountSchema,
  SeatSchema,
  HoldoutSchema,
} from '../../analysis/index.ts';
import {
  Claim,
  ClaimRating,
  Entry,
  Level,
  Modality,
  Source,
  SourceRating,
  Stance,
  When,
} from '../../case/index.ts';
import { ClaimOutput, LogOutput } from '../outputs.ts';
import { Day, Named } from './common.ts';

/** How many were for a candidate, day by day, with what happened meanwhile. */
export const TimelineView = z.strictObject({
  candidate: Named,
  asOf: Day,
  /** A step begins on each day on which anything changed, and lasts until the next. */
  steps: z.array(
    z.strictObject({
      on: Day,
      size: z.int().nonnegative(),
      for: z.int().nonnegative(),
      /** Of those for, how many are not certain. */
      uncertain: z.int().nonnegative(),
      open: z.int().nonnegative(),
      against: z.int().nonnegative(),
      undeclared: z.int().nonnegative(),
      /** Claims of that day that moved a seat; none where only the body changed. */
      claims: z.array(z.string()),
    }),
  ),
  published: z.array(PublishedCountSchema),
  events: z.array(
    z.strictObject({
      on: Day,
      kind: z.enum(['candidature', 'nomination', 'withdrawal', 'objection', 'support']),
      sentence: z.string(),
      claim: z.string(),
    }),
  ),
  deadlines: z.array(DeadlineSchema),
});
export type TimelineView = z.infer<typeof TimelineView>;

/** One claim in a member's history towards a candidate, and what became of it. */
const HistoryItem = z.strictObject({
  claim: z.string(),
  source: z.string(),
  on: Day,
  stance: Stance,
  modality: Modality,
  level: Level,
  sentence: z.string(),
  words: z.string(),
  /** `counts`: the stance rests on it; the others are shown and do not. */
  role: z.enum(['counts', 'superseded', 'contradicts', 'hint']),
});

const Told = z.strictObject({
  claim: z.string(),
  on: Day,
  sentence: z.string(),
  words: z.string(),
});

/** Everything that the record has on one member. */
export const MemberView = z.strictObject({
  member: z.strictObject({
    ...Named.shape,
    from: Day.optional(),
    to: Day.optional(),
    aliases: z.array(z.string()),
  }),
  asOf: Day,
  groups: z.array(Named),
  officials: z.array(z.strictObject({ ...Named.shape, title: z.string() })),
  towards: z.array(
    z.strictObject({
      candidate: Named,
      seat: SeatSchema,
      /** Why it is in the way, where it is. */
      holdout: HoldoutSchema.optional(),
      history: z.array(HistoryItem),
      /** How many older items of the history are not told. */
      leftOut: z.int().positive().optional(),
    }),
  ),
  demands: z.array(Told),
  concessions: z.array(Told),
  nominations: z.array(Told),
  /** What passed between it, or its people, and others. */
  relations: z.array(Told),
  hypotheses: z.array(Told),
  /** How many older items of each of these lists are not told. */
  leftOut: z.record(z.string(), z.int().positive()).optional(),
});
export type MemberView = z.infer<typeof MemberView>;

/** A source without its text, with what became of its claims. */
export const SourceLine = z.strictObject({
  ...Source.omit({ text: true }).shape,
  /** The source that this is a copy of. */
  copyOf: z.string().optional(),
  /** How far it can be trusted, by a person: its own rating, or else that of its outlet. */
  rating: SourceRating.optional(),
  claims: z.strictObject({
    proposed: z.int().nonnegative(),
    accepted: z.int().nonnegative(),
    rejected: z.int().nonnegative(),
  }),
});

/** What an outlet, or a voice without one, reported of where members stand, and how that turned out. */
export const OutletLine = z.strictObject({
  outlet: z.string(),
  sources: z.int().nonnegative(),
  claims: z.int().nonnegative(),
  /**
   * Of its accepted claims on where a member stands that are not the member's own word: those that
   * the member's own word later agreed with, those that it later contradicted, and the others.
   */
  borneOut: z.int().nonnegative(),
  contradicted: z.int().nonnegative(),
  open: z.int().nonnegative(),
});

export const SourcesView = z.strictObject({
  sources: z.array(SourceLine),
  /** How many older sources are not told. */
  leftOut: z.int().positive().optional(),
  outlets: z.array(OutletLine),
});
export type SourcesView = z.infer<typeof SourcesView>;

const Given = z.strictObject({
  rating: z.union([SourceRating, ClaimRating]).nullable(),
  by: z.string().optional(),
  recorded: z.string(),
  reason: z.string().optional(),
});
/** What people rated in the manner of the Admiralty code, reports and claims kept apart. */
export const RatingsView = z.strictObject({
  ratings: z.array(
    z.strictObject({
      of: z.enum(['source', 'outlet', 'claim']),
      id: z.string(),
      /** The title of a report, the name of an outlet, a claim as a sentence. */
      label: z.string(),
      /** What counts now; null where it was taken back. */
      rating: z.union([SourceRating, ClaimRating]).nullable(),
      /** In the words of the code. */
      words: z.string().optional(),
      /** Everything that was given or taken back, oldest first. */
      history: z.array(Given),
    }),
  ),
});
export type RatingsView = z.infer<typeof RatingsView>;

/** A claim in a list. */
export const ClaimLine = z.strictObject({
  sentence: z.string(),
  status: z.enum(['proposed', 'accepted', 'rejected']),
  corrected: z.boolean(),
  recorded: z.string(),
  /** Place in the record of its proposal; what a page goes on after. */
  seq: z.int().positive(),
  source: z.string(),
  /** How well it is borne out, by a person. */
  rating: ClaimRating.optional(),
  claim: Claim,
});
export type ClaimLine = z.infer<typeof ClaimLine>;

/** A source with its text and all claims on it. */
export const SourceView = z.strictObject({
  source: Source,
  copyOf: z.string().optional(),
  copies: z.array(z.string()),
  claims: z.array(ClaimLine),
});
export type SourceView = z.infer<typeof SourceView>;

export const ClaimsQuery = z.strictObject({
  status: z.enum(['proposed', 'accepted', 'rejected']).optional(),
  kind: z.string().max(40).optional(),
  source: z.string().max(120).optional(),
  member: z.string().max(120).optional(),
  candidate: z.string().max(120).optional(),
});

export const ClaimsPage = z.strictObject({
  claims: z.array(ClaimLine),
  /** How many fit the question, on all pages. */
  total: z.int().nonnegative(),
  next: z.int().positive().optional(),
});
export type ClaimsPage = z.infer<typeof ClaimsPage>;

/** One claim with its words in their surroundings and everything that was decided on it. */
export const ClaimView = z.strictObject({
  ...ClaimOutput.shape,
  seq: z.int().positive(),
  corrections: z.array(Claim),
  copyOf: z.string().optional(),
});
export type ClaimView = z.infer<typeof ClaimView>;

/** How often people agreed with the reader, so far, in this case. */
const Score = z.strictObject({
  /** Taken as proposed, taken after a correction, turned down, not decided. */
  accepted: z.int().nonnegative(),
  corrected: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
  /** Accepted as proposed, of all that were decided; absent where nothing was. */
  precision: z.number().min(0).max(1).optional(),
});
export const ReaderView = z.strictObject({
  ...Score.shape,
  byKind: z.array(z.strictObject({ kind: z.string(), ...Score.shape })),
});
export type ReaderView = z.infer<typeof ReaderView>;

export const EntriesPage = z.strictObject({
  entries: LogOutput.shape.entries,
  total: z.int().nonnegative(),
  next: z.int().positive().optional(),
});
export type EntriesPage = z.infer<typeof EntriesPage>;

export const CalendarView = z.strictObject({
  asOf: Day,
  dates: z.array(
    z.strictObject({
      /** Stable as long as the date is: for subscriptions. */
      id: z.string(),
      what: DeadlineSchema.shape.what,
      on: When,
      firmness: DeadlineSchema.shape.firmness,
      label: z.string(),
      claim: z.string().optional(),
      past: z.boolean(),
    }),
  ),
});
export type CalendarView = z.infer<typeof CalendarView>;

export const NamesView = z.strictObject({
  settled: z.array(z.strictObject({ written: z.string(), means: z.string(), name: z.string() })),
  /** Names in claims that mean nobody of the case, or nearly somebody else, the most frequent first. */
  unknown: z.array(
    z.strictObject({ written: z.string(), claims: z.array(z.string()), near: z.array(Named) }),
  ),
});
export type NamesView = z.infer<typeof NamesView>;

/** What a stream of changes sends: one entry, with its sentence. */
export const StreamedEntry = z.strictObject({
  case: z.string(),
  sentence: z.string(),
  entry: Entry,
});
export type StreamedEntry = z.infer<typeof StreamedEntry>;

/** What a check of the record found; docs/record.md tells what it proves. */
export const VerifiedView = z.strictObject({
  /** Whether everything fits. */
  fine: z.boolean(),
  /** One sentence: what is proven and what is not, or what is wrong. */
  says: z.string(),
  /** The first place that is wrong. */
  where: z.string().optional(),
  entries: z.int().nonnegative(),
  /** Name of the log, and its root in base64. */
  origin: z.string().optional(),
  root: z.string().optional(),
  key: z.string().optional(),
});
export type VerifiedView = z.infer<typeof VerifiedView>;
