/**
 * What a standing is, as data: the JSON of `nemcon standing --json` and of the board.
 *
 * The schemas are the only definition; the types are derived from them. Why the numbers come out as
 * they do is told in `docs/decisions/0002-standing.md`.
 */
import { z } from 'zod';
import { CANDIDATURE_STATES, Level, Modality, Stance } from '../../case/index.ts';
import { Choice, Outcome, PartAnswer } from '../../procedure/index.ts';

const ClaimId = z.string();
const Member = z.string();
const Candidate = z.string();
const Day = z.string();

/** A stance, or nothing known. */
export const StanceOrUndeclared = z.enum([...Stance.options, 'undeclared']);
export type StanceOrUndeclared = z.infer<typeof StanceOrUndeclared>;

/**
 * What a seat's stance rests on: `own`, claims on this member; `group`, claims on a group that it is
 * in; `elimination`, a count that names everybody who is not in it.
 */
export const SEAT_BASES = ['own', 'group', 'elimination'] as const;
export const SeatBasis = z.enum(SEAT_BASES);
export type SeatBasis = z.infer<typeof SeatBasis>;

/** Words in the record, with the claim that they are from. */
const Words = z.strictObject({ claim: ClaimId, words: z.string() });

/** Why a claim does not speak for a seat any more. */
export const SUPERSEDED_BECAUSE = [
  'later',
  'stronger-word',
  'denied',
  'closer-to-the-member',
] as const;
const Superseded = z.strictObject({
  claim: ClaimId,
  by: ClaimId,
  why: z.enum(SUPERSEDED_BECAUSE),
});

/**
 * Where only the newest were asked for: how many older items each list has that are not told. Absent
 * where all are told.
 */
const LeftOut = z.record(z.string(), z.int().positive()).optional();

/** One member towards one candidate. */
export const SeatSchema = z.strictObject({
  member: Member,
  name: z.string(),
  stance: StanceOrUndeclared,
  /** Of the claim that speaks for the seat; absent where undeclared, as are level, since and basis. */
  modality: Modality.optional(),
  level: Level.optional(),
  /** The first day of the unbroken run of claims to this effect. */
  since: Day.optional(),
  basis: SeatBasis.optional(),
  /** Whether the stance may be taken as said: asserted, by claims on the member, undisputed. */
  certain: z.boolean(),
  /** What the rule takes as still possible for this member. */
  choices: z.array(Choice),
  /** What the stance rests on, oldest first. */
  claims: z.array(ClaimId),
  /** What the member's stance is said to depend on. */
  conditions: z.array(Words),
  /** Said to be possible, or denied: shown, never counted. */
  hints: z.array(z.strictObject({ claim: ClaimId, stance: Stance, modality: Modality })),
  superseded: z.array(Superseded),
  /** Claims that disagree with what counts and could not be set aside, or with each other at equal weight. */
  contradictions: z.array(ClaimId),
  /** How many reports this rests on when copies of one report count once. */
  independent: z.int().nonnegative(),
  /** Another candidate, still standing, whom this member nominated or announced that it would. */
  ownCandidate: Candidate.optional(),
  /** Other candidates, still standing, whom this member is for. */
  supportsAlso: z.array(Candidate),
  leftOut: LeftOut,
});

/** Somebody who speaks on a candidate and is no member on that day: listed, never counted. */
export const OutsiderSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  stance: Stance,
  level: Level,
  since: Day,
  claims: z.array(ClaimId),
});

/** A count that a source published, beside what the record itself adds up to on the same day. */
export const PublishedCountSchema = z.strictObject({
  claim: ClaimId,
  source: z.string(),
  outlet: z.string().optional(),
  on: Day,
  stance: Stance,
  atLeast: z.int().nonnegative(),
  atMost: z.int().nonnegative(),
  of: z.int().positive().optional(),
  except: z.array(Member),
  modality: Modality,
  /** Members whom the record itself has on that side on that day, without elimination. */
  tally: z.int().nonnegative(),
  agreement: z.enum(['agrees', 'tally-lower', 'tally-higher']),
  /** Other counts in this list that come from the same report. */
  sameReportAs: z.array(ClaimId),
});

