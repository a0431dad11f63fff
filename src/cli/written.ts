/** What every command that writes to a case does afterwards: remarks, and the receipt into a file. */
import { resolve } from 'node:path';
import type { Draft } from '../api/index.ts';
import { refuse } from '../basics/index.ts';
import type { Result } from '../basics/index.ts';
import {
  appendSigned,
  ownAuthor,
  writeWhole,
  type CaseIn,
  type Receipt,
  type Written,
} from '../store/index.ts';
import type { Entry } from '../case/index.ts';
import { DONE, remark, type Outcome, type Usual } from './context.ts';
import type { Io } from './io.ts';

/** Options of the commands that write. */
export interface WritingOptions extends Usual {
  /** The file for the receipt; the line that it proves goes beside it. */
  readonly receipt?: string;
  /** Name of the log, where the case has none yet. */
  readonly origin?: string;
}

/** Writes entries as acts of the person who runs the program, each signed with that person’s key. */
export async function writeActs(
  kept: CaseIn & { readonly name: string },
  drafts: readonly Draft[],
  seen: readonly Entry[],
  { origin }: WritingOptions,
  io: Io,
): Promise<Result<Written>> {
  const author = await ownAuthor(io.env);
  if (!author.ok) return author;
  const written = await appendSigned(kept, drafts, { seen, author: author.value, origin }, io.env);
  const late = clockBehind(drafts, seen);
  if (!written.ok || late === undefined) return written;
  const says = [late, written.value.remark].filter((one) => one !== undefined).join(' ');
  return { ok: true, value: { ...written.value, remark: says } };
}

/** A record is read in the order in which it was written down: the clock must not run behind it. */
function clockBehind(drafts: readonly Draft[], seen: readonly Entry[]): string | undefined {
  const now = drafts[0]?.recorded;
  const newest = seen.reduce((last, { recorded }) => (recorded > last ? recorded : last), '');
  // An entry may say no more than the day.
  if (now === undefined || newest === '' || newest <= now.slice(0, newest.length)) return undefined;
  return `The clock shows ${now}, but an entry before was written down at ${newest}: one of the two clocks is wrong, and \`--known-at\` goes by them. See \`nemcon doctor\`.`;
}

/** Writes a receipt to a file, and the line that it proves to another beside it. */
export async function saveReceipt(
  { proof, leaf }: Receipt,
  file: string,
  io: Io,
): Promise<Result<void>> {
  const path = resolve(io.cwd, file);
  const kept = await writeWhole(path, proof);
  return kept.ok ? writeWhole(`${path}.leaf`, `${leaf}\n`) : kept;
}

/** Says what was unusual, and keeps the receipt where a file was named for it. */
export async function afterWriting(
  { receipt, remark: says }: Written,
  name: string,
  options: WritingOptions,
  io: Io,
): Promise<Outcome> {
  if (says !== undefined) remark(io, says, options);
  if (options.receipt === undefined || receipt === undefined) return DONE;
  const saved = await saveReceipt(receipt, options.receipt, io);
  if (saved.ok) return DONE;
  return refuse(
    saved.error.code,
    `The entries were written to ${name}, but the receipt was not kept: ${saved.error.message} \`nemcon receipt ${name} -o FILE\` gives it again.`,
    '--receipt',
  );
}

/** The receipt as a field of what is printed, where there is one. */
export const receiptField = ({ receipt }: Written): { readonly receipt?: Receipt } =>
  receipt === undefined ? {} : { receipt };
