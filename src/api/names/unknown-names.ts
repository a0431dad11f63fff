/** Names that were read and that nobody has settled. */
import { fold } from '../../basics/index.ts';
import type { Claim, Says } from '../../case/index.ts';
import type { OpenRecord } from '../record.ts';
import { isKnownName, nearTo, type Somebody } from './somebody.ts';

export interface UnknownName {
  /** As it is written in the first claim that has it. */
  readonly written: string;
  /** Ids of the claims that it stands in. */
  readonly claims: readonly string[];
  /** Whom it may mean, the nearest first. */
  readonly near: readonly Somebody[];
}

/** Names in what is said that may be anybody's: not ids of candidates, which are always known. */
function namesIn(says: Says): readonly string[] {
  const fields = says as Readonly<Record<string, unknown>>;
  const one = ['member', 'nominator', 'by', 'to', 'from', 'of'].map((field) => fields[field]);
  const several = ['jointly', 'including', 'except'].flatMap((field) => fields[field] ?? []);
  return [...one, ...several].filter((name) => typeof name === 'string');
}

/** Whose word it is, where that is somebody of the case and not an outlet. */
function speakerIn({ attribution: { level, speaker } }: Claim): readonly string[] {
  const person = level === 'own-words' || level === 'spokesperson' || level === 'named-official';
  return person && speaker !== undefined ? [speaker] : [];
}

/** People whom the reader found by itself, by id: nobody has said yet that they are who they seem. */
function foundByReader({ entries }: OpenRecord): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { event, basis } of entries) {
    if (event.type !== 'person-described') continue;
    if (basis.kind === 'reader') found.add(event.person);
    else found.delete(event.person);
  }
  return found;
}

/**
 * The names in claims, rejected ones left out, that mean nobody of the case and were not settled, and
 * candidates whom the reader found by itself and whose name is nearly another's. Those in most claims
 * come first.
 */
export function unknownNames(record: OpenRecord): readonly UnknownName[] {
  const { state } = record;
  const found = foundByReader(record);
  const met = new Map<
    string,
    { readonly written: string; readonly claims: Set<string>; readonly near: readonly Somebody[] }
  >();
  const meet = (written: string, claim: string, near: () => readonly Somebody[]): void => {
    const key = fold(written);
    const before = met.get(key);
    if (before === undefined) met.set(key, { written, claims: new Set([claim]), near: near() });
    else before.claims.add(claim);
  };
  // The same few names stand in thousands of claims.
  const isKnown = once((written) => isKnownName(state, written));
  const mistaken = once((id) => {
    const person = state.people.get(id);
    if (person === undefined || !found.has(id)) return undefined;
    if (state.spellings.has(fold(person.name))) return undefined;
    const others = nearTo(state, person.name).filter((other) => other.id !== id);
    return others.length > 0 ? { name: person.name, others } : undefined;
  });
  for (const { claim, status } of state.claims.values()) {
    if (status === 'rejected') continue;
    for (const written of [...namesIn(claim.says), ...speakerIn(claim)]) {
      if (!isKnown(written)) meet(written, claim.id, () => nearTo(state, written));
    }
    const candidate = 'candidate' in claim.says ? claim.says.candidate : undefined;
    const mistake = candidate === undefined ? undefined : mistaken(candidate);
    if (mistake !== undefined) meet(mistake.name, claim.id, () => mistake.others);
  }
  return [...met.values()]
    .map(({ claims, ...rest }) => ({ ...rest, claims: [...claims] }))
    .toSorted((a, b) => b.claims.length - a.claims.length || a.written.localeCompare(b.written));
}

/** A function of a name that is asked for each name once. */
function once<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (!known.has(name)) known.set(name, make(name));
    return known.get(name) as T;
  };
}
