/** The store of cases that `nemcon init` or `nemcon open` chose, and that other commands look into. */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Result } from '../basics/index.ts';
import { configFolder, openStore, type OpenOptions, type Store } from '../store/index.ts';
import type { Io } from './io.ts';
import { toClose } from './to-close.ts';

const Config = z.looseObject({ store: z.string().min(1).optional() });

/** Opens a store for this run of the program. */
export async function openFor(
  io: Io,
  where: string,
  options: OpenOptions = {},
): Promise<Result<Store>> {
  const store = await openStore(where, options);
  if (store.ok) toClose(io, store.value);
  return store;
}

/** The file that remembers the choice; it may hold a password. */
export function configFile(io: Io): string | undefined {
  const folder = configFolder(io.env);
  return folder === undefined ? undefined : join(folder, 'config.json');
}

async function config(file: string): Promise<Result<z.infer<typeof Config>>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return ok({});
    return refuse('unavailable', `${file} could not be read (${code ?? String(error)}).`);
  }
  try {
    const parsed = Config.safeParse(JSON.parse(text));
    if (parsed.success) return ok(parsed.data);
  } catch {
    // Not even JSON.
  }
  return refuse(
    'damaged',
    `${file} is not as Nemcon writes it; delete it and choose a store again with \`nemcon open\`.`,
  );
}

/** Where the chosen store is: NEMCON_STORE, else what was remembered, else nowhere. */
export async function chosenPlace(io: Io): Promise<Result<string | undefined>> {
  const named = io.env['NEMCON_STORE'] ?? '';
  if (named !== '') return ok(named);
  const file = configFile(io);
  if (file === undefined) return ok(undefined);
  const found = await config(file);
  return found.ok ? ok(found.value.store) : found;
}

/** The chosen store, opened; undefined where none was chosen. */
export async function chosenStore(io: Io): Promise<Result<Store | undefined>> {
  const place = await chosenPlace(io);
  if (!place.ok) return place;
  return place.value === undefined ? ok(undefined) : openFor(io, place.value);
}

/** Remembers the choice for the runs to come. */
export async function choose(io: Io, where: string): Promise<Result<void>> {
  const file = configFile(io);
  if (file === undefined) {
    return refuse(
      'unavailable',
      'The choice cannot be remembered, for neither HOME nor XDG_CONFIG_HOME is set; set NEMCON_STORE instead.',
    );
  }
  const before = await config(file);
  try {
    await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
    // By way of a second file, so that nobody ever reads half of it.
    const beside = `${file}.${process.pid}.part`;
    const next = { ...(before.ok ? before.value : {}), store: where };
    await writeFile(beside, `${JSON.stringify(next, undefined, 2)}\n`, { mode: 0o600 });
    await chmod(beside, 0o600);
    await rename(beside, file);
    return ok(undefined);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse('unavailable', `The choice could not be remembered (${why}).`);
  }
}

/** A name that can only mean a case in a store, not a path. */
export const isPlainName = (given: string): boolean =>
  !/[/\\]/.test(given) && !given.endsWith('.jsonl') && given !== '.' && given !== '..';

/** The chosen store where it holds that case; undefined where it does not or none was chosen. */
export async function storeWith(caseId: string, io: Io): Promise<Result<Store | undefined>> {
  if (!isPlainName(caseId)) return ok(undefined);
  const store = await chosenStore(io);
  if (!store.ok || store.value === undefined) return store;
  const first = await store.value.read(caseId, 0, 1);
  if (first.ok) return store;
  return first.error.code === 'not-found' ? ok(undefined) : first;
}
