/** Checks a case that lies open: nothing but itself, and what was signed of it before, vouches for it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import {
  equalBytes,
  openCheckpoint,
  toBase64,
  treeOf,
  type CheckedRecord,
} from '../../record/index.ts';
import { openCase } from '../cases.ts';
import type { Io } from '../io.ts';
import { checkedArchive } from './archive.ts';
import { dataFolder } from './files.ts';
import { keptArchive } from './kept.ts';
import { leavesOf } from './leaves.ts';
import { hasSigned, openLog, type CaseNamed } from './log.ts';
import type { VerifyOutput } from './outputs.ts';
import { nodePrimitives, nodeUsing } from './primitives.ts';
import { entriesOf } from './restore.ts';

interface Origin {
  readonly says: string;
  /** Entries whose text is withheld, so that it cannot fit its hash. */
  readonly withheld: CheckedRecord['withheld'];
}

async function againstArchive(
  name: string,
  place: string,
  entries: readonly Entry[],
  io: Io,
): Promise<Result<Origin>> {
  const path = await keptArchive(resolve(io.cwd, name), place, io);
  const bytes = path.ok ? await readFile(path.value).catch(() => undefined) : undefined;
  if (bytes === undefined) return ok({ says: '', withheld: [] });
  const record = checkedArchive(bytes, `The archive from which ${name} was imported`, []);
  if (!record.ok) return record;
  const were = entriesOf(record.value);
  if (!were.ok) return were;
  for (const [index, entry] of were.value.entries()) {
    if (JSON.stringify(entry) === JSON.stringify(entries[index])) continue;
    return refuse(
      'damaged',
      `Entry ${index + 1} of ${name} is not as it was imported.`,
      `entry ${index + 1}`,
    );
  }
  const says = `the first ${were.value.length} are those of ${record.value.log.name}, as signed in the archive they were imported from`;
  return ok({ says, withheld: record.value.withheld });
}

function texts(
  name: string,
  entries: readonly Entry[],
  withheld: Origin['withheld'],
): Result<void> {
  for (const { seq, event } of entries) {
    if (event.type !== 'source-added') continue;
    const { text, sha256 } = event.source;
    if (createHash('sha256').update(text).digest('hex') === sha256) continue;
    if (withheld.some((one) => one.entry === seq && one.at === '/event/source/text')) continue;
    return refuse(
      'damaged',
      `The text in entry ${seq} of ${name} does not fit the hash beside it; one of them was changed.`,
      `entry ${seq}`,
    );
  }
  return ok(undefined);
}

/** What this machine signed of the case before, if it did; looking makes no key. */
async function againstHeads(
  named: CaseNamed,
  given: string,
  entries: readonly Entry[],
  io: Io,
  origin?: string,
): Promise<Result<Pick<VerifyOutput, 'earlier' | 'origin' | 'root'>>> {
  const data = dataFolder(io);
  if (!data.ok || !(await hasSigned(data.value))) return ok({ earlier: [] });
  const log = await openLog(named, io, origin);
  if (!log.ok) return log;
  const { key, salts, heads } = log.value;
  if (heads.length === 0) return ok({ earlier: [] });
  const found = leavesOf(entries, key.name, salts);
  if (!found.ok) return found;
  const tree = treeOf(found.value.leaves, nodeUsing().hashing);
  let before = 0;
  for (const { size, text } of heads) {
    const head = openCheckpoint(text, key, [], nodePrimitives);
    if (!head.ok) return head;
    if (size > tree.size || !equalBytes(tree.root(size), head.value.root)) {
      return refuse(
        'damaged',
        `Among entries ${before + 1} to ${size} of ${given} at least one is not as it was signed.`,
        `entry ${before + 1}`,
      );
    }
    before = size;
  }
  return ok({
    earlier: heads.map(({ size }) => size),
    origin: key.name,
    root: toBase64(tree.root()),
  });
}

export async function checkCase(
  given: string,
  io: Io,
  origin?: string,
): Promise<Result<VerifyOutput>> {
  const opened = await openCase(given, io);
  if (!opened.ok) return opened;
  const { record, place, isExample } = opened.value;
  const { entries, state } = record;
  const archive = await againstArchive(given, place, entries, io);
  if (!archive.ok) return archive;
  const fit = texts(given, entries, archive.value.withheld);
  if (!fit.ok) return fit;
  const signed = await againstHeads({ id: state.id, place, isExample }, given, entries, io, origin);
  if (!signed.ok) return signed;
  const { earlier } = signed.value;
  const proven = [
    `the ${entries.length} entries follow one another without a gap and every text that is there fits its hash`,
    ...(archive.value.says === '' ? [] : [archive.value.says]),
    ...(earlier.length === 0
      ? []
      : [`they continue what was signed here at ${earlier.join(', ')} entries`]),
  ];
  const open =
    earlier.length > 0 || archive.value.says !== ''
      ? 'that what the entries say is true, nor anything of entries that were added since'
      : 'that nobody changed them, for nothing of this case was ever signed here; `nemcon export` signs it';
  return ok({
    what: given,
    kind: 'case',
    trusted: false,
    entries: entries.length,
    authors: [],
    witnesses: [],
    withheld: [...archive.value.withheld],
    ...signed.value,
    says: `Proven: ${proven.join(', ')}; not proven: ${open}.`,
  });
}
