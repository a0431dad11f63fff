/**
 * What every view prints as JSON: the only definition, from which types are derived.
 * `docs/reading.md` tells other programs about it, and a test holds the two together.
 */
import { z } from 'zod';
import { StandingSchema } from '../analysis/index.ts';
import { Claim, Entry, Source, Span } from '../case/index.ts';
import { COPY_KINDS } from './copies/index.ts';

/** `nemcon standing --json`. */
export const StandingOutput = StandingSchema;
export type StandingOutput = z.infer<typeof StandingOutput>;

/** That a text is a copy of a source in the record, or that one of it. */
export const CopyOutput = z.strictObject({
  source: z.string(),
  kind: z.enum(COPY_KINDS),
  resemblance: z.number().min(0).max(1),
  within: z.number().min(0).max(1),
  contains: z.number().min(0).max(1),
});

/** What is different from the newest text of the record from the same address. */
export const ChangedOutput = z.strictObject({
  source: z.string(),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  /** Ids of claims on the old text whose words are not in the new one. */
  lost: z.array(z.string()),
});

/** `nemcon read --json`. Spans count in `source.text`. */
export const ReadOutput = z.strictObject({
  source: Source,
  claims: z.array(Claim),
  standing: StandingOutput,
  copy: CopyOutput.optional(),
  changed: ChangedOutput.optional(),
});
export type ReadOutput = z.infer<typeof ReadOutput>;

/** `nemcon read --json` of a feed: what is in it, and nothing was read of that. */
export const FeedOutput = z.strictObject({
  feed: z.strictObject({
    title: z.string().optional(),
    url: z.string().optional(),
    items: z.array(
      z.strictObject({
        title: z.string(),
        url: z.string(),
        published: z.string().optional(),
        summary: z.string().optional(),
      }),
    ),
    /** Items that the feed has and that are not listed. */
    left: z.int().nonnegative(),
  }),
});
export type FeedOutput = z.infer<typeof FeedOutput>;

/** Who is reported to say what: each a span of the text. */
export const QuoteOutput = z.strictObject({
  source: Span.optional(),
  cue: Span.optional(),
  content: Span,
});

/** `nemcon quotes --json`. */
export const QuotesOutput = z.strictObject({ quotes: z.array(QuoteOutput) });
export type QuotesOutput = z.infer<typeof QuotesOutput>;

/** `nemcon log --json`: the record, each entry with its human sentence. */
export const LogOutput = z.strictObject({
  case: z.string(),
  title: z.string(),
  entries: z.array(z.strictObject({ sentence: z.string(), entry: Entry })),
});
export type LogOutput = z.infer<typeof LogOutput>;

/** A source without its text. */
const SourceWithoutText = Source.omit({ text: true });

const claimLine = {
  /** The claim as one sentence. */
  sentence: z.string(),
  status: z.enum(['proposed', 'accepted', 'rejected']),
  recorded: z.string(),
  claim: Claim,
};

/** `nemcon claims --json`. */
export const ClaimsOutput = z.strictObject({
  case: z.string(),
  title: z.string(),
  claims: z.array(z.strictObject({ ...claimLine, source: z.string() })),
});
export type ClaimsOutput = z.infer<typeof ClaimsOutput>;

/** `nemcon show --json`: a claim with its words in their surroundings. */
export const ClaimOutput = z.strictObject({
  case: z.string(),
  ...claimLine,
  source: SourceWithoutText,
  surroundings: z.strictObject({ before: z.string(), words: z.string(), after: z.string() }),
  /** What was proposed, where it was corrected since. */
  proposed: Claim.optional(),
  decidedBy: z.string().optional(),
  decided: z.string().optional(),
});
export type ClaimOutput = z.infer<typeof ClaimOutput>;

/** What a command that writes prints: `accept`, `reject`, `correct`, `reopen`, `name`, `same`, `copy`, `new`. */
export const WrittenOutput = z.strictObject({
  /** The case, as a path. */
  case: z.string(),
  /** Entries that were added, and how many there are now. */
  added: z.int().nonnegative(),
  entries: z.int().nonnegative(),
  /** A C2SP tlog-proof of the last entry that was added, and the leaf that it proves; see docs/record.md. */
  receipt: z.string().optional(),
  leaf: z.string().optional(),
});
export type WrittenOutput = z.infer<typeof WrittenOutput>;
