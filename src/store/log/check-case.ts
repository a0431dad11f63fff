/** Checks a case that lies open: nothing but itself, and what was signed of it before, vouches for it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import {
  authorFits,
  fromBase64,
  parseKey,
  toBase64,
  type CheckedRecord,
} from '../../record/index.ts';
import { dataFolder, type Env } from '../own-folders.ts';
import { checkedArchive } from './check-archive.ts';
import { keptArchive } from './kept.ts';
import { fittingLog, headsOf } from './fitting.ts';
import { sealedEntry } from './leaves.ts';
import { hasSigned, type CaseNamed } from './log.ts';
import { inTurns } from '../turns.ts';
import type { VerifyOutput } from './outputs.ts';
import { nodePrimitives } from './primitives.ts';
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

/** Entries that are checked without a pause: a text or a signature takes up to a tenth of a millisecond. */
const PIECE = 200;

async function texts(
  name: string,
  entries: readonly Entry[],
  withheld: Origin['withheld'],
): Promise<Result<void>> {
  for await (const piece of inTurns(entries, PIECE)) {
    const fit = textsFit(name, piece, withheld);
    if (!fit.ok) return fit;
  }
  return ok(undefined);
}

function textsFit(
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

/** Checks every author's signature; the names of the keys that signed. */
export async function authorsOf(
  name: string,
  entries: readonly Entry[],
  origin: string,
  salts: Uint8Array,
): Promise<Result<string[]>> {
  const names = new Set<string>();
  for await (const piece of inTurns(entries, PIECE)) {
    const found = authorsAmong(name, piece, origin, salts);
    if (!found.ok) return found;
    for (const author of found.value) names.add(author);
  }
  return ok([...names].toSorted());
}

function authorsAmong(
  name: string,
  entries: readonly Entry[],
  origin: string,
  salts: Uint8Array,
): Result<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const entry of entries) {
    const { signed, seq } = entry;
    if (signed === undefined) continue;
    const author = parseKey(signed.author, nodePrimitives);
    const leaf = {
      entry: sealedEntry(entry, origin, salts).value,
      ...(author.ok && { author: author.value }),
      signature: fromBase64(signed.signature) ?? new Uint8Array(0),
    };
    if (!author.ok || signed.log !== origin || !authorFits(leaf, origin, nodePrimitives)) {
      return refuse(
        'damaged',
        `Entry ${seq} of ${name} is not as its author signed it.`,
        `entry ${seq}`,
      );
    }
    names.add(author.value.name);
  }
  return ok(names);
}

/** How many of the acts of people are signed, for the sentence: checked, or only said to be. */
function actsSigned(
  entries: readonly Entry[],
  checked: boolean,
): { readonly proven: readonly string[]; readonly open: readonly string[] } {
  const signed = entries.filter((one) => one.signed !== undefined).length;
  if (signed === 0) return { proven: [], open: [] };
  const acts = entries.filter(({ basis }) => basis.kind === 'act').length;
  const how = `${signed} of the ${acts} acts of people are as their authors signed them`;
  // What is signed has the keeper's salts in it.
  return checked
    ? { proven: [how], open: [] }
    : { proven: [], open: [`that ${how}, which only the keeper’s keys or an archive can show`] };
}

/** What this machine signed of the case before, if it did; looking makes no key. */
async function againstHeads(
  one: CaseToCheck,
  env: Env,
  origin?: string,
): Promise<Result<Pick<VerifyOutput, 'earlier' | 'origin' | 'root' | 'authors'>>> {
  const { name, entries } = one;
  const data = dataFolder(env);
  if (!data.ok || !(await hasSigned(data.value))) return ok({ earlier: [], authors: [] });
  const fitting = await fittingLog(one, entries, env, { origin });
  if (!fitting.ok) return fitting;
  const { log, tree, wrong } = fitting.value;
  const { key, salts } = log;
  const heads = headsOf(log);
  if (heads.length === 0) return ok({ earlier: [], authors: [] });
  const authors = await authorsOf(name, entries, key.name, salts);
  if (!authors.ok) return authors;
  if (wrong !== undefined) {
    return refuse(
      'damaged',
      `Among entries ${wrong[0]} to ${wrong[1]} of ${name} at least one is not as it was signed.`,
      `entry ${wrong[0]}`,
    );
  }
  return ok({
    earlier: [...new Set(heads.map(({ size }) => size))],
    authors: authors.value,
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
  const fit = await texts(name, entries, archive.value.withheld);
  if (!fit.ok) return fit;
  const signed = await againstHeads(one, env, origin);
  if (!signed.ok) return signed;
  const { earlier } = signed.value;
  const acts = actsSigned(entries, earlier.length > 0);
  const proven = [
    `the ${entries.length} entries follow one another without a gap and every text that is there fits its hash`,
    ...(archive.value.says === '' ? [] : [archive.value.says]),
    ...(earlier.length === 0
      ? []
      : [`they continue what was signed here at ${earlier.join(', ')} entries`]),
    ...acts.proven,
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
    witnesses: [],
    withheld: [...archive.value.withheld],
    ...signed.value,
    says: `Proven: ${proven.join(', ')}; not proven: ${[open, ...acts.open].join(', ')}.`,
  });
}
