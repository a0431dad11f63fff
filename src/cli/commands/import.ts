/** `nemcon import`: an archive as a case of one's own, once it has been checked. */
import { dirname, resolve } from 'node:path';
import { refuse, type Result } from '../../basics/index.ts';
import { z } from 'zod';
import { openRecord, ReceiptOutput } from '../../api/index.ts';
import { provenSentence } from '../../record/index.ts';
import {
  checkedArchive,
  appendSigned,
  keptArchive,
  keysGiven,
  placeOfCase,
  privateFolder,
  restoredEntries,
  unsigned,
  writeWhole,
  type Written,
} from '../../store/index.ts';
import { placeForNew } from '../cases.ts';
import { print, printJson, screenFor, showingProgress, type Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { archiveBytes } from '../record/archive.ts';
import { fitFor } from '../terminal/index.ts';
import { afterWriting, receiptField, type WritingOptions } from '../written.ts';
import { copyCommand } from './copy.ts';

export interface ImportOptions extends WritingOptions {
  readonly key?: readonly string[];
}

const ImportOutput = z.strictObject({
  case: z.string(),
  entries: z.int(),
  withheld: z.int(),
  receipt: ReceiptOutput.optional(),
});

interface Imported {
  readonly written: Written;
  readonly withheld: number;
  readonly says: string;
}

async function imported(
  from: string,
  to: string,
  options: ImportOptions,
  io: Io,
): Promise<Result<Imported>> {
  const keys = keysGiven(options.key);
  if (!keys.ok) return keys;
  const bytes = await archiveBytes(from, io);
  if (!bytes.ok) return bytes;
  const record = checkedArchive(bytes.value, from, keys.value);
  if (!record.ok) return record;
  const entries = restoredEntries(record.value);
  if (!entries.ok) return entries;
  const folded = openRecord(entries.value);
  if (!folded.ok) return folded;
  const place = await placeForNew(to, io);
  if (!place.ok) return place;
  const { store, id } = place.value;
  const there = await store.read(id);
  if (there.ok || there.error.code !== 'not-found') {
    return refuse(
      'conflict',
      `There is a case ${to} already; it was left as it is. Choose another name.`,
    );
  }
  const drafts = unsigned(entries.value);
  const kept = { ...place.value, name: to };
  const written = await appendSigned(kept, drafts, { seen: [] }, io.env);
  if (!written.ok) return written;
  const path = await keptArchive(resolve(io.cwd, to), placeOfCase(place.value), io.env);
  if (!path.ok) return path;
  const folder = await privateFolder(dirname(path.value));
  if (!folder.ok) return folder;
  const evidence = await writeWhole(path.value, bytes.value);
  if (!evidence.ok) return evidence;
  const withheld = record.value.withheld.length;
  return {
    ok: true,
    value: { written: written.value, withheld, says: provenSentence(record.value) },
  };
}

export async function importCommand(
  from: string,
  to: string,
  options: ImportOptions,
  io: Io,
): Promise<Outcome> {
  // JSON Lines carry no signature; what they hold is checked as that of any case is.
  if (from.endsWith('.jsonl')) return copyCommand(from, to, options, io);
  const done = await showingProgress(io, 'Checking', imported(from, to, options, io));
  if (!done.ok) return done;
  const { written, withheld, says } = done.value;
  const { entries } = written;
  if (options.json === true) {
    printJson(io, ImportOutput, { case: to, entries, withheld, ...receiptField(written) });
    return afterWriting(written, to, options, io);
  }
  const screen = screenFor(io, options);
  const blank =
    withheld === 0
      ? ''
      : ` ${withheld} texts are withheld; in their place are blanks, with the words that claims quote.`;
  print(io, [
    fitFor(screen, `${to} is a case of your own now, with ${entries} entries.${blank}`),
    fitFor(screen, says),
  ]);
  return afterWriting(written, to, options, io);
}
