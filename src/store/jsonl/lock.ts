/** One writer at a time: a lock file beside the case's file. */
import { open, readFile, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok, refuse, type Result } from '../../basics/index.ts';

/** How long a writer waits for another, in milliseconds. */
const PATIENCE = 5_000;
/** A lock is written right after it is made; one with nothing in it for so long was left by a kill. */
const EMPTY = 2_000;
/** A write takes milliseconds; a lock of another machine that is older than this has been left behind. */
const OLD = 60_000;

export interface Lock {
  /** Whether the lock is still this writer's own. */
  held(): Promise<boolean>;
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function holderOf(path: string): Promise<Partial<Holder> | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
  } catch (error) {
    // A lock that was just made has nothing in it yet.
    return codeOf(error) === 'ENOENT' ? undefined : {};
  }
}

async function leftBehind(path: string): Promise<boolean> {
  const holder = await holderOf(path);
  if (holder === undefined) return false;
  if (holder.host === hostname() && typeof holder.pid === 'number') return !alive(holder.pid);
  return isOlderThan(holder.pid === undefined ? EMPTY : OLD, path);
}

async function isOlderThan(milliseconds: number, path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > milliseconds;
  } catch {
    return false;
  }
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(content);
    } catch (error) {
      // On a full disk an empty file may still be made.
      await unlink(path).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a lock whose writer is gone. Two writers may notice it at once, and the slower must not
 * remove the new lock of the faster; so removing it takes a lock of its own.
 */
async function clear(path: string): Promise<void> {
  const breaking = `${path}.breaking`;
  if (!(await create(breaking, ''))) {
    // Whoever was removing it was killed meanwhile.
    if (await isOlderThan(EMPTY, breaking)) await unlink(breaking).catch(() => undefined);
    return;
  }
  try {
    if (await leftBehind(path)) await unlink(path).catch(() => undefined);
  } finally {
    await unlink(breaking).catch(() => undefined);
  }
}

/** Takes the lock of `file`, waiting a little for another writer to finish. */
export async function lock(file: string, patience = PATIENCE): Promise<Result<Lock>> {
  const path = `${file}.lock`;
  const token = `${process.pid}-${Math.random().toString(36).slice(2)}`;
  const content = JSON.stringify({ pid: process.pid, host: hostname(), token } satisfies Holder);
  const until = Date.now() + patience;
  while (!(await create(path, content))) {
    if (await leftBehind(path)) await clear(path);
    if (Date.now() > until) {
      const holder = await holderOf(path);
      const who =
        holder?.pid === undefined ? 'another program' : `process ${holder.pid} on ${holder.host}`;
      return refuse(
        'unavailable',
        `${who[0]?.toUpperCase()}${who.slice(1)} is writing to ${file}; nothing was written. Try again, or delete ${path} if no such program runs.`,
      );
    }
    await sleep(20);
  }
  const held = async (): Promise<boolean> => (await holderOf(path))?.token === token;
  return ok({
    held,
    async release() {
      if (await held()) await unlink(path).catch(() => undefined);
    },
  });
}
