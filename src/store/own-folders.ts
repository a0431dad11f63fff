/** Where the program keeps its own files: the one place that says so, for every room and command. */
import { posix, win32 } from 'node:path';
import { ok, refuse, type Result } from '../basics/index.ts';

export type Env = Readonly<Record<string, string | undefined>>;

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
    return win32.isAbsolute(base) ? win32.join(base, 'nemcon') : undefined;
  }
  const named = env[what === 'data' ? 'XDG_DATA_HOME' : 'XDG_CONFIG_HOME'] ?? '';
  // The specification says that a relative path counts as none.
  if (posix.isAbsolute(named)) return posix.join(named, 'nemcon');
  const home = env['HOME'] ?? '';
  if (!posix.isAbsolute(home)) return undefined;
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'nemcon');
  return posix.join(home, what === 'data' ? '.local/share' : '.config', 'nemcon');
}

/**
 * Where keys, signed heads, imported archives, the memory of a witness and the usual database lie.
 * Refused as `unavailable` where the user has no such folder: nothing can be signed then.
 */
export function dataFolder(env: Env, platform = process.platform): Result<string> {
  const folder = folderFor('data', env, platform);
  if (folder !== undefined) return ok(folder);
  const names = platform === 'win32' ? 'LOCALAPPDATA is not' : 'neither HOME nor XDG_DATA_HOME is';
  return refuse(
    'unavailable',
    `There is no place to keep keys and what was signed, for ${names} set; nothing was written. Set it to a folder of your own.`,
  );
}

/** Where the usual database lies: `nemcon.db` in the data folder. */
export function usualDatabase(env: Env, platform = process.platform): string | undefined {
  const folder = folderFor('data', env, platform);
  if (folder === undefined) return undefined;
  return (platform === 'win32' ? win32 : posix).join(folder, 'nemcon.db');
}

/** Where the program remembers which store was chosen; no keys are there. */
export const configFolder = (env: Env, platform = process.platform): string | undefined =>
  folderFor('config', env, platform);
