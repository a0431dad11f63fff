/** Checks a case that lies open: nothing but itself, and what was signed of it before, vouches for it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import { toBase64, type CheckedRecord } from '../../record/index.ts';
import type { Env } from '../own-folders.ts';
import { checkActs, countActs } from './acts.ts';
import { checkedArchive } from './check-archive.ts';
import { keptArchive } from './kept.ts';
import type { VerifyOutput } from './outputs.ts';
import { restoredEntries } from './restore.ts';
import { findLog, type CaseNamed } from './which-log.ts';

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

/** What a case says of who signed what, and of the heads that were signed here. */
interface Signatures {
  readonly output: Pick<
    VerifyOutput,
    'earlier' | 'origin' | 'root' | 'acts' | 'signed' | 'authors'
  >;
  readonly proven: readonly string[];
  readonly open: readonly string[];
}

const several = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** Looking makes no key, and signs nothing. */
async function againstLog(
  one: CaseToCheck,
  env: Env,
  origin?: string,
): Promise<Result<Signatures>> {
  const { name, entries } = one;
  const found = await findLog(one, entries, { origin, purpose: 'look', name }, env);
  if (!found.ok) return found;
  const claimed = countActs(entries);
  const { signed, authors } = claimed;
  if (found.value === undefined || 'foreign' in found.value) {
    const of = found.value === undefined ? '' : ` of the log ${found.value.foreign}`;
    const unseen = `the signatures of ${authors.join(', ')} under ${several(signed, 'act')}, which can only be checked with the keys${of}`;
    return ok({
      output: { earlier: [], ...claimed, authors: [...authors] },
      proven: [],
      open: signed === 0 ? [] : [unseen],
    });
  }
  const { log, tree } = found.value;
  const checked = checkActs(entries, log.key.name, log.salts);
  if (!checked.ok) return checked;
  const earlier = [...new Set(log.heads.map(({ size }) => size))];
  const acts = `${signed} of ${several(claimed.acts, 'act')} ${signed === 1 ? 'carries' : 'carry'} the own signature of ${authors.join(', ')}`;
  const heads = `they continue what was signed here at ${earlier.join(', ')} entries`;
  return ok({
    output: {
      earlier,
      ...(earlier.length > 0 && { origin: log.key.name, root: toBase64(tree.root()) }),
      ...claimed,
      authors: [...authors],
    },
    proven: [...(signed > 0 ? [acts] : []), ...(earlier.length > 0 ? [heads] : [])],
    open: [],
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
  const { says, withheld } = archive.value;
  const fit = texts(name, entries, withheld);
  if (!fit.ok) return fit;
  const signatures = await againstLog(one, env, origin);
  if (!signatures.ok) return signatures;
  const { output } = signatures.value;
  const proven = [
    `the ${entries.length} entries follow one another without a gap and every text that is there fits its hash`,
    ...(says === '' ? [] : [says]),
    ...signatures.value.proven,
  ];
  const open = [
    output.earlier.length > 0 || says !== ''
      ? 'that what the entries say is true, nor anything of entries that were added since'
      : 'that nobody changed them, for no head of this case was signed here; `nemcon export` signs one',
    ...signatures.value.open,
  ];
  return ok({
    what: name,
    kind: 'case',
    trusted: false,
    entries: entries.length,
    witnesses: [],
    withheld: [...withheld],
    ...output,
    says: `Proven: ${proven.join(', ')}; not proven: ${open.join(', ')}.`,
  });
}
