/** What the schema of a procedure complains of: one plain sentence for each place. */
import type { z } from 'zod';
import { complaint, either, nearest, placeName, valueAt } from '../../basics/index.ts';
import { wrong, type Finding } from './finding.ts';
import { fieldsAt } from './schema.ts';

type Issue = z.core.$ZodIssue;

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

const TYPES: Readonly<Record<string, string>> = {
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
function settled(issue: Issue, whole: unknown): readonly Issue[] {
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

/** “should be one of …” for what has alternatives, “is missing” for what is not there. */
function says(issue: Issue, whole: unknown): string {
  const found = valueAt(whole, issue.path);
  const field = issue.path.at(-1);
  const left = found === undefined;
  if (left && (field === 'base' || field === 'rootOf')) {
    return `is missing: it leaves open of whom the share is taken; write ${either(
      issue.code === 'invalid_value' ? issue.values : ['members'],
    )}`;
  }
  if (left && field === 'than') {
    return 'is missing: it leaves open whether reaching the share exactly is enough; write "or-equal" or "strictly"';
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      const fields = fieldsAt(whole, issue.path);
      const meant = nearest(key, fields);
      return meant === undefined
        ? `is not known there; the fields are ${fields.join(', ')}`
        : `is not known there; did you mean “${meant}”?`;
    }
    case 'invalid_union': {
      const options: unknown = 'options' in issue ? issue.options : undefined;
      return Array.isArray(options)
        ? `${left ? 'is missing; it' : ''} should be ${either(options)}`.trim()
        : complaint(issue, found);
    }
    case 'invalid_value': {
      const meant = nearest(String(found), issue.values.map(String));
      const hint =
        meant === undefined || issue.values.length === 1
          ? ''
          : `; did you mean ${JSON.stringify(meant)}?`;
      return left
        ? `is missing; it should be ${either(issue.values)}`
        : `should be ${either(issue.values)}${hint}`;
    }
    case 'invalid_type':
      if (left) return 'is missing';
      return `should be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      if (issue.origin === 'array') return 'is empty; it needs at least one';
      if (issue.origin === 'string') return 'is empty';
      return `should be ${issue.inclusive === true ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than ${issue.maximum} characters`
        : `should be at most ${issue.maximum}`;
    case 'invalid_format':
      if (issue.format === 'regex') return issue.message;
      if (issue.format === 'url') return 'should be the address of a page, beginning with https://';
      return complaint(issue, found);
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'is not written as it should be';
    case 'custom':
      return left ? `is missing; it ${issue.message}` : issue.message;
    default:
      return complaint(issue, found);
  }
}

/** A field that is not known is named itself, not the object that it stands in. */
const placesOf = (issue: Issue): readonly Issue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ ...issue, keys: [key] }))
    : [issue];

const WHOLE = 'the file';

/** One finding for each fault, in the order of the file. */
export function schemaFindings(issues: readonly Issue[], whole: unknown): readonly Finding[] {
  return issues
    .flatMap((issue) => settled(issue, whole))
    .flatMap(placesOf)
    .map((issue) => {
      const path =
        issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
      return wrong(placeName(path, WHOLE), says(issue, whole));
    });
}
