/** The record of an example, read and folded for the tests beside this file. */
import { readFileSync } from 'node:fs';
import { fold, knownAt, parseEntry, type Case, type Entry } from '../../src/case/index.ts';

export interface ExampleRecord {
  readonly folder: URL;
  readonly entries: readonly Entry[];
  /** The case as it could be known at the end of a day. */
  readonly knownOn: (day: string) => Case;
}

export function recordOf(name: string): ExampleRecord {
  const folder = new URL(`../../examples/${name}/`, import.meta.url);
  const entries = readFileSync(new URL('entries.jsonl', folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, i) => {
      const entry = parseEntry(line, i + 1);
      if (!entry.ok) throw new Error(entry.error.message);
      return entry.value;
    });
  return {
    folder,
    entries,
    knownOn: (day) => {
      const then = fold(knownAt(entries, day));
      if (!then.ok) throw new Error(then.error.message);
      return then.value;
    },
  };
}
