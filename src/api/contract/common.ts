/** Pieces that many routes share: ids, days, the two times that every view can be asked for. */
import { z } from 'zod';
import { isDay, LANGUAGES } from '../../basics/index.ts';

export const CaseId = z.string().min(1).max(200);
export const Day = z.string().refine(isDay, { error: 'write the day as YYYY-MM-DD' });

/** States are named and claims are said in this language; English where it is left out. Quotes stay as they are. */
export const InLanguage = z.strictObject({ lang: z.enum(LANGUAGES).optional() });

/**
 * The two times of every view. `asOf` is the day that is shown, today where it is left out;
 * `knownAt` leaves out what was written down after that day; `include` says whether claims count
 * that nobody has decided on.
 */
export const TimeQuery = z.strictObject({
  ...InLanguage.shape,
  asOf: Day.optional(),
  knownAt: Day.optional(),
  include: z.enum(['accepted', 'proposed']).optional(),
});
export type TimeQuery = z.infer<typeof TimeQuery>;

/** Somebody or something with a name for people. */
export const Named = z.strictObject({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;

/** The most items of one page of a list. */
export const MOST_ITEMS = 500;

/**
 * What a page that is looked at tells at most, so that it costs the same however long the record is:
 * items of each list of a seat, published counts, items of other lists. The newest; how many older ones
 * are left out is told as `leftOut`. Files that are taken away have all.
 */
export const MOST_TOLD = { claims: 30, counts: 100, items: 1000 } as const;
export type MostTold = typeof MOST_TOLD;

/** A page of a long list: `after` is the `next` of the page before. */
export const PageQuery = z.strictObject({
  after: z.coerce.number().int().nonnegative().optional(),
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).optional(),
});

/** What every write answers with. */
export const Written = z.strictObject({
  case: CaseId,
  /** Entries that the case has now. */
  version: z.int().nonnegative(),
  /** Places of the entries that were added, counting from 1. */
  added: z.array(z.int().positive()),
  /** A C2SP tlog-proof of the last of them, and the leaf that it proves; see docs/record.md. */
  receipt: z.string().optional(),
  leaf: z.string().optional(),
});
export type Written = z.infer<typeof Written>;

/**
 * The number of entries that the writer has seen. Where it is given and the case has grown since, the
 * write is refused as a conflict; where not, what is asked is decided on the case as it is.
 */
export const Expected = z.int().nonnegative().optional();
