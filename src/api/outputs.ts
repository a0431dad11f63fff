/**
 * What every view prints as JSON: the only definition, from which types are derived.
 * `docs/reading.md` tells other programs about it, and a test holds the two together.
 */
import { z } from 'zod';
import { StandingSchema } from '../analysis/index.ts';
import { Claim, Entry, Source, Span } from '../case/index.ts';

/** `nemcon standing --json`. */
export const StandingOutput = StandingSchema;
export type StandingOutput = z.infer<typeof StandingOutput>;

/** A receipt: that an entry, and all before it, are in the signed log of the case. */
export const ReceiptOutput = z.strictObject({
  /** The entry that it proves, counting from 1, and the size of the head in it. */
  entry: z.int(),
  size: z.int(),
  log: z.string(),
  key: z.string(),
  /** C2SP tlog-proof, and the line that it proves. */
  proof: z.string(),
  leaf: z.string(),
});
export type ReceiptOutput = z.infer<typeof ReceiptOutput>;

/** `nemcon read --json`. Spans count in `source.text`. */
export const ReadOutput = z.strictObject({
  source: Source,
  claims: z.array(Claim),
  standing: StandingOutput,
  /** Where something was written. */
  receipt: ReceiptOutput.optional(),
});
export type ReadOutput = z.infer<typeof ReadOutput>;

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

/** What a command that writes prints: `accept`, `reject`, `correct`, `reopen`, `copy`, `new`. */
export const WrittenOutput = z.strictObject({
  /** The case, as a path. */
  case: z.string(),
  /** Entries that were added, and how many there are now. */
  added: z.int().nonnegative(),
  entries: z.int().nonnegative(),
  /** For the last entry that was added; its head covers all of them. */
  receipt: ReceiptOutput.optional(),
});
export type WrittenOutput = z.infer<typeof WrittenOutput>;
