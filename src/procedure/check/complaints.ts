/** What the schema of a procedure complains of: one plain sentence for each place. */
import { complaint, either, nearest, placeName, valueAt } from '../../basics/index.ts';
import { settled, TYPES, type Issue } from './alternatives.ts';
import { wrong, type Finding } from './finding.ts';
import { fieldsAt } from './schema.ts';

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
