/**
 * A claim: what a source says, in whose name, how firmly, and the exact words that say it.
 *
 * The schemas here are the only definition; types are derived from them. `docs/reading.md`
 * documents the JSON for other programs.
 */
import { z } from 'zod';
import { isDateText } from '../basics/index.ts';

/**
 * A stretch of the source's text. `start` and `end` count UTF-16 code units from the beginning of
 * the text, `end` exclusive, and `exact` is what stands between them.
 */
export const Span = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string().min(1),
});
export type Span = z.infer<typeof Span>;

/** A date as far as it is known: year, month, day or an interval of them. */
export const When = z.string().refine(isDateText, {
  error: 'a date is written YYYY, YYYY-MM, YYYY-MM-DD or an interval FROM/TO of these',
});

/** A member's code (ISO 3166-1 alpha-3 for a state) or a group's id. */
export const MemberOrGroup = z.string().min(1).max(80);
/** A candidate's id: the name as a slug, `mark-rutte`. */
export const CandidateId = z.string().min(1).max(120);

/** Where a member stands towards a candidate, from most favourable to most opposed. */
export const STANCES = [
  'supports',
  'leans-for',
  'accepts',
  'undecided',
  'leans-against',
  'objects',
] as const;
export const Stance = z.enum(STANCES);
export type Stance = z.infer<typeof Stance>;

/**
 * How near to the member the voice is.
 *
 * `own-words`: the member itself: its government, or a head of state, head of government or foreign
 * minister, who speak for a state without further authority (Vienna Convention on the Law of
 * Treaties, Article 7(2)(a)); a candidate on themselves. `spokesperson`: someone whose office is to
 * speak for it. `named-official`: any other official with a name. `anonymous`: an official, diplomat
 * or source without a name. `report`: the outlet in its own voice. `analysis`: observers, experts,
 * commentators.
 */
export const LEVELS = [
  'own-words',
  'spokesperson',
  'named-official',
  'anonymous',
  'report',
  'analysis',
] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** How firmly the words assert it. */
export const MODALITIES = ['asserted', 'likely', 'possible', 'conditional', 'denied'] as const;
export const Modality = z.enum(MODALITIES);
export type Modality = z.infer<typeof Modality>;

export const Attribution = z.strictObject({
  level: Level,
  /** Whose word it is, as the case knows them: a person's name, a member's code, an outlet. */
  speaker: z.string().min(1).optional(),
  /** The words that name the speaker. */
  source: Span.optional(),
  /** The words that show it is reported speech: “said”, “according to”. */
  cue: Span.optional(),
  /** Through whom it reached this text, nearest to the speaker first: magazine, then wire. */
  via: z.array(z.string().min(1)).optional(),
});
export type Attribution = z.infer<typeof Attribution>;

/** Something with a reason: the words, who or what they are about, when that happened. */
export const Ground = z.strictObject({
  quote: Span,
  about: z.string().min(1).optional(),
  occurred: When.optional(),
});
export type Ground = z.infer<typeof Ground>;

const Position = z.strictObject({
  kind: z.literal('position'),
  member: MemberOrGroup,
  candidate: CandidateId,
  stance: Stance,
  /** The other members that the same words name as acting together with this one. */
  jointly: z.array(MemberOrGroup).optional(),
  /** What it is made to depend on, or asks in return. */
  condition: Span.optional(),
  grounds: z.array(Ground).optional(),
});

/** How a person stands towards the post, from first mention to the end. */
export const CANDIDATURE_STATES = [
  'mentioned',
  'interested',
  'not-interested',
  'available',
  'intended',
  'unconfirmed',
  'running',
  'nominated',
  'withdrawn',
  'appointed',
] as const;
const Candidature = z.strictObject({
  kind: z.literal('candidature'),
  candidate: CandidateId,
  state: z.enum(CANDIDATURE_STATES),
});

const Nomination = z.strictObject({
  kind: z.literal('nomination'),
  /** Who puts the name forward; a nominator is not an endorser, and need not share a nationality. */
  nominator: MemberOrGroup.optional(),
  candidate: CandidateId,
  state: z.enum(['intended', 'made', 'unconfirmed']),
});

const Withdrawal = z.strictObject({
  kind: z.literal('withdrawal'),
  candidate: CandidateId,
  state: z.enum(['made', 'expected', 'ruled-out']),
});

const Offer = z.strictObject({
  kind: z.literal('offer'),
  by: MemberOrGroup.optional(),
  candidate: CandidateId,
  outcome: z.enum(['open', 'declined', 'accepted']),
  times: z.int().positive().optional(),
});

const Count = z.strictObject({
  kind: z.literal('count'),
  candidate: CandidateId,
  stance: Stance,
  /** Bounds of how many members, both included. */
  atLeast: z.int().nonnegative(),
  atMost: z.int().nonnegative(),
  /** Of how many; absent where the words do not say and no membership is known. */
  of: z.int().positive().optional(),
  /** The group whose members are counted; absent where the whole body is. */
  among: z.string().min(1).max(80).optional(),
  /** Members that the words name as being in the count, or as the exceptions from it. */
  including: z.array(MemberOrGroup).optional(),
  except: z.array(MemberOrGroup).optional(),
});

