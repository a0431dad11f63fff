/** A log by its name on this machine: its key, and the heads that were signed of it. */
import { createHash } from 'node:crypto';
import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  checkpointText,
  equalBytes,
  isKeyName,
  noteText,
  openCheckpoint,
  parseNote,
  signerKey,
  signNote,
  type Checkpoint,
  type SignerKey,
  type Tree,
  type VerifierKey,
} from '../../record/index.ts';
import { privateFolder, synced, writeSigned, writeWhole } from './files.ts';
import type { LogKeys } from './keys.ts';
import { nodePrimitives } from './primitives.ts';

/** A signed head as text. */
export interface Head {
  readonly size: number;
  readonly text: string;
  /** Whether it went out in a file; else it only stands under receipts. */
  readonly exported: boolean;
}

export interface CaseLog {
  readonly key: SignerKey;
  /** From which the salts come. */
  readonly salts: Uint8Array;
  /** All that are kept, the smallest first. */
  readonly heads: readonly Head[];
  /** Keeps a head for good. One of the same size is replaced, to keep further signatures under it. */
  keep(size: number, text: string): Promise<Result<void>>;
  /**
   * Keeps the newest head that stands under receipts; smaller ones go once it is on the disk. Each
   * size has a file of its own, so two programs at once never replace a larger head by a smaller.
   * It does not wait for the disk: should the power go, the entries, which are on it, give the same
   * head again.
   */
  keepNewest(size: number, text: string): Promise<Result<void>>;
  /** Waits until the newest head is on the disk. */
  settle(): Promise<Result<void>>;
}

/** Heads that stand under receipts. */
const NEWEST = 'newest';

const sizesIn = async (folder: string): Promise<readonly number[]> =>
  (await readdir(folder).catch(() => []))
    .filter((name) => /^(?:0|[1-9][0-9]*)$/.test(name))
    .map(Number);

/** Undefined where a head was replaced by a larger one while this looked. */
async function headsOnce(folder: string): Promise<readonly Head[] | undefined> {
  const heads: Head[] = [];
  for (const [where, exported] of [
    [folder, true] as const,
    [join(folder, NEWEST), false] as const,
  ]) {
    for (const size of await sizesIn(where)) {
      const text = await readFile(join(where, String(size)), 'utf8').catch(() => undefined);
      if (text === undefined) return undefined;
      // One that breaks off is being written, or was when the power went: nobody has seen it yet.
      if (!exported && !parseNote(text).ok) continue;
      heads.push({ size, text, exported });
    }
  }
  // Of the same size, the one that went out comes first: witnesses may have signed it.
  return heads.sort((a, b) => a.size - b.size || Number(b.exported) - Number(a.exported));
}

async function headsIn(folder: string): Promise<Result<readonly Head[]>> {
  for (let again = 50; again > 0; again--) {
    const heads = await headsOnce(folder);
    if (heads !== undefined) return ok(heads);
  }
  return refuse('unavailable', `The signed heads in ${folder} could not be read; try again.`);
}

/**
 * Opens the log of a name; nothing is made by that.
 *
 * @param name the log's name in the world; refused as `bad-input` where it cannot be one
 */
export async function openLog(name: string, keys: LogKeys, data: string): Promise<Result<CaseLog>> {
  if (!isKeyName(name)) {
    return refuse(
      'bad-input',
      `“${name}” cannot be the name of a log: no spaces and no plus sign. Nothing was written.`,
      '--origin',
    );
  }
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 32);
  const folder = join(data, 'logs', hash);
  const newest = join(folder, NEWEST);
  const heads = await headsIn(folder);
  if (!heads.ok) return heads;
  return ok({
    key: signerKey(name, 'note', keys.secret, nodePrimitives),
    salts: keys.salts,
    heads: heads.value,
    async keep(size, text) {
      const made = await privateFolder(folder);
      return made.ok ? writeWhole(join(folder, String(size)), text) : made;
    },
    ...newestHeads(newest, heads.value),
  });
}

/** Writes heads that stand under receipts; the disk has them a little later, or when `settle` is done. */
function newestHeads(
  folder: string,
  heads: readonly Head[],
): Pick<CaseLog, 'keepNewest' | 'settle'> {
  let older = heads.flatMap(({ size, exported }) => (exported ? [] : [size]));
  let made = false;
  let due: number | undefined;
  let settling: Promise<Result<void>> = Promise.resolve(ok(undefined));

  async function settled(): Promise<Result<void>> {
    const size = due;
    if (size === undefined) return ok(undefined);
    due = undefined;
    const safe = await synced(join(folder, String(size)));
    if (!safe.ok) return safe;
    const done = older.filter((one) => one < size);
    older = older.filter((one) => one >= size);
    // Another program may have taken them away already.
    await Promise.all(done.map((one) => unlink(join(folder, String(one))).catch(() => undefined)));
    return safe;
  }

  const settle = (): Promise<Result<void>> => {
    settling = settling.then(settled);
    return settling;
  };
  return {
    settle,
    async keepNewest(size, text) {
      if (!made) {
        const ready = await privateFolder(folder);
        if (!ready.ok) return ready;
        made = true;
      }
      const kept = await writeSigned(join(folder, String(size)), text);
      if (!kept.ok) return kept;
      older.push(size);
      due = size;
      // A disk that fails now is told by whoever waits for `settle`, and by the next head.
      void settle();
      return kept;
    },
  };
}

/** Entries `from` to `to`, among which at least one is not as it was signed. */
export interface Misfit {
  readonly from: number;
  readonly to: number;
  /** Entries that are there. */
  readonly size: number;
}

/** The first stretch of a case that is not as its heads have it; undefined where all fits. */
export function misfitOf(
  heads: readonly Head[],
  tree: Tree,
  key: VerifierKey,
): Result<Misfit | undefined> {
  let before = 0;
  for (const { size, text } of heads) {
    const head = openCheckpoint(text, key, [], nodePrimitives);
    if (!head.ok) {
      return refuse(
        'not-allowed',
        `A head of the log ${key.name} at ${size} entries is not signed with the key that is here; bring back the keys that signed it, or restore that head. Nothing was written.`,
      );
    }
    if (size > tree.size || !equalBytes(tree.root(size), head.value.root)) {
      return ok({ from: before + 1, to: size, size: tree.size });
    }
    before = size;
  }
  return ok(undefined);
}

/** The refusal of a case that is not as it was signed. */
export function notAsSigned({ from, to, size }: Misfit, name: string): Result<never> {
  const what =
    to > size
      ? `${name} has ${size} entries, but ${to} were signed before, and a record never gets shorter`
      : `Among entries ${from} to ${to} of ${name} at least one is not as it was signed before`;
  return refuse(
    'damaged',
    `${what}; nothing was signed or written. Restore it from a copy, or, if this is another case, give its log another name with --origin.`,
    `entry ${Math.min(from, size + 1)}`,
  );
}

/** Signs a head; one that was signed before is given back with all that is under it. */
export function signedHead(
  head: Checkpoint,
  { heads, key }: Pick<CaseLog, 'heads' | 'key'>,
): string {
  const text = checkpointText(head);
  for (const before of heads) {
    if (before.size !== head.size) continue;
    const note = parseNote(before.text);
    if (note.ok && note.value.text === text) return before.text;
  }
  return noteText(signNote(text, key, nodePrimitives));
}
