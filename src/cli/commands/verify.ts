/** `nemcon verify`: checks an archive or a case, and says what that proves and what it does not. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, type Result } from '../../basics/index.ts';
import { keyText, provenSentence, toBase64 } from '../../record/index.ts';
import { checkCase, checkedArchive, keysGiven, VerifyOutput } from '../../store/index.ts';
import { openCase } from '../cases.ts';
import {
  DONE,
  print,
  printJson,
  screenFor,
  showingProgress,
  type Outcome,
  type Usual,
} from '../context.ts';
import type { Io } from '../io.ts';
import { archiveBytes, isWebAddress } from '../record/archive.ts';
import { checkReceipt, receiptIn } from '../record/check-receipt.ts';
import { fitFor } from '../terminal/index.ts';

export interface VerifyOptions extends Usual {
  readonly key?: readonly string[];
  /** Under which name a case was exported, where not under the usual one. */
  readonly origin?: string;
}

/** Everything is an archive that is a file and not a case in one. */
async function isArchive(given: string, io: Io): Promise<boolean> {
  if (isWebAddress(given)) return true;
  if (/\.(?:jsonl|db|sqlite3?)$/i.test(given)) return false;
  const found = await stat(resolve(io.cwd, given)).catch(() => undefined);
  return found?.isFile() === true || (found === undefined && /\.tar$/i.test(given));
}

async function checkArchive(
  given: string,
  options: VerifyOptions,
  io: Io,
): Promise<Result<VerifyOutput>> {
  const keys = keysGiven(options.key);
  if (!keys.ok) return keys;
  const bytes = await archiveBytes(given, io);
  if (!bytes.ok) return bytes;
  const checked = checkedArchive(bytes.value, given, keys.value);
  if (!checked.ok) return checked;
  const { head, log, trusted, earlier, leaves, witnesses, withheld } = checked.value;
  const authors = leaves.flatMap(({ author }) => (author === undefined ? [] : [author.name]));
  return ok({
    what: given,
    kind: 'archive',
    origin: head.origin,
    key: keyText(log),
    trusted,
    entries: head.size,
    root: toBase64(head.root),
    earlier: [...earlier],
    authors: [...new Set(authors)].toSorted(),
    witnesses: [...witnesses],
    withheld: [...withheld],
    says: provenSentence(checked.value),
  });
}

async function checkOpenCase(
  given: string,
  { origin }: VerifyOptions,
  io: Io,
): Promise<Result<VerifyOutput>> {
  const opened = await openCase(given, io);
  if (!opened.ok) return opened;
  const { record, place, isExample } = opened.value;
  const { entries, state } = record;
  const path = resolve(io.cwd, given);
  return checkCase({ name: given, path, id: state.id, place, isExample, entries }, io.env, origin);
}

export async function verifyCommand(
  given: string,
  options: VerifyOptions,
  io: Io,
): Promise<Outcome> {
  const receipt = isWebAddress(given) ? undefined : await receiptIn(given, io);
  const work =
    receipt !== undefined
      ? checkReceipt(given, receipt, options.key, io)
      : (await isArchive(given, io))
        ? checkArchive(given, options, io)
        : checkOpenCase(given, options, io);
  const checked = await showingProgress(io, 'Checking', work);
  if (!checked.ok) return checked;
  if (options.json === true) {
    printJson(io, VerifyOutput, checked.value);
    return DONE;
  }
  const { says, key, root, trusted } = checked.value;
  const screen = screenFor(io, options);
  print(io, [
    fitFor(screen, says),
    ...(key === undefined ? [] : [`key   ${key}${trusted ? ' (the one you named)' : ''}`]),
    ...(root === undefined ? [] : [`root  ${root}`]),
  ]);
  return DONE;
}