const Demand = z.strictObject({
  kind: z.literal('demand'),
  member: MemberOrGroup,
  /** What it asks. */
  asks: Span,
  /** Of whom it is asked. */
  of: z.string().min(1).optional(),
  /** The candidate whom it concerns. */
  candidate: CandidateId.optional(),
  /** The decision elsewhere that it is tied to: another body, another post. */
  link: z.string().min(1).optional(),
});

const Concession = z.strictObject({
  kind: z.literal('concession'),
  by: z.string().min(1),
  to: MemberOrGroup,
  gives: Span,
  state: z.enum(['offered', 'given', 'refused']),
});

const Deadline = z.strictObject({
  kind: z.literal('deadline'),
  /** What falls due: the choice itself, the end of a term, a meeting it is tied to. */
  what: z.enum(['decision', 'nominations', 'term-end', 'takes-office', 'meeting', 'other']),
  on: When,
  /** Hoped for by somebody, or set by somebody. */
  firmness: z.enum(['hoped', 'expected', 'set']),
  label: z.string().min(1).optional(),
});

const RuleClaim = z.strictObject({
  kind: z.literal('rule'),
  /** `no-objection`: nobody may object (unanimity, consensus); others by their usual name. */
  rule: z.enum(['no-objection', 'majority', 'two-thirds', 'other']),
  /** Written in the body's regulations, or only tradition. */
  basis: z.enum(['written', 'tradition', 'unstated']),
});

const Hypothesis = z.strictObject({
  kind: z.literal('hypothesis'),
  /** Whose move is being explained. */
  member: MemberOrGroup,
  motive: z.enum(['obstruct', 'bargain', 'retaliate', 'win', 'domestic', 'other']),
  /** Words elsewhere in the text that feed it or speak against it. */
  evidence: z.array(z.strictObject({ quote: Span, speaks: z.enum(['for', 'against']) })).optional(),
  link: z.string().min(1).optional(),
});

const Criterion = z.strictObject({
  kind: z.literal('criterion'),
  /** What a candidate is said to need. */
  asks: Span,
  candidate: CandidateId.optional(),
  /** Whether the candidate named is said to meet it. */
  met: z.enum(['yes', 'no', 'disputed']).optional(),
});

const Quantity = z.strictObject({
  /** A number of units, or a share of what was promised. */
  amount: z.number().nonnegative().optional(),
  share: z.number().min(0).max(1).optional(),
  of: z.string().min(1).optional(),
});

const Commitment = z.strictObject({
  kind: z.literal('commitment'),
  by: z.string().min(1),
  to: z.string().min(1).optional(),
  quantity: Quantity.optional(),
  due: When.optional(),
});

const Delivery = z.strictObject({
  kind: z.literal('delivery'),
  by: z.string().min(1),
  to: z.string().min(1).optional(),
  quantity: Quantity.optional(),
  due: When.optional(),
  state: z.enum(['delivered', 'expected', 'missed']),
});

const Relation = z.strictObject({
  kind: z.literal('relation'),
  /** A member, a candidate or a person, and what passed between them. */
  from: z.string().min(1),
  to: z.string().min(1),
  sort: z.enum(['criticised', 'praised', 'quarrelled', 'met', 'allied', 'distrusts', 'other']),
});

const Assessment = z.strictObject({
  kind: z.literal('assessment'),
  candidate: CandidateId,
  verdict: z.enum([
    'front-runner',
    'done-deal',
    'contender',
    'outsider',
    'qualified',
    'unsuitable',
  ]),
});

/** What the words assert. */
export const Says = z.discriminatedUnion('kind', [
  Position,
  Candidature,
  Nomination,
  Withdrawal,
  Offer,
  Count,
  Demand,
  Concession,
  Deadline,
  RuleClaim,
  Hypothesis,
  Criterion,
  Commitment,
  Delivery,
  Relation,
  Assessment,
]);
export type Says = z.infer<typeof Says>;
export type ClaimKind = Says['kind'];
export type SaysOf<K extends ClaimKind> = Extract<Says, { kind: K }>;

export const Claim = z.strictObject({
  id: z.string().min(1).max(120),
  says: Says,
  quote: Span,
  attribution: Attribution,
  modality: Modality,
  /** When it was so. Absent where the words do not say: then it is taken as of `reported`. */
  occurred: When.optional(),
  /** When the source said it. */
  reported: When,
});
export type Claim = z.infer<typeof Claim>;

/**
 * Whether the span still says in `text` what it says it does.
 *
 * A claim whose words are not in the text does not exist.
 */
export const spanStandsIn = (span: Span, text: string): boolean =>
  text.slice(span.start, span.end) === span.exact;

/** Cuts a span out of a text. */
export const spanOf = (text: string, start: number, end: number): Span => ({
  start,
  end,
  exact: text.slice(start, end),
});
