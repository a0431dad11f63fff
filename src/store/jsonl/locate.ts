/** Where a case lies on disk: a folder with `entries.jsonl` in it, or one `.jsonl` file. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '../../basics/index.ts';

export const ENTRIES = 'entries.jsonl';
const ENDING = '.jsonl';

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The file that holds a case of the folder `root`, whether it exists yet or not.
 *
 * `race` means `race/entries.jsonl`, else `race.jsonl`; `race.jsonl` means that file.
 * An id with a path separator in it is refused, so that no case leads out of its folder.
 */
export async function locate(
  root: string,
  caseId: string,
): Promise<Result<{ readonly file: string; readonly exists: boolean }>> {
  // oxlint-disable-next-line no-control-regex -- a NUL in a path is what this looks for
  if (caseId === '' || caseId === '.' || caseId === '..' || /[/\\\u0000]/.test(caseId)) {
    return refuse('bad-input', `“${caseId}” cannot be the name of a case; use a plain name.`);
  }
  if (caseId.endsWith(ENDING)) {
    const file = join(root, caseId);
    return ok({ file, exists: (await kindOf(file)) === 'file' });
  }
  const inFolder = join(root, caseId, ENTRIES);
  if ((await kindOf(inFolder)) === 'file') return ok({ file: inFolder, exists: true });
  const alone = join(root, caseId + ENDING);
  if ((await kindOf(alone)) === 'file') return ok({ file: alone, exists: true });
  return ok({ file: inFolder, exists: false });
}

/** Ids of the cases in a folder, sorted. */
export async function listCases(root: string): Promise<readonly string[]> {
  const ids = new Set<string>();
  let found;
  try {
    found = await readdir(root, { withFileTypes: true });
  } catch {
    return [];
  }
  for (const one of found) {
    if (one.isDirectory() && (await kindOf(join(root, one.name, ENTRIES))) === 'file') {
      ids.add(one.name);
    }
  }
  for (const one of found) {
    if (!one.isFile() || !one.name.endsWith(ENDING)) continue;
    const short = one.name.slice(0, -ENDING.length);
    ids.add(short === '' || ids.has(short) ? one.name : short);
  }
  return [...ids].toSorted();
}
