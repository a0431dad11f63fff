/** One line of a case's JSON Lines file, checked. */
import type { z } from 'zod';
import { ok, refuse, type Result } from '../basics/index.ts';
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
  const field = fieldName(issue?.path ?? []);
  return refuse(
    'damaged',
    `Line ${line}: ${field} ${complaint(issue, value)}.`,
    `line ${line}, ${field}`,
  );
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

function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the entry';
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function complaint(issue: z.core.$ZodIssue | undefined, value: unknown): string {
  if (issue === undefined) return 'is not as an entry should be';
  const found = issue.path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
  if (found === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${article(issue.expected)}`;
    case 'unrecognized_keys':
      return `has a field that is not known: ${JSON.stringify(issue.keys[0])}`;
    case 'invalid_value':
      return `should be ${issue.values.map((one) => JSON.stringify(one)).join(', ')}`.replace(
        /, (?=[^,]*$)/,
        ' or ',
      );
    case 'invalid_union':
      return 'is none of the kinds that are known';
    case 'too_small':
      return 'is too short or too small';
    case 'too_big':
      return 'is too long or too large';
    case 'custom':
      return `is not right: ${issue.message}`;
    default:
      return 'is not written as it should be';
  }
}

const article = (type: string): string => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
