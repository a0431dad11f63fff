/** What can be asked to be written. */
import { z } from 'zod';
import { Claim, ClaimRating, Source, SourceRating } from '../../case/index.ts';
import { CaseId, Day, Expected } from './common.ts';
import { ChangedOutput, CopyOutput } from '../outputs.ts';
import { ClaimLine, SourceLine } from './views.ts';

const Words = z.string().trim().min(1).max(300);

/** The longest text that a request may bring, in UTF-16 code units; the reader takes less, and says so. */
export const LONGEST_TEXT = 10_000_000;

/** An article as somebody pasted it, or as it came out of a file or a page. */
export const NewReading = z.strictObject({
  text: z.string().min(1).max(LONGEST_TEXT),
  published: Day,
  outlet: Words.optional(),
  title: z.string().max(1000).optional(),
  url: z.string().max(4000).optional(),
  expected: Expected,
});
export type NewReading = z.infer<typeof NewReading>;

/** What was read: the claims are proposed, and kept, or the text was in the record already. */
export const Reading = z.strictObject({
  case: CaseId,
  version: z.int().nonnegative(),
  source: SourceLine,
  claims: z.array(ClaimLine),
  /** The record had this very text already; nothing was written. */
  known: z.boolean(),
  /** The source that the text is a copy of, or that is a copy of it. */
  copy: CopyOutput.optional(),
  /** What is different from what the record has from the same address. */
  changed: ChangedOutput.optional(),
  /** What the reader has to say about the text: passages passed over, hostile characters. */
  notes: z.array(z.string()),
  receipt: z.string().optional(),
});
export type Reading = z.infer<typeof Reading>;

/** An article taken out of a file or a page, to be looked at before it is read. */
export const Extracted = z.strictObject({
  kind: z.literal('article'),
  text: z.string(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  published: Day.optional(),
  url: z.string().optional(),
  notes: z.array(z.string()),
});
/** A feed found at an address: what it offers. */
export const FeedFound = z.strictObject({
  kind: z.literal('feed'),
  title: z.string().optional(),
  url: z.string(),
  items: z.array(
    z.strictObject({
      title: z.string(),
      url: z.string(),
      published: Day.optional(),
      summary: z.string().optional(),
      /** The source that has been read from this address already. */
      known: z.string().optional(),
    }),
  ),
});
export const Fetched = z.discriminatedUnion('kind', [Extracted, FeedFound]);
export type Fetched = z.infer<typeof Fetched>;

/** What a person makes of claims: all of it is written, or nothing. */
export const Decisions = z.strictObject({
  accept: z.array(z.string()).max(5000).optional(),
  reject: z
    .array(z.strictObject({ claim: z.string(), reason: z.string().max(2000).optional() }))
    .max(5000)
    .optional(),
  correct: z
    .array(z.strictObject({ claim: z.string(), now: Claim }))
    .max(500)
    .optional(),
  /** Takes decisions back: the claims wait again. */
  reopen: z.array(z.string()).max(5000).optional(),
  expected: Expected,
});
export type Decisions = z.infer<typeof Decisions>;

/** A claim that a person found in a source: the words stand there, and it is accepted at once. */
export const NewClaim = z.strictObject({
  source: Source.shape.id,
  claim: Claim.omit({ id: true }),
  expected: Expected,
});
export type NewClaim = z.infer<typeof NewClaim>;

/** A spelling is settled to mean somebody; null takes that back. */
export const NewName = z.strictObject({
  written: Words,
  means: z.string().min(1).max(120).nullable(),
  expected: Expected,
});

const why = z.string().trim().min(1).max(2000).optional();
const rated = <O extends string, R extends z.ZodType>(of: O, rating: R) =>
  z.strictObject({
    of: z.literal(of),
    id: Words,
    /** Null takes the rating back. */
    rating: rating.nullable(),
    reason: why,
    expected: Expected,
  });
/** A rating in the manner of the Admiralty code: of a report or an outlet A to F, of a claim 1 to 6. */
export const NewRating = z.discriminatedUnion('of', [
  rated('source', SourceRating),
  rated('outlet', SourceRating),
  rated('claim', ClaimRating),
]);

/** A person becomes a candidate. */
export const NewCandidate = z.strictObject({
  name: Words,
  nationality: z.string().min(1).max(80).optional(),
  expected: Expected,
});

/** A date of the calendar. */
export const NewDate = z.strictObject({
  what: z.enum(['decision', 'nominations', 'term-end', 'takes-office', 'meeting', 'other']),
  on: z.string().max(40),
  firmness: z.enum(['hoped', 'expected', 'set']),
  label: Words,
  expected: Expected,
});

/** Where changes are to be sent. */
export const NewWebhook = z.strictObject({ url: z.url().max(2000) });
export const Webhook = z.strictObject({
  id: z.string(),
  url: z.string(),
  created: z.string(),
  /** Told once, when it is made: what deliveries are signed with. */
  secret: z.string().optional(),
  /** Position up to which everything was delivered. */
  delivered: z.int().nonnegative(),
  /** Why the last attempt failed, where it did. */
  failing: z.string().optional(),
});
export const WebhooksView = z.strictObject({ webhooks: z.array(Webhook) });
