/** Checks a case that lies open: nothing but itself, and what was signed of it before, vouches for it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import {
  equalBytes,
  openCheckpoint,
  toBase64,
  treeOf,
  type CheckedRecord,
} from '../../record/index.ts';
import { dataFolder, type Env } from '../own-folders.ts';
import { checkedArchive } from './check-archive.ts';
import { keptArchive } from './kept.ts';
import { leavesOf } from './leaves.ts';
import { hasSigned, openLog, type CaseNamed } from './log.ts';
import type { VerifyOutput } from './outputs.ts';
import { nodePrimitives, nodeUsing } from './primitives.ts';
import { restoredEntries } from './restore.ts';

/** A case that was read from its store. */
export interface CaseToCheck extends CaseNamed {
  /** As a person called it. */
  readonly name: string;
  /** The path that this name would mean; an archive may lie there. */
  readonly path: string;
  readonly entries: readonly Entry[];
}

interface Origin {
  readonly says: string;
  /** Entries whose text is withheld, so that it cannot fit its hash. */
  readonly withheld: CheckedRecord['withheld'];
}

async function againstArchive(
  { name, path: at, place, entries }: CaseToCheck,
  env: Env,
): Promise<Result<Origin>> {
  const path = await keptArchive(at, place, env);
  const bytes = path.ok ? await readFile(path.value).catch(() => undefined) : undefined;
  if (bytes === undefined) return ok({ says: '', withheld: [] });
  const record = checkedArchive(bytes, `The archive from which ${name} was imported`, []);
  if (!record.ok) return record;
  const were = restoredEntries(record.value);
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
  one: CaseToCheck,
  env: Env,
  origin?: string,
): Promise<Result<Pick<VerifyOutput, 'earlier' | 'origin' | 'root'>>> {
  const { name, entries } = one;
  const data = dataFolder(env);
  if (!data.ok || !(await hasSigned(data.value))) return ok({ earlier: [] });
  const log = await openLog(one, env, origin);
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
        `Among entries ${before + 1} to ${size} of ${name} at least one is not as it was signed.`,
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

/**
 * Checks a case that lies open.
 *
 * @param origin under which name it was signed, where not under the usual one
 * @returns what is proven and what is not; refused as `damaged` with the first place that is wrong
 */
export async function checkCase(
  one: CaseToCheck,
  env: Env,
  origin?: string,
): Promise<Result<VerifyOutput>> {
  const { name, entries } = one;
  const archive = await againstArchive(one, env);
  if (!archive.ok) return archive;
  const fit = texts(name, entries, archive.value.withheld);
  if (!fit.ok) return fit;
  const signed = await againstHeads(one, env, origin);
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
    what: name,
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
