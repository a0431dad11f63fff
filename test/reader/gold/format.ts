/** The format of the gold set, as README.md tells it, and the set itself. */
import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import { LEVELS, MODALITIES, STANCES, Says } from '../../../src/case/index.ts';

const KINDS = Says.options.map((option) => option.shape.kind.value);
const Words = z.string().min(1);
const Stance = z.enum(STANCES);
const Modality = z.enum(MODALITIES);

/** A claim reduced to what is measured, with the words it rests on. */
export const GoldClaim = z.strictObject({
  kind: z.enum(KINDS),
  member: z
    .string()
    .regex(/^([A-Z]{3}|[a-z]+(-[a-z]+)+)$/)
    .optional(),
  candidate: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)+$/)
    .optional(),
  stance: Stance.optional(),
  stanceAlso: z.array(Stance).min(1).optional(),
  level: z.enum(LEVELS).optional(),
  modality: Modality.optional(),
  modalityAlso: z.array(Modality).min(1).optional(),
  state: z.string().min(1).optional(),
  atLeast: z.int().nonnegative().optional(),
  atMost: z.int().nonnegative().optional(),
  of: z.int().positive().optional(),
  words: Words,
});
export type GoldClaim = z.infer<typeof GoldClaim>;

const Common = {
  id: Words,
  text: Words,
  published: z.iso.date(),
  claims: z.array(GoldClaim),
  may: z.array(GoldClaim).min(1).optional(),
};
const GoldSentence = z.strictObject({ ...Common, construction: Words, note: Words.optional() });
const GoldArticle = z.strictObject({ ...Common, outlet: Words });
const GoldQuotes = z.strictObject({
  id: Words,
  construction: Words,
  text: Words,
  note: Words.optional(),
  quotes: z.array(
    z.strictObject({
      source: Words.optional(),
      cue: Words.optional(),
      content: z.union([Words, z.array(Words).min(2)]),
    }),
  ),
});

const folder = new URL('./', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const lines = (name: string): unknown[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

/** Items of one to three sentences. */
export const goldSentences = lines('sentences.jsonl').map((line) => GoldSentence.parse(line));

/** Whole articles, with their furniture. */
export const goldArticles = readdirSync(new URL('articles/', folder))
  .toSorted()
  .map((name) => GoldArticle.parse(JSON.parse(read(`articles/${name}`))));

/** Who is reported to say what. */
export const goldQuotes = lines('quotes.jsonl').map((line) => GoldQuotes.parse(line));
