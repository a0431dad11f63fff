/** The log of a case on this machine: its key, and every head that was ever signed. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
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
} from '../../record/index.ts';
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
  /** Signed heads as text, the smallest first. */
  readonly heads: readonly { readonly size: number; readonly text: string }[];
  /** Keeps a head. A head of the same size is replaced, to keep further signatures under it. */
  keep(size: number, text: string): Promise<Result<void>>;
}

async function headsIn(folder: string): Promise<CaseLog['heads']> {
  const names = await readdir(folder).catch(() => []);
  const sizes = names
    .filter((name) => /^(?:0|[1-9][0-9]*)$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
  return Promise.all(
    sizes.map(async (size) => ({ size, text: await readFile(join(folder, String(size)), 'utf8') })),
  );
}

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

/**
 * Opens the log of a case.
 *
 * @param origin its name in the world; by default one that follows from the case and the key
 */
export async function openLog(
  named: CaseNamed,
  env: Env,
  origin?: string,
): Promise<Result<CaseLog>> {
  const data = dataFolder(env);
  if (!data.ok) return data;
  const secret = await secretAt(join(data.value, 'keys', 'log.key'));
  if (!secret.ok) return secret;
  const salts = await secretAt(join(data.value, 'keys', 'salt.key'));
  if (!salts.ok) return salts;
  const name = origin ?? usualOrigin(named, nodePrimitives.publicKey(secret.value));
  if (!isKeyName(name)) {
    return refuse(
      'bad-input',
      `“${name}” cannot be the name of a log: no spaces and no plus sign. Nothing was written.`,
      '--origin',
    );
  }
  const folder = join(
    data.value,
    'logs',
    createHash('sha256').update(name).digest('hex').slice(0, 32),
  );
  const made = await privateFolder(folder);
  if (!made.ok) return made;
  return ok({
    key: signerKey(name, 'note', secret.value, nodePrimitives),
    salts: salts.value,
    heads: await headsIn(folder),
    keep: (size, text) => writeWhole(join(folder, String(size)), text),
  });
}

/**
 * Signs a head. One that was signed before is given back with all that is under it; another history of
 * the same length is refused, for a log never says two things.
 */
export function signedHead(head: Checkpoint, log: CaseLog): Result<string> {
  const text = checkpointText(head);
  const before = log.heads.find(({ size }) => size === head.size);
  if (before === undefined) return ok(noteText(signNote(text, log.key, nodePrimitives)));
  const note = parseNote(before.text);
  if (note.ok && note.value.text === text) return ok(before.text);
  return refuse(
    'damaged',
    `These ${head.size} entries are not those that were signed before; nothing was signed or written. Something in the record was changed after the fact, or this is another case, which needs a name of its own after --origin.`,
  );
}
