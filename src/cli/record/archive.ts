/** Getting hold of an archive: a file or a web address, never more than is allowed. */
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Io } from '../io.ts';

/** Largest archive that is read, in bytes; it is held in memory while it is checked. */
export const LARGEST_ARCHIVE = 1024 * 1024 * 1024;
/** How long a server may take, in milliseconds. */
const PATIENCE = 120_000;

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const tooLarge = (name: string): Result<never> =>
  refuse(
    'too-large',
    `${name} has more than the ${LARGEST_ARCHIVE / 1024 / 1024} MB that an archive may have; it was not checked.`,
  );

export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

async function gathered(
  parts: AsyncIterable<Uint8Array>,
  name: string,
): Promise<Result<Uint8Array>> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const part of parts) {
    size += part.length;
    if (size > LARGEST_ARCHIVE) return tooLarge(name);
    kept.push(part);
  }
  return ok(Buffer.concat(kept));
}

async function fetched(address: string): Promise<Result<Uint8Array>> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok || answer.body === null) {
      return refuse(
        answer.status === 404 ? 'not-found' : 'unavailable',
        `${address} answered ${answer.status}; nothing was checked.`,
      );
    }
    return await gathered(answer.body, address);
  } catch (error) {
    return refuse('unavailable', `${address} could not be fetched (${reason(error)}).`);
  }
}

/** The bytes of an archive. */
export async function archiveBytes(given: string, io: Io): Promise<Result<Uint8Array>> {
  if (isWebAddress(given)) return fetched(given);
  try {
    const file = await open(resolve(io.cwd, given), 'r');
    try {
      if ((await file.stat()).size > LARGEST_ARCHIVE) return tooLarge(given);
      return await gathered(file.createReadStream({ autoClose: false }), given);
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return refuse('not-found', `There is no file ${given}; nothing was checked.`);
    }
    return refuse('unavailable', `${given} could not be read (${message}); nothing was checked.`);
  }
}
