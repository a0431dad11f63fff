/** Procedures of the catalogue, a procedure that somebody sends to be checked, and selections of the past. */
import { z } from 'zod';
import { Finding, Overview, Procedure, ProcedurePage } from '../../procedure/index.ts';
import { HistoryLine } from '../histories.ts';
import { LONGEST_PROCEDURE_SENT } from './procedure-limit.ts';

export const OneProcedure = z.strictObject({ procedure: z.string().min(1).max(120) });

export const ProceduresView = z.strictObject({ procedures: z.array(Overview) });
export type ProceduresView = z.infer<typeof ProceduresView>;

/** A procedure as data, from which its diagram is drawn, and the same in words. */
export const ProcedureView = z.strictObject({
  procedure: Procedure,
  page: ProcedurePage,
  /** What follows what, read out for those who do not see the diagram. */
  diagram: z.string(),
});
export type ProcedureView = z.infer<typeof ProcedureView>;

/** The text of a file as it is, so that a mistake can be told by its line. */
export const ProcedureText = z.strictObject({ text: z.string().max(LONGEST_PROCEDURE_SENT) });

/** What a check found; the procedure with its page where the text is one. */
export const CheckedProcedure = z.strictObject({
  /** Whether nothing is wrong with it; remarks do not matter. */
  fine: z.boolean(),
  findings: z.array(Finding),
  shown: ProcedureView.optional(),
});
export type CheckedProcedure = z.infer<typeof CheckedProcedure>;

export const HistoriesView = z.strictObject({ histories: z.array(HistoryLine) });
export type HistoriesView = z.infer<typeof HistoriesView>;
