/** What the commands on records print with --json; docs/record.md tells what the fields mean. */
import { z } from 'zod';

export const ExportOutput = z.strictObject({
  file: z.string(),
  bytes: z.int(),
  origin: z.string(),
  key: z.string(),
  entries: z.int(),
  root: z.string(),
  shared: z.int(),
  withheld: z.int(),
  witnesses: z.array(z.string()),
});
export type ExportOutput = z.infer<typeof ExportOutput>;

export const VerifyOutput = z.strictObject({
  what: z.string(),
  kind: z.enum(['archive', 'case', 'receipt']),
  origin: z.string().optional(),
  key: z.string().optional(),
  trusted: z.boolean(),
  entries: z.int(),
  root: z.string().optional(),
  earlier: z.array(z.int()),
  authors: z.array(z.string()),
  witnesses: z.array(z.strictObject({ name: z.string(), time: z.int() })),
  withheld: z.array(z.strictObject({ entry: z.int(), at: z.string() })),
  says: z.string(),
});
export type VerifyOutput = z.infer<typeof VerifyOutput>;

export const ImportOutput = z.strictObject({
  case: z.string(),
  entries: z.int(),
  withheld: z.int(),
});
