/** The key with which the person at this machine signs what they do. */
import { join } from 'node:path';
import { ok, type Result } from '../../basics/index.ts';
import { signerKey, toHex, type SignerKey } from '../../record/index.ts';
import { dataFolder, type Env } from '../own-folders.ts';
import { secretAt } from './files.ts';
import { nodePrimitives } from './primitives.ts';

/**
 * The author's Ed25519 key, `keys/author.key`, made at its first use. Its name says nothing of who the
 * person is: names may be forgotten, keys in a log may not.
 */
export async function authorKey(env: Env): Promise<Result<SignerKey>> {
  const data = dataFolder(env);
  if (!data.ok) return data;
  const secret = await secretAt(join(data.value, 'keys', 'author.key'));
  if (!secret.ok) return secret;
  const id = toHex(nodePrimitives.publicKey(secret.value)).slice(0, 8);
  return ok(signerKey(`nemcon.local/author/${id}`, 'note', secret.value, nodePrimitives));
}
