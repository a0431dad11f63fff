/** Where changes are to be sent, kept in a small file that only its owner can read: it holds secrets. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { dataFolder, privateFolder, writeWhole, type Env } from '../../store/index.ts';

const Hook = z.strictObject({
  id: z.string(),
  /** The one place where the case is kept. */
  place: z.string(),
  case: z.string(),
  url: z.string(),
  created: z.string(),
  secret: z.string(),
  /** Entries up to which everything was delivered. */
  delivered: z.int().nonnegative(),
  /** Why the last attempt failed, where it did. */
  failing: z.string().optional(),
});
export type Hook = z.infer<typeof Hook>;

const Book = z.strictObject({ webhooks: z.array(Hook) });

export interface WebhookBook {
  all(): readonly Hook[];
  /** Changes the list; it is on the disk before it counts. */
  change(edit: (hooks: readonly Hook[]) => readonly Hook[]): Promise<Result<void>>;
}

async function hooksIn(path: string): Promise<Result<readonly Hook[]>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      return refuse(
        'not-allowed',
        `Others can read ${path}, which holds secrets; run \`chmod 600 ${path}\`.`,
      );
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return ok([]);
    return refuse('unavailable', `${path} could not be read (${code ?? String(error)}).`);
  }
  try {
    const book = Book.safeParse(JSON.parse(text));
    if (book.success) return ok(book.data.webhooks);
  } catch {
    // Not even JSON.
  }
  return refuse(
    'damaged',
    `${path} is not as Nemcon writes it; move it away and set up webhooks again.`,
  );
}

/** Opens the book; refused where there is no data folder or it cannot be read. */
export async function openBook(env: Env): Promise<Result<WebhookBook>> {
  const data = dataFolder(env);
  if (!data.ok) return data;
  const path = join(data.value, 'webhooks.json');
  const found = await hooksIn(path);
  if (!found.ok) return found;
  let hooks = found.value;
  let before: Promise<unknown> = Promise.resolve();
  const write = async (
    edit: (hooks: readonly Hook[]) => readonly Hook[],
  ): Promise<Result<void>> => {
    const changed = edit(hooks);
    const folder = await privateFolder(data.value);
    if (!folder.ok) return folder;
    const text = `${JSON.stringify({ webhooks: changed }, undefined, 2)}\n`;
    const written = await writeWhole(path, text, 0o600);
    if (written.ok) hooks = changed;
    return written;
  };
  return ok({
    all: () => hooks,
    change(edit) {
      const mine = before.then(() => write(edit));
      before = mine.catch(() => undefined);
      return mine;
    },
  });
}
