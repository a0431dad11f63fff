/**
 * What was worked out of parts of a case, for as long as these parts are the same. Parts never change,
 * so that it is enough to look whether they are the very same; a case that grew by an entry shares with
 * the case before all that the entry did not touch.
 */
import type { Case } from '../../case/index.ts';

/** Results that are remembered under one name: a reader moves between a few days and states. */
const MOST = 6;

interface Recalled {
  readonly of: readonly unknown[];
  readonly value: unknown;
}

/** By the body, which is made once a record and shared by all states of it. */
const recalled = new WeakMap<Case['body'], Map<string, Recalled[]>>();

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
};

/**
 * What `make` gives, or gave the last times that it was asked for under this name with these very parts.
 *
 * @param name what is asked for; each has one type
 * @param of everything that the result follows from, besides the name
 */
export function recall<T>({ body }: Case, name: string, of: readonly unknown[], make: () => T): T {
  let names = recalled.get(body);
  if (names === undefined) recalled.set(body, (names = new Map()));
  let list = names.get(name);
  if (list === undefined) names.set(name, (list = []));
  const at = list.findIndex((one) => same(one.of, of));
  const found = list[at];
  if (found !== undefined) {
    if (at > 0) list.unshift(...list.splice(at, 1));
    return found.value as T;
  }
  const value = make();
  list.unshift({ of, value });
  if (list.length > MOST) list.pop();
  return value;
}

/** A function that works out what follows from one thing once, for as long as that thing lives. */
export function remembered<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const value = make(of);
    known.set(of, value);
    return value;
  };
}
