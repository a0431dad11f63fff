/** Small files that must be whole or not there at all, and secrets. */
import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ok, refuse, type Result } from '../../basics/index.ts';

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Writes a file by way of a second one, so that nobody ever sees half of it; it is on the disk then. */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  mode = 0o644,
): Promise<Result<void>> {
  const beside = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.part`;
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
    return ok(undefined);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    return refuse(
      'unavailable',
      `${path} could not be written (${reason(error)}); what was there is unchanged.`,
    );
  }
}

/** A new name is only safe once its folder is; not every platform lets a folder be opened. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Makes a folder that only its owner can look into. */
export async function privateFolder(path: string): Promise<Result<void>> {
  try {
    const made = await mkdir(path, { recursive: true, mode: 0o700 });
    if (made !== undefined) await chmod(path, 0o700);
    return ok(undefined);
  } catch (error) {
    return refuse('unavailable', `The folder ${path} could not be made (${reason(error)}).`);
  }
}

/**
 * A secret of 32 bytes, made at the first use. A file that others can read is refused: it may have
 * been copied.
 */
export async function secretAt(path: string): Promise<Result<Uint8Array>> {
  const folder = await privateFolder(dirname(path));
  if (!folder.ok) return folder;
  const beside = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.part`;
  try {
    if ((await stat(path).catch(() => undefined)) === undefined) {
      const made = await open(beside, 'wx', 0o600);
      await made.writeFile(`${randomBytes(32).toString('base64')}\n`);
      await made.sync();
      await made.close();
      // Of two programs that begin at once, one gets the name; no one ever sees half a key.
      await link(beside, path);
      await syncFolder(dirname(path));
    }
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      return refuse('unavailable', `The key ${path} could not be made (${reason(error)}).`);
    }
  } finally {
    await unlink(beside).catch(() => undefined);
  }
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      return refuse(
        'not-allowed',
        `Others can read the key ${path}, so nothing was signed with it; if nobody did, run \`chmod 600 ${path}\`.`,
      );
    }
    const bytes = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
    if (bytes.length === 32) return ok(new Uint8Array(bytes));
    return refuse('damaged', `${path} holds no key of 32 bytes in base64; nothing was signed.`);
  } catch (error) {
    return refuse('unavailable', `The key ${path} could not be read (${reason(error)}).`);
  }
}