/** A member known not to be on board, and what is known of why. */
export const HoldoutSchema = z.strictObject({
  member: Member,
  name: z.string(),
  stance: StanceOrUndeclared,
  why: z.enum(['objects', 'leans-against', 'undecided', 'own-candidate']),
  ownCandidate: Candidate.optional(),
  since: Day.optional(),
  level: Level.optional(),
  basis: SeatBasis.optional(),
  /** Claims that put it here. */
  claims: z.array(ClaimId),
  grounds: z.array(
    z.strictObject({
      claim: ClaimId,
      words: z.string(),
      about: z.string().optional(),
      occurred: z.string().optional(),
    }),
  ),
  demands: z.array(
    z.strictObject({
      claim: ClaimId,
      words: z.string(),
      of: z.string().optional(),
      link: z.string().optional(),
      modality: Modality,
    }),
  ),
  conditions: z.array(Words),
  /** Explanations of its move that somebody offers; rivals stand side by side. */
  hypotheses: z.array(
    z.strictObject({
      claim: ClaimId,
      motive: z.string(),
      words: z.string(),
      link: z.string().optional(),
    }),
  ),
  leftOut: LeftOut,
});

export const CountsSchema = z.strictObject({
  supports: z.int().nonnegative(),
  'leans-for': z.int().nonnegative(),
  accepts: z.int().nonnegative(),
  undecided: z.int().nonnegative(),
  'leans-against': z.int().nonnegative(),
  objects: z.int().nonnegative(),
  undeclared: z.int().nonnegative(),
});

/** One candidate on one day. */
export const CandidateStandingSchema = z.strictObject({
  id: Candidate,
  name: z.string(),
  state: z.enum(CANDIDATURE_STATES),
  /** The day from which the state is known, and the claim that says so. */
  since: Day.optional(),
  claim: ClaimId.optional(),
  /** Still in the race: neither withdrawn nor ruled out, and nobody else appointed. */
  standing: z.boolean(),
  /** The day for which the seats are shown: `asOf`, or the day on which the candidature ended. */
  seatsAsOf: Day,
  members: z.array(SeatSchema),
  counts: CountsSchema,
  /** Supports and accepts; of these, how many are not certain; and the rest by side. */
  tally: z.strictObject({
    for: z.int().nonnegative(),
    uncertain: z.int().nonnegative(),
    byElimination: z.int().nonnegative(),
    /** Leans for, undecided, leans against. */
    open: z.int().nonnegative(),
    against: z.int().nonnegative(),
    undeclared: z.int().nonnegative(),
  }),
  published: z.array(PublishedCountSchema),
  /** Absent where the case knows no rule. */
  answer: z.strictObject({ outcome: Outcome, parts: z.array(PartAnswer) }).optional(),
  holdouts: z.array(HoldoutSchema),
  /** Members of `holdouts` that object, or have a rival still standing. */
  blockers: z.array(Member),
  undeclared: z.array(Member),
  outsiders: z.array(OutsiderSchema),
  leftOut: LeftOut,
  sentence: z.string(),
});

export const DeadlineSchema = z.strictObject({
  what: z.enum(['decision', 'nominations', 'term-end', 'takes-office', 'meeting', 'other']),
  on: z.string(),
  firmness: z.enum(['hoped', 'expected', 'set']),
  label: z.string().optional(),
  /** Days from `asOf` to the last day that `on` covers. */
  inDays: z.int().nonnegative(),
  /** The claim that says so; absent for a date that the case itself sets. */
  claim: ClaimId.optional(),
});

/** Where every candidate stands on a day. */
export const StandingSchema = z.strictObject({
  case: z.string(),
  title: z.string(),
  post: z.string().optional(),
  asOf: Day,
  include: z.enum(['accepted', 'proposed']),
  body: z.strictObject({ id: z.string(), name: z.string(), size: z.int().nonnegative() }),
  rule: z
    .strictObject({
      /** How the body, or else the report, puts it; and the rule as data in plain words. */
      words: z.string(),
      inWords: z.string(),
      basis: z.enum(['written', 'tradition', 'unstated']),
      /** The claim that says so, where the case itself sets none. */
      claim: ClaimId.optional(),
    })
    .optional(),
  /** Whoever was appointed first, then those still standing by how many are for them, then the others. */
  candidates: z.array(CandidateStandingSchema),
  deadlines: z.array(DeadlineSchema),
  /** One or two sentences that a person could read out; true as far as the record goes. */
  sentence: z.string(),
});

/** Read-only all the way down: a standing is an answer, not a place to keep things. */
export type Frozen<T> = T extends readonly (infer U)[]
  ? readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type Standing = Frozen<z.infer<typeof StandingSchema>>;
export type CandidateStanding = Frozen<z.infer<typeof CandidateStandingSchema>>;
export type Seat = Frozen<z.infer<typeof SeatSchema>>;
export type Outsider = Frozen<z.infer<typeof OutsiderSchema>>;
export type PublishedCount = Frozen<z.infer<typeof PublishedCountSchema>>;
export type Holdout = Frozen<z.infer<typeof HoldoutSchema>>;
export type Counts = Frozen<z.infer<typeof CountsSchema>>;
export type UpcomingDeadline = Frozen<z.infer<typeof DeadlineSchema>>;
