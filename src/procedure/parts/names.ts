/** The small schemas that every part of a procedure is written with. */
import { z } from 'zod';

/** A name inside a procedure, such as `straw-poll`: lower case, digits and hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no name: use lower case, digits and single hyphens')
  .max(64);

/** A line of text for people. */
export const Line = z.string().trim().min(1).max(400);

/** A longer note for people. */
export const Note = z.string().trim().min(1).max(2000);

/**
 * What a procedure rests on: the article and the document. `cite` is how it is quoted (“Article 97”),
 * `of` the document. Where nothing is written, `cite` says “practice” and `note` who reports it.
 */
export const Article = z.strictObject({
  id: Slug,
  cite: Line,
  of: Line,
  url: z.url({ protocol: /^https?$/ }).optional(),
  note: Note.optional(),
});
export type Article = z.infer<typeof Article>;

/** A point on which the sources are silent or disagree. `about` names the stage, rule or field. */
export const Doubt = z.strictObject({ about: Line, says: Note });
export type Doubt = z.infer<typeof Doubt>;
