/** Which kind of store is meant by a path or an address. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, type Result } from '../basics/index.ts';
import { jsonlStore } from './jsonl/store.ts';
import type { OpenOptions, Store } from './port.ts';

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
