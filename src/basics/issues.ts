/** What a schema complains of, in words for people. Zod's own messages are for programmers. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** The name of a place in a value: `stages[2].rule.threshold`; `whole` where it is the value itself. */
export function placeName(path: readonly PropertyKey[], whole: string): string {
  if (path.length === 0) return whole;
  return path
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key);
      return /^[\p{L}\p{N}_$-]+$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

/** What stands at a place in a value. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

const quoted = (value: unknown): string => JSON.stringify(value);

/** `"a", "b" or "c"`. */
export const either = (words: readonly unknown[]): string =>
  words
    .map(quoted)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');

const withArticle = (type: string): string => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;

/** The end of a sentence that begins with the place: “should be a number”. */
export function complaint(issue: Issue, found: unknown): string {
  if (found === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${withArticle(issue.expected)}`;
    case 'unrecognized_keys':
      return `has a field that is not known: ${quoted(issue.keys[0])}`;
    case 'invalid_value':
      return `should be ${either(issue.values)}`;
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
