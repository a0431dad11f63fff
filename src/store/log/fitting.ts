/** Which log goes with a case, when several may have been begun at one place. */
import { ok, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import { equalBytes, openCheckpoint, treeOf, type Tree } from '../../record/index.ts';
import type { Env } from '../own-folders.ts';
import { inTurns } from '../turns.ts';
import { leavesOf, type CaseLeaves } from './leaves.ts';
import { openLog, pinnedLog, type CaseLog, type CaseNamed, type Head } from './log.ts';
import { nodePrimitives, nodeUsing } from './primitives.ts';

/** Entries that are hashed without a pause. */
const PIECE = 500;

export interface FittingLog extends CaseLeaves {
  readonly log: CaseLog;
  readonly tree: Tree;
  /** The first stretch of entries that is not as it was signed; absent where every head fits. */
  readonly wrong?: readonly [from: number, to: number];
  /** What a person should hear: the log has a name that its place does not tell. */
  readonly remark?: string;
}

/** All heads that are known, the smallest first. */
export const headsOf = ({ heads, latest }: CaseLog): readonly Head[] =>
  [...heads, ...latest].toSorted((a, b) => a.size - b.size);

function misfit(log: CaseLog, tree: Tree): FittingLog['wrong'] {
  let before = 0;
  for (const { size, text } of headsOf(log)) {
    const head = openCheckpoint(text, log.key, [], nodePrimitives);
    if (!head.ok || size > tree.size || !equalBytes(tree.root(size), head.value.root)) {
      return [before + 1, size];
    }
    before = size;
  }
  return undefined;
}

async function opened(
  named: CaseNamed,
  entries: readonly Entry[],
  env: Env,
  name: string | undefined,
): Promise<Result<FittingLog>> {
  const log = await openLog(named, entries, env, name);
  if (!log.ok) return log;
  const tree = treeOf([], nodeUsing().hashing);
  const leaves: Uint8Array[] = [];
  const openings: CaseLeaves['openings'][number][] = [];
  for await (const piece of inTurns(entries, PIECE)) {
    const found = leavesOf(piece, log.value.key.name, log.value.salts);
    if (!found.ok) return found;
    for (const leaf of found.value.leaves) {
      tree.add(leaf);
      leaves.push(leaf);
    }
    openings.push(...found.value.openings);
  }
  const wrong = misfit(log.value, tree);
  return ok({ leaves, openings, log: log.value, tree, ...(wrong !== undefined && { wrong }) });
}

/**
 * The log of a case. Its name is fixed where authors have signed in it or somebody names it. Else it
 * follows from the place, and where another case lay at that place before, a number is added to it:
 * the first log whose heads fit is the one.
 *
 * @param how `begin`: where none fits, begin a new one, for writing; without it the first is given
 *   back as it is, with what does not fit
 */
export async function fittingLog(
  named: CaseNamed,
  entries: readonly Entry[],
  env: Env,
  how: { readonly origin?: string | undefined; readonly begin?: boolean } = {},
): Promise<Result<FittingLog>> {
  const first = await opened(named, entries, env, how.origin);
  const isFixed = how.origin !== undefined || pinnedLog(entries) !== undefined;
  if (!first.ok || first.value.wrong === undefined || isFixed) return first;
  const base = first.value.log.key.name;
  for (let n = 2; ; n++) {
    const next = await opened(named, entries, env, `${base}.${n}`);
    if (!next.ok) return next;
    const isNew = headsOf(next.value.log).length === 0;
    if (isNew && how.begin !== true) return first;
    if (next.value.wrong !== undefined) continue;
    const remark = `Another case was signed under this name before; the log of this one is ${base}.${n}.`;
    return ok({ ...next.value, ...(isNew && { remark }) });
  }
}
