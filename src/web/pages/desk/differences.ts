/** What a person changed in a claim: the proposal and the verdict side by side. */
import type { Claim } from '../../../case/index.ts';
import { at, type Draft } from './draft.ts';
import { fieldsOf, type Placed } from './kinds.ts';

export interface Difference {
  readonly field: Placed | undefined;
  /** `says.kind` and the like have no field of their own. */
  readonly path: string;
  readonly proposed: unknown;
  readonly now: unknown;
}

/** Every field in which the two differ, in the order of the form. */
export function differences(proposed: Claim, now: Claim): readonly Difference[] {
  const fields = new Map(
    [...fieldsOf(now.says.kind), ...fieldsOf(proposed.says.kind)].map((field) => [
      field.path,
      field,
    ]),
  );
  const told = [...fields].map(([path, field]) => ({ path, field }));
  return [{ path: 'says.kind', field: undefined }, ...told]
    .map(({ path, field }) => ({
      field,
      path,
      proposed: at(proposed as unknown as Draft, path),
      now: at(now as unknown as Draft, path),
    }))
    .filter((one) => !same(one.proposed, one.now));
}

/** Whether two pieces of plain data say the same; the order of keys says nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && same(value, (b as Draft)[key]))
  );
}
