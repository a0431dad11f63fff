/** `nemcon procedure check`: everything that is wrong with a file, not only the first thing. */
import { z } from 'zod';
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  checkFile,
  checkProcedure,
  Finding,
  procedureNamed,
  type Procedure,
} from '../../procedure/index.ts';
import { DONE, print, printJson, screenFor, type Outcome, type Usual } from '../context.ts';
import type { Io } from '../io.ts';
import { textOf } from '../opened-on.ts';
import { isFile, procedureGiven } from '../procedure-given.ts';
import { findingLines } from '../render/procedure-findings.ts';
import { several } from '../render/words.ts';

const CheckOutput = z.strictObject({
  /** The procedure's own name; absent where the file is none. */
  name: z.string().optional(),
  fine: z.boolean(),
  findings: z.array(Finding).readonly(),
});
type Checked = { readonly procedure?: Procedure; readonly findings: readonly Finding[] };

async function checked(given: string, io: Io): Promise<Result<Checked>> {
  if (!(await isFile(given, io))) {
    if (!procedureNamed(given).ok) {
      const nobody = await procedureGiven(given, io);
      return nobody.ok ? ok({ findings: [] }) : nobody;
    }
    const named = procedureNamed(given);
    return named.ok ? ok({ procedure: named.value, findings: checkProcedure(named.value) }) : named;
  }
  const text = await textOf(given, io);
  if (!text.ok) return text;
  const found = checkFile(text.value);
  if (found.ok || found.error.code !== 'bad-input') return found;
  // A file that is no JSON is wrong in one place like any other.
  const { message, where = 'the file' } = found.error;
  return ok({ findings: [{ level: 'wrong', where, message }] });
}

/** Prints what was found; refused with one sentence where anything is wrong, so that scripts stop. */
export async function checkCommand(given: string, usual: Usual, io: Io): Promise<Outcome> {
  const found = await checked(given, io);
  if (!found.ok) {
    if (usual.json === true) io.out(`${JSON.stringify({ refused: found.error })}\n`);
    return found;
  }
  const { procedure, findings } = found.value;
  const wrong = findings.filter(({ level }) => level === 'wrong').length;
  if (usual.json === true) {
    const name = procedure === undefined ? {} : { name: procedure.name };
    printJson(io, CheckOutput, { ...name, fine: wrong === 0, findings });
  } else {
    print(io, findingLines(screenFor(io, usual), procedure, findings));
  }
  if (wrong === 0) return DONE;
  return refuse(
    'bad-input',
    `${several(wrong, 'thing is', 'things are')} wrong with ${given}; nothing was changed.`,
  );
}
