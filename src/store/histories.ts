/** The selections of the past that come with the program. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '../basics/index.ts';
import { EXAMPLES, isThere } from './examples.ts';

const FILE = 'history.json';

/** Names of the histories, sorted. */
export async function historyNames(): Promise<readonly string[]> {
  const found = await readdir(EXAMPLES, { withFileTypes: true }).catch(() => []);
  const names: string[] = [];
  for (const one of found) {
    if (one.isDirectory() && (await isThere(join(EXAMPLES, one.name, FILE)))) names.push(one.name);
  }
  return names.toSorted();
}

/** The text of a history by its name. Refused: a name that no history has. */
export async function historyText(name: string): Promise<Result<string>> {
  const names = await historyNames();
  return names.includes(name)
    ? ok(await readFile(join(EXAMPLES, name, FILE), 'utf8'))
    : refuse('not-found', `There is no history “${name}”. There are ${names.join(', ')}.`, name);
}
