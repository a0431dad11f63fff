/** Cases as JSON Lines files in a folder: one entry a line, readable and mendable by hand. */
import { open, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import { noSuchCase, numbered, stale } from '../entries.ts';
import { Bells } from '../following.ts';
import type { Store } from '../port.ts';
import { appendTo } from './append.ts';
import { listCases, locate } from './locate.ts';
import { entriesIn, LARGEST_FILE, tooLarge, type Part } from './parse.ts';
import { subscriber } from './subscribe.ts';

async function beingWritten(file: string): Promise<boolean> {
  return stat(`${file}.lock`).then(
    () => true,
    () => false,
  );
}

/** Reads the entries of one file; where the end looks torn because somebody is writing, looks again. */
export async function readEntries(
  file: string,
  most = LARGEST_FILE,
  part: Part = {},
): Promise<Result<readonly Entry[]>> {
  for (let again = 20; again > 0; again--) {
    const entries = await readOnce(file, most, part);
    if (entries.ok || entries.error.code !== 'damaged' || !(await beingWritten(file))) {
      return entries;
    }
    await sleep(25);
  }
  return readOnce(file, most, part);
}

async function readOnce(file: string, most: number, part: Part): Promise<Result<readonly Entry[]>> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > most) return tooLarge(file, size, most);
      return entriesIn(await handle.readFile(), file, part);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse('unavailable', `${file} could not be read (${why}); nothing was changed.`);
  }
}

/**
 * Opens the cases of a folder.
 *
 * Appends are serialised by a lock file; a reader takes no lock, because a file only grows and a
 * last line that breaks off is recognised.
 */
export function jsonlStore(root: string): Store {
  const bells = new Bells();
  const read = async (caseId: string, part?: Part): Promise<Result<readonly Entry[]>> => {
    const found = await locate(root, caseId);
    if (!found.ok) return found;
    return found.value.exists
      ? readEntries(found.value.file, LARGEST_FILE, part)
      : noSuchCase(caseId, root);
  };
  return {
    where: root,
    async list() {
      return ok(await listCases(root));
    },
    async read(caseId, after = 0, most = Infinity) {
      return read(caseId, { after, most });
    },
    async append(caseId, expected, entries) {
      const found = await locate(root, caseId);
      if (!found.ok) return found;
      if (!found.value.exists) {
        if (expected !== 0) return stale(caseId, expected, 0);
        // Checked before a folder is made for it: a refusal leaves nothing behind.
        const checked = numbered(entries, 0);
        if (!checked.ok) return checked;
        if (entries.length === 0) return ok(0);
      }
      const done = await appendTo(found.value.file, caseId, expected, entries);
      if (done.ok) bells.ring();
      return done;
    },
    subscribe: subscriber(root, read, bells),
    async examine() {
      const cases = await listCases(root);
      return [
        { what: 'database', fine: true, says: `${root} holds ${cases.length} cases in files.` },
      ];
    },
    async close() {},
  };
}
