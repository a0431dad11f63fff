/** Which procedure is meant on the command line: one of the catalogue, or one in a file. */
import { resolve } from 'node:path';
import { refuse, type Result } from '../basics/index.ts';
import { procedureNamed, readProcedure, type Procedure } from '../procedure/index.ts';
import { isThere } from '../store/index.ts';
import type { Io } from './io.ts';
import { textOf } from './opened-on.ts';

/** Whether what was typed is a file: it looks like one, or it is one that no procedure is called by. */
export async function isFile(given: string, io: Io): Promise<boolean> {
  if (/[/\\]|\.json$/i.test(given)) return true;
  return !procedureNamed(given).ok && (await isThere(resolve(io.cwd, given)));
}

/** The procedure that is meant. Refused: a name that nobody knows, a file that holds no procedure. */
export async function procedureGiven(given: string, io: Io): Promise<Result<Procedure>> {
  if (!(await isFile(given, io))) {
    const named = procedureNamed(given);
    if (named.ok) return named;
    return refuse(
      named.error.code,
      `${named.error.message.replace(/\.$/, '')}. \`nemcon procedure list\` tells the names, and a file of your own ends in .json.`,
    );
  }
  const text = await textOf(given, io);
  if (!text.ok) return text;
  const read = readProcedure(text.value);
  if (read.ok) return read;
  const { code, message, where } = read.error;
  return refuse(code, `${given}: ${message}`, where);
}
