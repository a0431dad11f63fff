/** What is in the way of a candidate, member by member: the JSON of `nemcon why --json`. */
import { z } from 'zod';
import { Level, Modality } from '../../case/index.ts';
import { SeatSchema, type Frozen } from '../standing/index.ts';

/** Words of the record, on whose word, and where from. Whatever is told here opens them. */
export const WordSchema = z.strictObject({
  claim: z.string(),
  /** The claim as one sentence. */
  sentence: z.string(),
  words: z.string(),
  /** Whose word it is, and the report that it stands in. */
  voice: z.string(),
  source: z.string(),
  level: Level,
  modality: Modality,
  day: z.string(),
});

/** Something that the member asks, with what could be paid by whom, and what it is tied to. */
const Price = z.strictObject({
  word: WordSchema,
  asks: z.string(),
  /** Who could pay it: whoever it is asked of. Absent where nobody is named. */
  payer: z.string().optional(),
  link: z.string().optional(),
  /** Said outright, by the member itself or somebody with a name who speaks for it. */
  isFirm: z.boolean(),
});

const Gift = z.strictObject({
  word: WordSchema,
  gives: z.string(),
  by: z.string(),
  state: z.enum(['offered', 'given', 'refused']),
});

export const BlockerSchema = z.strictObject({
  member: z.string(),
  name: z.string(),
  candidate: z.string(),
  /** Where it stands, and whether that stops the choice under the rule as things are. */
  seat: SeatSchema,
  blocks: z.boolean(),
  stance: z.array(WordSchema),
  grounds: z.array(
    z.strictObject({
      word: WordSchema,
      ground: z.string(),
      about: z.string().optional(),
      occurred: z.string().optional(),
    }),
  ),
  prices: z.array(Price),
  conditions: z.array(z.strictObject({ word: WordSchema, condition: z.string() })),
  gifts: z.array(Gift),
  motives: z.array(
    z.strictObject({ word: WordSchema, motive: z.string(), link: z.string().optional() }),
  ),
  /** Decisions elsewhere that any of it is tied to, each once. */
  links: z.array(z.string()),
});
export type Blocker = Frozen<z.infer<typeof BlockerSchema>>;
export type Word = Frozen<z.infer<typeof WordSchema>>;

/** Everything about one member towards a candidate. */
export const WhySchema = z.strictObject({
  case: z.string(),
  title: z.string(),
  asOf: z.string(),
  include: z.enum(['accepted', 'proposed']),
  name: z.string(),
  candidateName: z.string(),
  blocker: BlockerSchema,
  /** What passed between the two sides: criticism, praise, meetings. */
  relations: z.array(WordSchema),
  /** Whom else the member nominated or is for. */
  others: z.array(WordSchema),
  /** What was said of its stance and does not count any more, and why. */
  setAside: z.array(z.strictObject({ word: WordSchema, why: z.string() })),
  disputed: z.array(WordSchema),
  hints: z.array(WordSchema),
  sentence: z.string(),
});
export type Why = Frozen<z.infer<typeof WhySchema>>;
