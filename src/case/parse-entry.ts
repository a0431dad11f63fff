/** One line of a case's JSON Lines file, checked. */
import type { z } from 'zod';
import { complaint, ok, placeName, refuse, valueAt, type Result } from '../basics/index.ts';
import { Entry } from './event.ts';

/** The entry that a line holds, or one sentence that names the line and the field that is wrong. */
export function parseEntry(json: string, line: number): Result<Entry> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse('damaged', `Line ${line} is not valid JSON.`, `line ${line}`);
  }
  const parsed = Entry.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = deepest(parsed.error.issues);
  const path = issue?.path ?? [];
  const field = placeName(path, 'the entry');
  const says =
    issue === undefined ? 'is not as an entry should be' : complaint(issue, valueAt(value, path));
  return refuse('damaged', `Line ${line}: ${field} ${says}.`, `line ${line}, ${field}`);
}

/**
 * The most telling issue: where a value fits none of several shapes, the one that came furthest into it.
 */
function deepest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  const [first] = issues;
  if (first?.code !== 'invalid_union') return first;
  const inner = first.errors
    .map((errors) => deepest(errors))
    .filter((issue) => issue !== undefined)
    .sort((a, b) => b.path.length - a.path.length)[0];
  return inner === undefined ? first : { ...inner, path: [...first.path, ...inner.path] };
}
