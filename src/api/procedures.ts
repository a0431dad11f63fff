/** A procedure as the pages show it, and what a check says of one that somebody sends. */
import { ok, type Result } from '../basics/index.ts';
import {
  checkFile,
  diagramInWords,
  diagramOf,
  pageOf,
  type Finding,
  type Procedure,
} from '../procedure/index.ts';
import type { CheckedProcedure, ProcedureView } from './contract/procedures.ts';

export const procedureView = (procedure: Procedure): ProcedureView => ({
  procedure,
  page: pageOf(procedure),
  diagram: diagramInWords(diagramOf(procedure)),
});

const isWrong = ({ level }: Finding): boolean => level === 'wrong';

/**
 * All that is wrong with the text of a procedure, or worth a remark. A text that is no JSON is wrong in
 * one place like any other. Only one in which every name leads somewhere is shown in words: of any
 * other the words would be wrong as well.
 */
export function checkedProcedure(text: string): Result<CheckedProcedure> {
  const found = checkFile(text);
  if (!found.ok) {
    const { code, message, where = '' } = found.error;
    if (code !== 'bad-input') return found;
    return ok({ fine: false, findings: [{ level: 'wrong', where, message }] });
  }
  const { procedure, findings } = found.value;
  const fine = !findings.some(isWrong);
  const shown = procedure !== undefined && fine ? { shown: procedureView(procedure) } : {};
  return ok({ fine, findings: [...findings], ...shown });
}
