/**
 * What can happen in a case, as data: append-only, in the past tense. A correction is a further event.
 *
 * The schemas are the only definition; `Entry` is one line of a case's JSON Lines file.
 */
import { z } from 'zod';
import { Rule } from '../procedure/index.ts';
import { CandidateId, Claim, When } from './claim.ts';
import { ClaimRating, SourceRating } from './rating.ts';

const Id = z.string().min(1).max(120);
const Name = z.string().min(1).max(300);
const Names = z.array(Name);

/** A state, party, federation or other holder of one voice in the body. */
const MemberJoined = z.strictObject({
  type: z.literal('member-joined'),
  /** ISO 3166-1 alpha-3 for a state. */
  member: Id,
  name: Name,
  /** Other names it goes by, beyond those that the language's own tables know. */
  aliases: Names.optional(),
});
const MemberLeft = z.strictObject({ type: z.literal('member-left'), member: Id });

const GroupDefined = z.strictObject({
  type: z.literal('group-defined'),
  group: Id,
  name: Name,
  aliases: Names.optional(),
  members: z.array(Id),
});

/** A public office that a person holds for a member, and between which dates. */
export const Office = z.strictObject({
  member: Id,
  title: Name,
  /**
   * `head` (of state or government) and `foreign-minister` speak for the member itself (Vienna
   * Convention on the Law of Treaties, Article 7(2)(a)); a `spokesperson` is one by office.
   */
  rank: z.enum(['head', 'foreign-minister', 'spokesperson', 'official']),
  from: When.optional(),
  to: When.optional(),
});
export type Office = z.infer<typeof Office>;

/** A person of the case: a candidate, a leader, an official who speaks for a member. */
const PersonDescribed = z.strictObject({
  type: z.literal('person-described'),
  person: CandidateId,
  name: Name,
  /** Spellings and short names met in reports. */
  aliases: Names.optional(),
  /** The member whose national the person is. */
  nationality: Id.optional(),
  gender: z.enum(['f', 'm', 'x']).optional(),
  offices: z.array(Office).optional(),
});

const CaseOpened = z.strictObject({
  type: z.literal('case-opened'),
  case: Id,
  title: Name,
  /** The body that chooses: its id and its names. */
  body: z.strictObject({ id: Id, name: Name, aliases: Names.optional() }),
});

const PostDescribed = z.strictObject({
  type: z.literal('post-described'),
  name: Name,
  aliases: Names.optional(),
  /** Person who holds it. */
  incumbent: CandidateId.optional(),
  termEnds: When.optional(),
  /** Length of a term in years. */
  termYears: z.number().positive().optional(),
});

const RuleSet = z.strictObject({
  type: z.literal('rule-set'),
  rule: Rule,
  /** How the body itself puts it. */
  words: Name,
  basis: z.enum(['written', 'tradition', 'unstated']),
  weights: z.record(z.string(), z.record(z.string(), z.int().nonnegative())).optional(),
  /** Name of the procedure that the rule is a part of, as the catalogue or a file calls it. */
  procedure: Id.optional(),
});

const DateSet = z.strictObject({
  type: z.literal('date-set'),
  date: Id,
  what: z.enum(['decision', 'nominations', 'term-end', 'takes-office', 'meeting', 'other']),
  on: When,
  firmness: z.enum(['hoped', 'expected', 'set']),
  label: Name,
});

/** A candidate is a person who stands, or is talked of, for the post of this case. */
const CandidateNamed = z.strictObject({
  type: z.literal('candidate-named'),
  candidate: CandidateId,
});

/**
 * Where claims are from. `article` keeps the outlet's own text; `summary` is a note about a report in
 * the record keeper's own words, and its claims quote the note; `statement` is a member's own text.
 */
