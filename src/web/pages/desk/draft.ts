/** A claim while it is being filled in: read and set by path, changed to another kind, checked. */
import { isDateText } from '../../../basics/index.ts';
import { spanStandsIn } from './words-in.ts';
import type { Claim, ClaimKind, Span } from '../../../case/index.ts';
import { fieldsOf, SAID, type Field, type Placed } from './kinds.ts';

/** Plain data in the shape of a claim; what is needed may still be missing. */
export type Draft = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path, undefined where nothing does. */
export function at(draft: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), draft);
}

/** A copy with the value at the path; undefined takes the field away. */
export function put(draft: Draft, path: string, value: unknown): Draft {
  const [key = '', ...rest] = path.split('.');
  if (rest.length > 0) {
    const inner = draft[key];
    return { ...draft, [key]: put(isRecord(inner) ? inner : {}, rest.join('.'), value) };
  }
  const { [key]: _, ...others } = draft;
  return value === undefined ? others : { ...others, [key]: value };
}

/** A new claim on words that somebody selected. */
export const newDraft = (quote: Span, reported: string): Draft => ({
  says: { kind: 'position', stance: 'supports' },
  quote,
  attribution: { level: 'report' },
  modality: 'asserted',
  reported,
});

export const kindOf = (draft: Draft): ClaimKind => {
  const kind = at(draft, 'says.kind');
  return typeof kind === 'string' && kind in SAID ? (kind as ClaimKind) : 'position';
};

/** Another kind of claim on the same words: what both kinds have is kept, the first choice fills a choice. */
export function withKind(draft: Draft, kind: ClaimKind): Draft {
  const fields: Readonly<Record<string, Field>> = SAID[kind];
  const says: Record<string, unknown> = { kind };
  for (const [name, field] of Object.entries(fields)) {
    const before = at(draft, `says.${name}`);
    const fits =
      before !== undefined &&
      sameSort(SAID[kindOf(draft)], name, field) &&
      (field.choices === undefined || isChoice(field, before));
    if (fits) says[name] = before;
    else if (field.needed && field.choices !== undefined) says[name] = field.choices[0];
  }
  return { ...draft, says };
}

const isChoice = (field: Field, value: unknown): boolean =>
  typeof value === 'string' && field.choices?.includes(value) === true;

const sameSort = (fields: Readonly<Record<string, Field>>, name: string, field: Field): boolean =>
  fields[name]?.sort === field.sort;

/** Why a field cannot be kept so. The words for each stand with the other words of the page. */
export type Lack = 'missing' | 'no-date' | 'no-number' | 'no-choice' | 'words-gone' | 'order';

/** What keeps the draft from being a claim, by path; empty where nothing does. */
export function lacks(draft: Draft, text: string): ReadonlyMap<string, Lack> {
  const found = new Map<string, Lack>();
  for (const field of fieldsOf(kindOf(draft))) {
    const lack = lackOf(field, at(draft, field.path), text);
    if (lack !== undefined) found.set(field.path, lack);
  }
  const least = at(draft, 'says.atLeast');
  const most = at(draft, 'says.atMost');
  if (typeof least === 'number' && typeof most === 'number' && least > most) {
    found.set('says.atMost', 'order');
  }
  return found;
}

function lackOf(field: Placed, value: unknown, text: string): Lack | undefined {
  if (value === undefined || value === '') return field.needed ? 'missing' : undefined;
  switch (field.sort) {
    case 'when':
      return typeof value === 'string' && isDateText(value) ? undefined : 'no-date';
    case 'whole':
      return Number.isSafeInteger(value) && Number(value) >= (field.needed ? 0 : 1)
        ? undefined
        : 'no-number';
    case 'choice':
      return isChoice(field, value) ? undefined : 'no-choice';
    case 'words':
      return isSpan(value) && spanStandsIn(value, text) ? undefined : 'words-gone';
    case 'quantity':
      return isRecord(value) &&
        [value['amount'], value['share']].every((n) => n === undefined || Number(n) >= 0) &&
        Number(value['share'] ?? 0) <= 1
        ? undefined
        : 'no-number';
    default:
      return undefined;
  }
}

export const isSpan = (value: unknown): value is Span =>
  isRecord(value) && typeof value['exact'] === 'string' && typeof value['start'] === 'number';

/** The draft as a claim, once nothing is lacking: empty fields are left out. */
export function claimFrom<T extends Draft | Claim>(draft: T): T {
  const cleaned = (value: unknown): unknown => {
    if (!isRecord(value)) return value;
    const kept = Object.entries(value)
      .map(([key, inner]) => [key, cleaned(inner)] as const)
      .filter(([, inner]) => !isEmpty(inner));
    return Object.fromEntries(kept);
  };
  return cleaned(draft) as T;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0);
