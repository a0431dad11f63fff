/** What a witness has signed, on the disk: it may never forget, and never sign two things. */
import { open, readFile, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { fromBase64, HASH, toBase64, type Seen } from '../../record/index.ts';
import { privateFolder, writeWhole } from '../../store/index.ts';

export interface WitnessMemory {
  seen(origin: string): Seen | undefined;
  /** Resolves once it is on the disk. */
  remember(origin: string, seen: Seen): Promise<Result<void>>;
  /** Lets another process have it. */
  release(): Promise<void>;
}

const Stored = z.record(
  z.string(),
  z.strictObject({
    size: z.int().nonnegative(),
    root: z.string().refine((text) => fromBase64(text)?.length === HASH),
    time: z.int().nonnegative(),
  }),
);
type Stored = z.infer<typeof Stored>;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Two witnesses with one memory would each sign what the other does not know of. */
async function claim(path: string): Promise<Result<void>> {
  for (let again = 2; again > 0; again--) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(`${process.pid}\n`);
      await file.close();
      return ok(undefined);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') {
        const why = error instanceof Error ? error.message : String(error);
        return refuse('unavailable', `${path} could not be written (${why}).`);
      }
    }
    const pid = Number(await readFile(path, 'utf8').catch(() => ''));
    if (!Number.isInteger(pid) || pid <= 0 || isAlive(pid)) break;
    // Left behind by a process that is gone.
    await unlink(path).catch(() => undefined);
  }
  return refuse(
    'conflict',
    `Another witness works with this state; nothing was started. If none does, delete ${path}.`,
  );
}

async function load(path: string): Promise<Result<Stored>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ok({});
    return refuse('unavailable', `${path} could not be read (${codeOf(error)}).`);
  }
  try {
    return ok(Stored.parse(JSON.parse(text)));
  } catch {
    return refuse(
      'damaged',
      `${path} cannot be read, so this witness no longer knows what it signed; nothing was started. Restore it from a copy, or retire the witness’s key.`,
    );
  }
}

/** Opens the memory of a witness; only one process can have it. */
export async function openMemory(path: string): Promise<Result<WitnessMemory>> {
  const folder = await privateFolder(dirname(path));
  if (!folder.ok) return folder;
  const lock = `${path}.lock`;
  const claimed = await claim(lock);
  if (!claimed.ok) return claimed;
  const loaded = await load(path);
  if (!loaded.ok) {
    await unlink(lock).catch(() => undefined);
    return loaded;
  }
  let stored = loaded.value;
  return ok({
    seen(origin) {
      const found = Object.hasOwn(stored, origin) ? stored[origin] : undefined;
      return found && { ...found, root: fromBase64(found.root) as Uint8Array };
    },
    async remember(origin, { size, root, time }) {
      const next = { ...stored, [origin]: { size, root: toBase64(root), time } };
      const written = await writeWhole(path, `${JSON.stringify(next, null, 2)}\n`, 0o600);
      if (written.ok) stored = next;
      return written;
    },
    release: () => unlink(lock).catch(() => undefined),
  });
}
