/**
 * What was worked out of parts of a case, for as long as these parts are the same. Parts never change,
 * so that it is enough to look whether they are the very same; a case that grew by an entry shares with
 * the case before all that the entry did not touch.
 */
import { countWhile } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';

/** Results that are remembered under one name: a reader moves between a few days and states. */
const MOST = 6;

interface Recalled {
  readonly of: readonly unknown[];
  readonly value: unknown;
}

/** By the body, which is made once a record and shared by all states of it. */
const memory = new WeakMap<Case['body'], Map<string, Recalled[]>>();

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
};

/** What is remembered under a name, the latest that was asked for first. */
function listUnder({ body }: Case, name: string): Recalled[] {
  let names = memory.get(body);
  if (names === undefined) memory.set(body, (names = new Map()));
  let list = names.get(name);
  if (list === undefined) names.set(name, (list = []));
  return list;
}

function lookUp(list: Recalled[], of: readonly unknown[]): Recalled | undefined {
  const at = list.findIndex((one) => same(one.of, of));
  if (at > 0) list.unshift(...list.splice(at, 1));
  return at < 0 ? undefined : list[0];
}

/**
 * What `make` gives, or gave the last times that it was asked for under this name with these very parts.
 *
 * @param name what is asked for; each has one type
 * @param of everything that the result follows from, besides the name
 */
export function recall<T>(state: Case, name: string, of: readonly unknown[], make: () => T): T {
  const list = listUnder(state, name);
  const found = lookUp(list, of);
  if (found !== undefined) return found.value as T;
  const value = make();
  list.unshift({ of, value });
  if (list.length > MOST) list.pop();
  return value;
}

/** What is remembered under this name with these very parts; undefined where nothing is. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- each name has one type, as in `recall`
export const recalled = <T>(state: Case, name: string, of: readonly unknown[]): T | undefined =>
  lookUp(listUnder(state, name), of)?.value as T | undefined;

/** All steps of something, one after the other without a pause. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Items in which so many are different are sorted anew rather than put in their places. */
const FEW = 16;

/**
 * The items in order. Where they are nearly those of the last time, only what is different is put in its
 * place: a list of thousands to which one is added is not sorted again.
 *
 * @param order must tell any two items apart
 */
export function recallSorted<T>(
  state: Case,
  name: string,
  items: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  const before = listUnder(state, name)[0];
  return recall(state, name, items, () => {
    const was = (before?.of ?? []) as readonly T[];
    let [from, left, right] = [0, was.length, items.length];
    while (from < left && from < right && was[from] === items[from]) from += 1;
    while (left > from && right > from && was[left - 1] === items[right - 1]) {
      left -= 1;
      right -= 1;
    }
    const added = items.slice(from, right);
    if (before === undefined || added.length > FEW || left - from > FEW)
      return items.toSorted(order);
    const gone = new Set(was.slice(from, left));
    const sorted = (before.value as readonly T[]).filter((item) => !gone.has(item));
    for (const item of added) {
      const place = countWhile(sorted, (other) => order(other, item) < 0);
      sorted.splice(place, 0, item);
    }
    return sorted;
  });
}