export const Source = z.strictObject({
  id: Id,
  kind: z.enum(['article', 'summary', 'statement']),
  outlet: Name.optional(),
  title: z.string().max(1000).optional(),
  url: z.string().max(4000).optional(),
  /** The day it was published. */
  published: When,
  /** Outlets through which it reached us, the nearest to the origin first. */
  via: Names.optional(),
  text: z.string(),
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Source = z.infer<typeof Source>;

const SourceAdded = z.strictObject({ type: z.literal('source-added'), source: Source });
/** One report is a copy of another: its claims are no further evidence. Null takes that back. */
const CopyNoticed = z.strictObject({
  type: z.literal('copy-noticed'),
  source: Id,
  of: Id.nullable(),
});

const ClaimProposed = z.strictObject({
  type: z.literal('claim-proposed'),
  source: Id,
  claim: Claim,
});
const ClaimAccepted = z.strictObject({ type: z.literal('claim-accepted'), claim: Id });
const ClaimRejected = z.strictObject({
  type: z.literal('claim-rejected'),
  claim: Id,
  reason: z.string().max(2000).optional(),
});
/** A person put it right: `now` replaces what was proposed and is accepted; the proposal is kept. */
const ClaimCorrected = z.strictObject({
  type: z.literal('claim-corrected'),
  claim: Id,
  now: Claim,
});
/**
 * A decision was taken back, whichever it was: the claim waits again as it was proposed. The decision
 * and, where there was one, the correction stay in the record as entries.
 */
const ClaimReopened = z.strictObject({
  type: z.literal('claim-reopened'),
  claim: Id,
  reason: z.string().max(2000).optional(),
});

/** A spelling met in reports is settled once: `Callas` means `kaja-kallas`. Null takes it back. */
const NameSettled = z.strictObject({
  type: z.literal('name-settled'),
  written: Name,
  means: Id.nullable(),
});

/** How far a report can be trusted, whatever it says. Null takes the rating back. */
const SourceRated = z.strictObject({
  type: z.literal('source-rated'),
  source: Id,
  rating: SourceRating.nullable(),
  reason: z.string().max(2000).optional(),
});
/** The same of everything that an outlet publishes; a report's own rating goes before it. */
const OutletRated = z.strictObject({
  type: z.literal('outlet-rated'),
  outlet: Name,
  rating: SourceRating.nullable(),
  reason: z.string().max(2000).optional(),
});
/** How well what is said is borne out, whoever says it. Null takes the rating back. */
const ClaimRated = z.strictObject({
  type: z.literal('claim-rated'),
  claim: Id,
  rating: ClaimRating.nullable(),
  reason: z.string().max(2000).optional(),
});

export const Event = z.discriminatedUnion('type', [
  CaseOpened,
  MemberJoined,
  MemberLeft,
  GroupDefined,
  PersonDescribed,
  PostDescribed,
  RuleSet,
  DateSet,
  CandidateNamed,
  SourceAdded,
  CopyNoticed,
  ClaimProposed,
  ClaimAccepted,
  ClaimRejected,
  ClaimCorrected,
  ClaimReopened,
  NameSettled,
  SourceRated,
  OutletRated,
  ClaimRated,
]);
export type Event = z.infer<typeof Event>;
export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/**
 * On whose word an entry stands: a claim of a source, the reader that proposed it (with its
 * version), or a person's own act.
 */
export const Basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('claim'), claim: Id }),
  z.strictObject({ kind: z.literal('reader'), version: Name }),
  z.strictObject({ kind: z.literal('act'), by: Name }),
]);
export type Basis = z.infer<typeof Basis>;

/**
 * The author's own signature over an entry: in which log it was signed, the author's key as C2SP
 * signed-note writes it, and 64 bytes in base64. `docs/record.md` has what exactly is signed.
 */
export const Signed = z.strictObject({
  log: z.string().min(1).max(300),
  author: z.string().min(1).max(500),
  signature: z.base64(),
});
export type Signed = z.infer<typeof Signed>;

/** An event in its place in the record. */
export const Entry = z.strictObject({
  /** Position in the case, counting from 1 without gaps. */
  seq: z.int().positive(),
  /** When it happened, as far as known. */
  occurred: When.optional(),
  /** When it was written down: a day, or an instant in UTC. */
  recorded: z.union([z.iso.date(), z.iso.datetime()]),
  basis: Basis,
  event: Event,
  /** Present where a person made the entry with a key of their own. */
  signed: Signed.optional(),
});
export type Entry = z.infer<typeof Entry>;
