/**
 * Marks of an analysis of competing hypotheses, and an analyst's file of them.
 *
 * Heuer, R. J. (1999), Psychology of Intelligence Analysis, chapter 8: each piece of evidence is held
 * against each hypothesis; what counts is what speaks against one.
 */
import { z } from 'zod';

/** Very consistent, consistent, neither, inconsistent, very inconsistent. */
export const MARKS = ['CC', 'C', 'N', 'I', 'II'] as const;
export const Mark = z.enum(MARKS);
export type Mark = z.infer<typeof Mark>;

/** From 2, very consistent, to −2, very inconsistent. */
export const valueOf = (mark: Mark | undefined): number =>
  mark === undefined ? 0 : 2 - MARKS.indexOf(mark);

const Id = z.string().min(1).max(160);
const Words = z.string().min(1).max(400);

/** One analyst's matrix on one member's motive; `--marks FILE`. */
export const MarksFile = z.strictObject({
  analyst: Words,
  member: Id,
  /** Hypotheses beyond those that the record tells. */
  hypotheses: z.array(z.strictObject({ id: Id, label: Words })).default([]),
  /** Evidence beyond what the record tells, and how much weight a piece has, from 0 to 1. */
  evidence: z
    .array(
      z.strictObject({
        id: Id,
        label: Words.optional(),
        claim: Id.optional(),
        weight: z.number().min(0).max(1).optional(),
      }),
    )
    .default([]),
  /** Evidence, hypothesis, mark. What is not marked is not taken for neither. */
  marks: z.record(Id, z.record(Id, Mark)),
});
export type MarksFile = z.infer<typeof MarksFile>;
