/** The record of `examples/nato-2024`, read and folded for the tests beside this file. */
import { readFileSync } from 'node:fs';
import { fold, knownAt, parseEntry, type Case, type Entry } from '../../src/case/index.ts';

export const folder = new URL('../../examples/nato-2024/', import.meta.url);

export const entries: readonly Entry[] = readFileSync(new URL('entries.jsonl', folder), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line, i) => {
    const entry = parseEntry(line, i + 1);
    if (!entry.ok) throw new Error(entry.error.message);
    return entry.value;
  });

/** The case as it could be known at the end of a day. */
export function knownOn(day: string): Case {
  const then = fold(knownAt(entries, day));
  if (!then.ok) throw new Error(then.error.message);
  return then.value;
}
