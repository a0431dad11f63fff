/** Of several shapes that a value might have had, the one that was meant. */
import type { z } from 'zod';
import { valueAt } from '../../basics/index.ts';

export type Issue = z.core.$ZodIssue;

/** What a fault costs a shape when the shape is compared with others that do not fit either. */
function far(issues: readonly Issue[], value: unknown): number {
  return issues.reduce((sum, issue) => {
    // Another type altogether: the writer had another shape in mind.
    const word = issue.code === 'invalid_value' && typeof value !== 'object';
    const root = issue.code === 'invalid_type' || issue.code === 'invalid_value';
    if (issue.path.length === 0 && root && !word) return sum + 20;
    // Of a share and a root of which both lack something, the share is what nearly everybody means.
    if (issue.path.at(-1) === 'rootOf') return sum + 3;
    return sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1);
  }, 0);
}

export const TYPES: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  number: 'a whole number',
  int: 'a whole number',
  string: 'a text',
};

type Alternatives = readonly (readonly Issue[])[];

/** Whether the value is of no alternative's type, so that there is nothing to be said of its inside. */
const isOfNone = (alternatives: Alternatives): boolean =>
  alternatives.every(([issue]) =>
    issue?.code === 'invalid_union'
      ? issue.path.length === 0 && isOfNone(issue.errors)
      : issue?.path.length === 0 && issue.code !== 'unrecognized_keys',
  );

/** What alternatives want where the value is of none of their types: `"lot"`, `an object`. */
const wantedBy = (alternatives: Alternatives): readonly string[] =>
  alternatives.flatMap(([issue]): readonly string[] => {
    switch (issue?.code) {
      case 'invalid_value':
        return issue.values.map((value) => JSON.stringify(value));
      case 'invalid_type':
        return [TYPES[issue.expected] ?? issue.expected];
      case 'invalid_union':
        return wantedBy(issue.errors);
      default:
        return [];
    }
  });

const wanted = (alternatives: Alternatives): string =>
  [...new Set(wantedBy(alternatives))].join(', ').replace(/, (?=[^,]*$)/, ' or ');

/** The same place in shapes that are equally near allows all that any of them allows. */
function merged(best: readonly Issue[], others: readonly (readonly Issue[])[]): readonly Issue[] {
  const [only] = best;
  if (best.length !== 1 || only?.code !== 'invalid_value') return best;
  const field = only.path.join('.');
  const values = others.flatMap(([issue, ...more]) =>
    issue?.code === 'invalid_value' && more.length === 0 && issue.path.join('.') === field
      ? issue.values
      : [],
  );
  return [{ ...only, values: [...new Set([...only.values, ...values])] }];
}

/** Every fault by its own place: of alternatives, those of the one that the value is nearest to. */
export function settled(issue: Issue, whole: unknown): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  if (isOfNone(issue.errors)) {
    return [{ code: 'custom', path: issue.path, message: `should be ${wanted(issue.errors)}` }];
  }
  const found = valueAt(whole, issue.path);
  const [best = [], ...others] = issue.errors.toSorted((a, b) => far(a, found) - far(b, found));
  return merged(best, others)
    .map((inner): Issue => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap((inner) => settled(inner, whole));
}
