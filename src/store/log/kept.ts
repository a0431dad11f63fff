/** Where the archive of an imported case is kept: it is the evidence, the entries are only read from it. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../../basics/index.ts';
import { dataFolder, type Env } from '../own-folders.ts';

/** Beside the entries, where the case is a folder; else among the program's own files. */
export async function keptArchive(path: string, place: string, env: Env): Promise<Result<string>> {
  const found = await stat(join(path, 'entries.jsonl')).catch(() => undefined);
  if (found?.isFile() === true) return ok(join(path, 'record.tar'));
  const data = dataFolder(env);
  if (!data.ok) return data;
  const name = createHash('sha256').update(place).digest('hex').slice(0, 32);
  return ok(join(data.value, 'imported', `${name}.tar`));
}
