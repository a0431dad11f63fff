/** Subscribing to cases in files, by looking at them again and again. */
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import { BATCH, follow, noSuchEntry, type Bells, type Locate } from '../following.ts';
import { START, type Kept, type Store } from '../port.ts';
import { listCases, locate } from './locate.ts';

/** Files know no order among cases, so a position is how many entries of each were seen. */
const Seen = z.record(z.string(), z.int().nonnegative());

function seenAt(after: string, root: string): Result<Map<string, number>> {
  if (after === START) return ok(new Map());
  try {
    const seen = Seen.safeParse(JSON.parse(after));
    if (seen.success) return ok(new Map(Object.entries(seen.data)));
  } catch {
    // Not even JSON.
  }
  return refuse('bad-input', `“${after}” is no position in ${root}; begin without one.`);
}

/** The file's size and last change, which tell whether it must be read again. */
async function stampOf(root: string, caseId: string): Promise<string | undefined> {
  const found = await locate(root, caseId);
  if (!found.ok || !found.value.exists) return undefined;
  const { size, mtimeMs } = await stat(found.value.file);
  return `${size} ${mtimeMs}`;
}

export function subscriber(
  root: string,
  read: (caseId: string) => Promise<Result<readonly Entry[]>>,
  bells: Bells,
): Store['subscribe'] {
  return async function* (options) {
    /** What each file looked like when all of it had been handed out. */
    const done = new Map<string, string>();
    const fetch = async (after: string): Promise<Result<readonly Kept[]>> => {
      const seen = seenAt(after, root);
      if (!seen.ok) return seen;
      const batch: Kept[] = [];
      for (const id of options.case === undefined ? await listCases(root) : [options.case]) {
        // Looked at before it is read: what comes in between changes it once more.
        const stamp = await stampOf(root, id);
        if (stamp === undefined || done.get(id) === stamp) continue;
        const entries = await read(id);
        if (!entries.ok) return entries;
        for (const entry of entries.value.slice(seen.value.get(id) ?? 0)) {
          if (batch.length === BATCH) return ok(batch);
          seen.value.set(id, entry.seq);
          const position = JSON.stringify(Object.fromEntries(seen.value));
          batch.push({ case: id, entry, position });
        }
        done.set(id, stamp);
      }
      return ok(batch);
    };
    const locate: Locate = async (id, seq) => {
      const entries = await read(id);
      if (!entries.ok) return entries;
      if (entries.value.length < seq) return noSuchEntry(id, seq, root);
      return ok(JSON.stringify({ [id]: seq }));
    };
    const hung = bells.hang();
    try {
      yield* follow(fetch, options, { bell: hung.bell, locate });
    } finally {
      hung.done();
    }
  };
}
