/** The keys in the data folder: the log's, the salts', and the one of the person who works here. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../../basics/index.ts';
import { signerKey, toHex } from '../../record/index.ts';
import { dataFolder, type Env } from '../own-folders.ts';
import type { Author } from './acts.ts';
import { secretAt } from './files.ts';
import { nodePrimitives } from './primitives.ts';

export interface LogKeys {
  /** Ed25519 seed that signs heads of logs. */
  readonly secret: Uint8Array;
  /** From which salts follow. */
  readonly salts: Uint8Array;
}

const keyFile = (data: string, name: string): string => join(data, 'keys', `${name}.key`);

/** The keys of this machine's logs, made at the first use. */
export async function logKeys(data: string): Promise<Result<LogKeys>> {
  const secret = await secretAt(keyFile(data, 'log'));
  if (!secret.ok) return secret;
  const salts = await secretAt(keyFile(data, 'salt'));
  return salts.ok ? ok({ secret: secret.value, salts: salts.value }) : salts;
}

/** The same where both are there: looking makes no key. */
export async function logKeysIfThere(data: string): Promise<Result<LogKeys | undefined>> {
  for (const name of ['log', 'salt']) {
    const found = await stat(keyFile(data, name)).catch(() => undefined);
    if (found === undefined) return ok(undefined);
  }
  return logKeys(data);
}

/** First eight digits of a public key, to tell keys apart by name. */
export const fingerprint = (secret: Uint8Array): string =>
  toHex(nodePrimitives.publicKey(secret)).slice(0, 8);

/**
 * The person who works here, as the author of what they do. The key's name says nothing of who that
 * is: the name of a person may be forgotten, a signature may not.
 */
export async function ownAuthor(env: Env): Promise<Result<Author>> {
  const data = dataFolder(env);
  if (!data.ok) return data;
  const secret = await secretAt(keyFile(data.value, 'author'));
  if (!secret.ok) return secret;
  const name = `nemcon.local/author/${fingerprint(secret.value)}`;
  const key = signerKey(name, 'note', secret.value, nodePrimitives);
  return ok({ key, sign: (message) => nodePrimitives.sign(key.secret, message) });
}
