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
  const met = new Map<string, { written: string; claims: string[]; near: readonly Somebody[] }>();
  const meet = (written: string, claim: string, near: () => readonly Somebody[]): void => {
    const key = fold(written);
    const known = met.get(key);
    if (known === undefined) met.set(key, { written, claims: [claim], near: near() });
    else if (!known.claims.includes(claim)) known.claims.push(claim);
  };
  for (const { claim, status } of state.claims.values()) {
    if (status === 'rejected') continue;
    for (const written of [...namesIn(claim.says), ...speakerIn(claim)]) {
      if (!isKnownName(state, written)) meet(written, claim.id, () => nearTo(state, written));
    }
    const candidate = 'candidate' in claim.says ? claim.says.candidate : undefined;
    const person = candidate === undefined ? undefined : state.people.get(candidate);
    if (person === undefined || !found.has(person.id)) continue;
    if (state.spellings.has(fold(person.name))) continue;
    const others = nearTo(state, person.name).filter(({ id }) => id !== person.id);
    if (others.length > 0) meet(person.name, claim.id, () => others);
  }
  return [...met.values()].toSorted(
    (a, b) => b.claims.length - a.claims.length || a.written.localeCompare(b.written),
  );
}
