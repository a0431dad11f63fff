/**
 * Which log a case has: the one that its first signed entry names, for good; before there is one, the
 * one that was asked for, or the usual one of its place.
 */
import { createHash } from 'node:crypto';
import { ok, refuse, slug, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import { treeOf, type Tree } from '../../record/index.ts';
import { dataFolder, type Env } from '../own-folders.ts';
import { signatureFits } from './acts.ts';
import { fingerprint, logKeys, logKeysIfThere, type LogKeys } from './keys.ts';
import { leavesOf, type CaseLeaves } from './leaves.ts';
import { misfitOf, notAsSigned, openLog, type CaseLog, type Misfit } from './log.ts';
import { nodeUsing } from './primitives.ts';

/** The case whose log is meant. */
export interface CaseNamed {
  /** The id that the case gave itself, from which the usual name of its log is made. */
  readonly id: string;
  /** Where it is kept. */
  readonly place: string;
  readonly isExample: boolean;
}

/** A log that is as its heads have it. */
export interface FittingLog extends CaseLeaves {
  readonly log: CaseLog;
  readonly tree: Tree;
  /** Where the usual name was taken: one sentence for the person who works here. */
  readonly remark?: string;
}

/** The log belongs to keys that are not here. */
export interface ForeignLog {
  readonly foreign: string;
}

const prefixOf = ({ secret }: LogKeys): string => `nemcon.local/${fingerprint(secret)}/`;

/** Copies of a case go their own ways, so each place has a log of its own. */
function usualName({ id, place, isExample }: CaseNamed, keys: LogKeys): string {
  const base = `${prefixOf(keys)}${slug(id).slice(0, 60) || 'case'}`;
  if (isExample) return base;
  return `${base}-${createHash('sha256').update(place).digest('hex').slice(0, 6)}`;
}

interface Looked extends FittingLog {
  readonly misfit: Misfit | undefined;
}

async function look(
  name: string,
  entries: readonly Entry[],
  keys: LogKeys,
  data: string,
): Promise<Result<Looked>> {
  const log = await openLog(name, keys, data);
  if (!log.ok) return log;
  const found = leavesOf(entries, name, keys.salts);
  if (!found.ok) return found;
  const tree = treeOf(found.value.leaves, nodeUsing().hashing);
  const misfit = misfitOf(log.value.heads, tree, log.value.key);
  if (!misfit.ok) return misfit;
  return ok({ ...found.value, log: log.value, tree, misfit: misfit.value });
}

/** The log that an entry names; its keys are recognised by its signature, which covers a salted name. */
async function pinnedLog(
  first: Entry,
  name: string,
  entries: readonly Entry[],
  keys: LogKeys,
  data: string,
): Promise<Result<Looked | ForeignLog>> {
  const fits = signatureFits(first, name, keys.salts);
  if (fits) return look(name, entries, keys, data);
  const log = await openLog(name, keys, data);
  if (!log.ok) return log;
  if (log.value.heads.length === 0 && !name.startsWith(prefixOf(keys)))
    return ok({ foreign: name });
  return refuse(
    'damaged',
    `The signature under entry ${first.seq} does not fit it, so the entry or its signature was changed; nothing was signed or written. Restore the case from a copy.`,
    `entry ${first.seq}`,
  );
}

/** Of the names that a place has had, the first whose heads fit what is there. */
async function usualLog(
  named: CaseNamed,
  entries: readonly Entry[],
  mayTakeNew: boolean,
  keys: LogKeys,
  data: string,
): Promise<Result<Looked>> {
  const usual = usualName(named, keys);
  let first: Looked | undefined;
  for (let n = 1; ; n++) {
    const looked = await look(n === 1 ? usual : `${usual}-${n}`, entries, keys, data);
    if (!looked.ok) return looked;
    const { log, misfit } = looked.value;
    first ??= looked.value;
    const isNew = log.heads.length === 0;
    if (isNew && n > 1 && !mayTakeNew) return ok(first);
    if (misfit !== undefined) continue;
    if (n === 1) return looked;
    const remark = `Another case was signed at this place before, so this one’s log is called ${log.key.name}. If you did not make it anew, somebody changed it: see \`nemcon verify\`.`;
    return ok({ ...looked.value, ...(isNew && { remark }) });
  }
}

export interface WhichLog {
  /** The name that was asked for. */
  readonly origin?: string | undefined;
  /**
   * `write` may begin a log under a further name; `sign` only goes on with one; `look` makes nothing,
   * not even keys.
   */
  readonly purpose: 'write' | 'sign' | 'look';
  /** What a person calls the case. */
  readonly name?: string;
}

/**
 * Finds the log of a case and holds what is there against its heads. Refused as `bad-input` where the
 * case has a log of another name than was asked for, and as `damaged` with the first stretch that is
 * not as it was signed. Undefined where there is nothing to look at.
 */
export async function findLog(
  named: CaseNamed,
  entries: readonly Entry[],
  { origin, purpose, name = 'the case' }: WhichLog,
  env: Env,
): Promise<Result<FittingLog | ForeignLog | undefined>> {
  const first = entries.find(({ signed }) => signed !== undefined);
  const pinned = first?.signed?.log;
  if (pinned !== undefined && origin !== undefined && origin !== pinned) {
    return refuse(
      'bad-input',
      `The log of ${name} is called ${pinned}, as its entry ${first?.seq} was signed, and keeps that name; leave --origin out. Nothing was written.`,
      '--origin',
    );
  }
  const unseen = pinned === undefined ? undefined : { foreign: pinned };
  const data = dataFolder(env);
  if (!data.ok) return purpose === 'look' ? ok(unseen) : data;
  const keys = await (purpose === 'look' ? logKeysIfThere(data.value) : logKeys(data.value));
  if (!keys.ok) return keys;
  if (keys.value === undefined) return ok(unseen);
  const given = keys.value;
  const found =
    first !== undefined && pinned !== undefined
      ? await pinnedLog(first, pinned, entries, given, data.value)
      : origin !== undefined
        ? await look(origin, entries, given, data.value)
        : await usualLog(named, entries, purpose === 'write', given, data.value);
  if (!found.ok || 'foreign' in found.value) return found;
  const { misfit, ...log } = found.value;
  return misfit === undefined ? ok(log) : notAsSigned(misfit, name);
}

/** The same, for signing: a log whose keys are elsewhere is refused as `not-allowed`. */
export async function openCaseLog(
  named: CaseNamed,
  entries: readonly Entry[],
  which: WhichLog,
  env: Env,
): Promise<Result<FittingLog>> {
  const found = await findLog(named, entries, which, env);
  if (!found.ok) return found;
  if (found.value === undefined) throw new Error('keys are made where something is signed');
  if (!('foreign' in found.value)) return ok(found.value);
  return refuse(
    'not-allowed',
    `The log ${found.value.foreign} of ${which.name ?? 'the case'} is kept with keys that are not here; bring its keeper’s \`keys\` folder here, write through the keeper’s server, or make a case of your own with \`nemcon copy\`. Nothing was written.`,
  );
}
