/** The cases that come with the program, and cases that lie at a path. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonlStore } from './jsonl/store.ts';
import type { Store } from './port.ts';

/** Where the examples are: beside `src` and `dist` alike. */
export const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
/** The case of the first example, which is read where no case is named. */
export const FIRST_EXAMPLE = 'nato-2024';

/** A case and the store that keeps it. */
export interface CaseIn {
  readonly store: Store;
  readonly id: string;
}

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Names of the examples, sorted. */
export async function exampleNames(): Promise<readonly string[]> {
  const found = await readdir(EXAMPLES, { withFileTypes: true }).catch(() => []);
  const names: string[] = [];
  for (const one of found) {
    if (one.isDirectory() && (await isThere(join(EXAMPLES, one.name, 'entries.jsonl')))) {
      names.push(one.name);
    }
  }
  return names.toSorted();
}

export const pathOfExample = (name: string): string => join(EXAMPLES, name);

/** The store and id of a case that lies at a path. */
export const caseAt = (path: string): CaseIn => ({
  store: jsonlStore(dirname(path)),
  id: basename(path),
});

/** An example by its name; examples are read and never written to. */
export async function exampleCase(name: string): Promise<CaseIn | undefined> {
  return (await exampleNames()).includes(name) ? caseAt(pathOfExample(name)) : undefined;
}

/** Whether a path holds a case: a `.jsonl` file, or a folder with `entries.jsonl` in it. */
export async function isCaseAt(path: string): Promise<boolean> {
  if (path.endsWith('.jsonl')) return isThere(path);
  return (await isThere(join(path, 'entries.jsonl'))) || isThere(`${path}.jsonl`);
}

/** The one place where a case is kept, however it was named; no password is in it. */
export const placeOfCase = ({ store, id }: CaseIn): string => `${store.where}#${id}`;
