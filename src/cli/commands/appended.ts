/** What the commands that add to a case by one act have in common: the entry, and one line on it. */
import { WrittenOutput, type Draft } from '../../api/index.ts';
import type { OpenedCase } from '../cases.ts';
import { DONE, print, printJson, type Outcome, type Usual } from '../context.ts';
import type { Io } from '../io.ts';

/** Appends the drafts and says in one line what is so now. */
export async function appended(
  own: OpenedCase,
  drafts: readonly Draft[],
  says: string,
  options: Usual,
  io: Io,
): Promise<Outcome> {
  const kept = await own.append(drafts);
  if (!kept.ok) return kept;
  const { name } = own;
  if (options.json === true) {
    const { version: entries, ...proof } = kept.value;
    printJson(io, WrittenOutput, { case: name, added: drafts.length, entries, ...proof });
  } else print(io, [`${says} in ${name}.`]);
  return DONE;
}
