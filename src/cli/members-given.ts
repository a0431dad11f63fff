/** The members of a new body as they are given on the command line: codes, or a CSV file. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { membersFrom, membersFromCsv, type NewMember } from '../api/index.ts';
import { refuse, type Result } from '../basics/index.ts';
import type { Io } from './io.ts';

/** Much more than any body has. */
const MOST_BYTES = 1024 * 1024;

/** `AUT,BEL,FRA`, or the path of a CSV file whose columns are code, name, day of joining. */
export async function membersGiven(given: string, io: Io): Promise<Result<readonly NewMember[]>> {
  const path = resolve(io.cwd, given);
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined) {
    if (/[./\\]/.test(given)) {
      return refuse(
        'not-found',
        `There is no file ${given} with the members; nothing was written.`,
      );
    }
    const codes = given.split(/[\s,;]+/).filter((code) => code !== '');
    return membersFrom(codes.map((code) => ({ cells: [code], where: '--members' })));
  }
  if (size > MOST_BYTES)
    return refuse('too-large', `${given} is too large for a list of members; nothing was written.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    return refuse('bad-input', `${given} is not UTF-8; nothing was written.`);
  }
  return membersFromCsv(text, given);
}
