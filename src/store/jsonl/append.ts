/** Appending to a case's file: all lines or none, on the disk before it is reported done. */
import { mkdir, open, rmdir, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { numbered, stale } from '../entries.ts';
import type { NewEntry } from '../port.ts';
import { lock, type Lock } from './lock.ts';
import { entryOf, LARGEST_FILE, linesOf, tooLarge } from './parse.ts';

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function write(handle: FileHandle, size: number, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  try {
    for (let done = 0; done < bytes.length;) {
      done += (await handle.write(bytes, done, bytes.length - done, size + done)).bytesWritten;
    }
    await handle.sync();
  } catch (error) {
    // A full disk must not leave half a line behind.
    await handle.truncate(size).catch(() => undefined);
    throw error;
  }
}

async function appendLocked(
  file: string,
  caseId: string,
  expected: number,
  entries: readonly NewEntry[],
  held: Lock,
): Promise<Result<number>> {
  // `r+` does not create a file, and `a` cannot write at a position.
  if (expected === 0) await (await open(file, 'a')).close();
  const writer = await open(file, 'r+');
  try {
    const { size } = await writer.stat();
    if (size > LARGEST_FILE) return tooLarge(file, size);
    const cut = linesOf(await writer.readFile(), file);
    if (!cut.ok) return cut;
    const { lines, open: unfinished } = cut.value;
    if (lines.length !== expected) return stale(caseId, expected, lines.length);
    const last = lines.at(-1);
    if (last !== undefined) {
      const checked = entryOf(last, lines.length, file, unfinished);
      if (!checked.ok) return checked;
    }
    const added = numbered(entries, expected);
    if (!added.ok) return added;
    const text = added.value.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    if (!(await held.held())) {
      return refuse(
        'conflict',
        `The lock of ${file} was taken over by another program; nothing was written. Try again.`,
      );
    }
    await write(writer, size, unfinished ? `\n${text}` : text);
    return ok(expected + added.value.length);
  } finally {
    await writer.close();
  }
}

/** Appends entries to a case's file, creating it where `expected` is 0. */
export async function appendTo(
  file: string,
  caseId: string,
  expected: number,
  entries: readonly NewEntry[],
): Promise<Result<number>> {
  const folder = dirname(file);
  let made: string | undefined;
  try {
    made = await mkdir(folder, { recursive: true });
    const taken = await lock(file);
    if (!taken.ok) return taken;
    try {
      return await appendLocked(file, caseId, expected, entries, taken.value);
    } finally {
      await taken.value.release();
    }
  } catch (error) {
    if (made !== undefined) await rmdir(folder).catch(() => undefined);
    return refuse(
      'unavailable',
      `${file} could not be written (${reason(error)}); what was in it is unchanged.`,
    );
  }
}
