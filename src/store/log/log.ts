/** The log of a case on this machine: its key, and every head that was ever signed. */
import { createHash } from 'node:crypto';
import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, slug, type Result } from '../../basics/index.ts';
import {
  checkpointText,
  isKeyName,
  noteText,
  parseNote,
  signerKey,
  signNote,
  toHex,
  type Checkpoint,
  type SignerKey,
  type VerifierKey,
} from '../../record/index.ts';
import type { Entry } from '../../case/index.ts';
import { dataFolder, type Env } from '../own-folders.ts';
import { privateFolder, secretAt, writeWhole } from './files.ts';
import { nodePrimitives } from './primitives.ts';

/** Whether anything was ever signed on this machine. */
export const hasSigned = async (data: string): Promise<boolean> =>
  (await readdir(join(data, 'logs')).catch(() => [])).length > 0;

export interface CaseLog {
  readonly key: SignerKey;
  /** From which the salts come. */
  readonly salts: Uint8Array;
  /** Heads that were exported, the smallest first. */
  readonly heads: readonly Head[];
  /** The newest heads that were signed for receipts, the smallest first; usually one. */
  readonly latest: readonly Head[];
  /** Keeps a head. A head of the same size is replaced, to keep further signatures under it. */
  keep(size: number, text: string): Promise<Result<void>>;
  /**
   * Keeps a head that receipts point to and lets go of smaller ones, which it continues. Several
   * programs may do so at once: the largest is never lost.
   */
  keepLatest(size: number, text: string): Promise<Result<void>>;
}

/** A signed head as text, and how many entries it covers. */
export interface Head {
  readonly size: number;
  readonly text: string;
}

async function headsIn(folder: string): Promise<readonly Head[]> {
  const names = await readdir(folder).catch(() => []);
  const sizes = names
    .filter((name) => /^(?:0|[1-9][0-9]*)$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
  const heads = sizes.map(async (size) => ({
    size,
    // Another program may have let go of it since the folder was read.
    text: await readFile(join(folder, String(size)), 'utf8').catch(() => ''),
  }));
  return (await Promise.all(heads)).filter(({ text }) => text !== '');
}

async function keepNewest(folder: string, size: number, text: string): Promise<Result<void>> {
  const made = await privateFolder(folder);
  if (!made.ok) return made;
  const written = await writeWhole(join(folder, String(size)), text);
  if (!written.ok) return written;
  for (const older of await headsIn(folder)) {
    if (older.size < size) await unlink(join(folder, String(older.size))).catch(() => undefined);
  }
  return written;
}

/** The key of this machine for the log of that name, where it has signed in it; looking makes no key. */
export async function ownLogKey(origin: string, env: Env): Promise<VerifierKey | undefined> {
  const data = dataFolder(env);
  if (!data.ok || !isKeyName(origin)) return undefined;
  const folder = logFolder(data.value, origin);
  const heads = [...(await headsIn(folder)), ...(await headsIn(join(folder, 'latest')))];
  if (heads.length === 0) return undefined;
  const secret = await secretAt(join(data.value, 'keys', 'log.key'));
  return secret.ok ? signerKey(origin, 'note', secret.value, nodePrimitives) : undefined;
}

/** Where the heads of a log are kept, by its name. */
const logFolder = (data: string, name: string): string =>
  join(data, 'logs', createHash('sha256').update(name).digest('hex').slice(0, 32));

/** The case whose log is meant. */
export interface CaseNamed {
  readonly id: string;
  /** Where it is kept. */
  readonly place: string;
  readonly isExample: boolean;
}

/** Copies of a case go their own ways, so each place has a log of its own. */
function usualOrigin({ id, place, isExample }: CaseNamed, key: Uint8Array): string {
  const base = `nemcon.local/${toHex(key).slice(0, 8)}/${slug(id).slice(0, 60) || 'case'}`;
  if (isExample) return base;
  return `${base}-${createHash('sha256').update(place).digest('hex').slice(0, 6)}`;
}

/** The log in which the entries were signed by their authors; undefined where none was. */
export const pinnedLog = (entries: readonly Entry[]): string | undefined =>
  entries.find(({ signed }) => signed !== undefined)?.signed?.log;

/**
 * Opens the log of a case. A log whose name authors have signed is the case's for good.
 *
 * @param origin its name in the world; by default one that follows from the case and the key
 */
export async function openLog(
  named: CaseNamed,
  entries: readonly Entry[],
  env: Env,
  origin?: string,
): Promise<Result<CaseLog>> {
  const pinned = pinnedLog(entries);
  if (origin !== undefined && pinned !== undefined && origin !== pinned) {
    return refuse(
      'bad-input',
      `Entries of this case are signed by their authors in the log “${pinned}”, so it keeps that name; nothing was written. \`nemcon copy\` makes a case that can have another.`,
      '--origin',
    );
  }
  const data = dataFolder(env);
  if (!data.ok) return data;
  const secret = await secretAt(join(data.value, 'keys', 'log.key'));
  if (!secret.ok) return secret;
  const salts = await secretAt(join(data.value, 'keys', 'salt.key'));
  if (!salts.ok) return salts;
  const name = origin ?? pinned ?? usualOrigin(named, nodePrimitives.publicKey(secret.value));
  if (!isKeyName(name)) {
    return refuse(
      'bad-input',
      `“${name}” cannot be the name of a log: no spaces and no plus sign. Nothing was written.`,
      '--origin',
    );
  }
  const folder = logFolder(data.value, name);
  const made = await privateFolder(folder);
  if (!made.ok) return made;
  return ok({
    key: signerKey(name, 'note', secret.value, nodePrimitives),
    salts: salts.value,
    heads: await headsIn(folder),
    latest: await headsIn(join(folder, 'latest')),
    keepLatest: (size, text) => keepNewest(join(folder, 'latest'), size, text),
    keep: (size, text) => writeWhole(join(folder, String(size)), text),
  });
}

/**
 * Signs a head. One that was signed before is given back with all that is under it; another history of
 * the same length is refused, for a log never says two things.
 */
export function signedHead(head: Checkpoint, log: CaseLog): Result<string> {
  const text = checkpointText(head);
  const before = [...log.heads, ...log.latest].find(({ size }) => size === head.size);
  if (before === undefined) return ok(noteText(signNote(text, log.key, nodePrimitives)));
  const note = parseNote(before.text);
  if (note.ok && note.value.text === text) return ok(before.text);
  return refuse(
    'damaged',
    `These ${head.size} entries are not those that were signed before; nothing was signed or written. Something in the record was changed after the fact, or this is another case, which needs a name of its own after --origin.`,
  );
}
