/** Which kind of store is meant by a path or an address, and where it is by default. */
import { statSync } from 'node:fs';
import { join, posix, resolve, win32 } from 'node:path';
import { ok, type Result } from '../basics/index.ts';
import { jsonlStore } from './jsonl/store.ts';
import type { OpenOptions, Store } from './port.ts';

type Env = Readonly<Record<string, string | undefined>>;

const isPostgres = (where: string): boolean => /^postgres(ql)?:\/\//i.test(where);

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** What a path or an address holds, or would hold. */
export function kindOfStore(where: string): 'postgres' | 'sqlite' | 'jsonl' {
  if (isPostgres(where)) return 'postgres';
  if (/\.(db|sqlite3?)$/i.test(where)) return 'sqlite';
  return !where.endsWith('.jsonl') && isFile(where) ? 'sqlite' : 'jsonl';
}

/** The path in full; an address as it is. */
export const placeOf = (where: string, cwd: string): string =>
  isPostgres(where) ? where : resolve(cwd, where);

/**
 * Opens the store at a path or an address: `postgres://…`, a file that ends in `.db`, or a folder
 * of cases in files. What the databases need is loaded only when one of them is opened.
 */
export async function openStore(where: string, options: OpenOptions = {}): Promise<Result<Store>> {
  switch (kindOfStore(where)) {
    case 'postgres':
      return (await import('./postgres/open.ts')).openPostgres(where, options);
    case 'sqlite':
      return (await import('./sqlite/open.ts')).openSqlite(where, options);
    default:
      return ok(jsonlStore(where.endsWith('.jsonl') ? resolve(where, '..') : where));
  }
}

/**
 * The folder for a program's own files, as each system has it: the XDG Base Directory Specification,
 * `Application Support` on macOS, `AppData` on Windows. Undefined where the user has no home.
 */
function folderFor(
  what: 'data' | 'config',
  env: Env,
  platform: NodeJS.Platform,
): string | undefined {
  if (platform === 'win32') {
    const base = env[what === 'data' ? 'LOCALAPPDATA' : 'APPDATA'] ?? '';
    return base === '' ? undefined : win32.join(base, 'nemcon');
  }
  const named = env[what === 'data' ? 'XDG_DATA_HOME' : 'XDG_CONFIG_HOME'] ?? '';
  // The specification says that a relative path counts as none.
  if (posix.isAbsolute(named)) return posix.join(named, 'nemcon');
  const home = env['HOME'] ?? '';
  if (home === '') return undefined;
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'nemcon');
  return posix.join(home, what === 'data' ? '.local/share' : '.config', 'nemcon');
}

/** Where the usual database lies: `$XDG_DATA_HOME/nemcon/nemcon.db`. */
export function usualDatabase(env: Env, platform = process.platform): string | undefined {
  const folder = folderFor('data', env, platform);
  return folder === undefined ? undefined : join(folder, 'nemcon.db');
}

/** Where the program remembers what was chosen, and keeps keys. */
export const configFolder = (env: Env, platform = process.platform): string | undefined =>
  folderFor('config', env, platform);
