/** `nemcon import`: an archive as a case of one's own, once it has been checked. */
import { dirname, resolve } from 'node:path';
import type { Result } from '../../basics/index.ts';
import { openRecord } from '../../api/index.ts';
import { provenSentence } from '../../record/index.ts';
import {
  checkedArchive,
  ImportOutput,
  keptArchive,
  keysGiven,
  placeOfCase,
  privateFolder,
  restoredEntries,
  writeWhole,
} from '../../store/index.ts';
import { appendTo, placeForNew } from '../cases.ts';
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
import { archiveBytes } from '../record/archive.ts';
import { fitFor } from '../terminal/index.ts';
import { copyCommand } from './copy.ts';

export interface ImportOptions extends Usual {
  readonly key?: readonly string[];
}

interface Imported {
  readonly entries: number;
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
  const drafts = entries.value.map(({ seq: _, ...entry }) => entry);
  const named = { id: folded.value.state.id, place: placeOfCase(place.value), isExample: false };
  const written = await appendTo({ store, id, named }, [], drafts, io, { asIs: true });
  if (!written.ok) return written;
  const path = await keptArchive(resolve(io.cwd, to), placeOfCase(place.value), io.env);
  if (!path.ok) return path;
  const folder = await privateFolder(dirname(path.value));
  if (!folder.ok) return folder;
  const kept = await writeWhole(path.value, bytes.value);
  if (!kept.ok) return kept;
  const withheld = record.value.withheld.length;
  return {
    ok: true,
    value: { entries: written.value.version, withheld, says: provenSentence(record.value) },
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
  const { entries, withheld, says } = done.value;
  if (options.json === true) {
    printJson(io, ImportOutput, { case: to, entries, withheld });
    return DONE;
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
  return DONE;
}
