/** Who is meant by a name: members, groups and people of a case, exactly or nearly. */
import { distance, fold, groupBy, ok, refuse, type Result } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';

export interface Somebody {
  readonly id: string;
  readonly name: string;
}

interface Known extends Somebody {
  /** All that it is called, folded; the surnames of people among them. */
  readonly names: readonly string[];
  readonly surname: string | undefined;
}

const surnameOf = (name: string): string => name.split(/\s+/).at(-1) ?? name;

interface Everybody {
  readonly members: Case['members'];
  readonly groups: Case['groups'];
  readonly all: readonly Known[];
  /** By any of their names, and by the surnames of people. */
  readonly named: ReadonlyMap<string, readonly Known[]>;
  readonly surnamed: ReadonlyMap<string, readonly Known[]>;
}

const known = new WeakMap<Case['people'], Everybody>();

/** All who are known, made anew only where somebody was described, joined or left. */
function everybody({ people, members, groups }: Case): Everybody {
  const before = known.get(people);
  if (before?.members === members && before.groups === groups) return before;
  const all: Known[] = [];
  for (const { id, name, aliases } of people.values()) {
    const names = [id, name, ...aliases].map(fold);
    all.push({ id, name, names, surname: fold(surnameOf(name)) });
  }
  for (const { id, name, aliases } of [...members.values(), ...groups.values()]) {
    all.push({ id, name, names: [id, name, ...aliases].map(fold), surname: undefined });
  }
  const named = groupBy(
    all.flatMap((one) => [...new Set(one.names)].map((name) => ({ name, one }))),
    ({ name }) => name,
  );
  const surnamed = groupBy(all, ({ surname }) => surname ?? '');
  const made: Everybody = {
    members,
    groups,
    all,
    named: new Map([...named].map(([name, list]) => [name, list.map(({ one }) => one)])),
    surnamed,
  };
  known.set(people, made);
  return made;
}

/** Those who are called just so, or whose surname it is. */
function exactly(state: Case, typed: string): readonly Somebody[] {
  const wanted = fold(typed.trim());
  const { named, surnamed } = everybody(state);
  return named.get(wanted) ?? (wanted === '' ? [] : (surnamed.get(wanted) ?? []));
}

/** Whether the case knows the name: somebody is called so, or it was settled. */
export const isKnownName = (state: Case, written: string): boolean =>
  state.spellings.has(fold(written.trim())) ||
  fold(state.body.name) === fold(written.trim()) ||
  state.body.aliases.some((alias) => fold(alias) === fold(written.trim())) ||
  exactly(state, written).length > 0;

/** Slips that make one name of another, at most: one in a short name, two in a long one. */
const slips = (name: string): number => (name.length < 4 ? 0 : name.length < 8 ? 1 : 2);

/** Those whose name, or surname, is written nearly so, the nearest first. */
export function nearTo(state: Case, written: string): readonly Somebody[] {
  const whole = fold(written.trim());
  const surname = surnameOf(whole);
  return everybody(state)
    .all.map(({ id, name, names, surname: own }) => {
      const ways = names.map((one) => distance(one, whole) / (slips(whole) + 0.5));
      if (own !== undefined) ways.push(distance(own, surname) / (slips(surname) + 0.5));
      return { id, name, far: Math.min(...ways) };
    })
    .filter(({ far }) => far < 1)
    .toSorted((a, b) => a.far - b.far || a.id.localeCompare(b.id))
    .map(({ id, name }) => ({ id, name }));
}

/** The member, group or person whom somebody means by an id, a name or a surname. */
export function findSomebody(state: Case, typed: string): Result<Somebody> {
  const found = exactly(state, typed);
  const [only] = found;
  const listed = (some: readonly Somebody[]): string =>
    some.map(({ id, name }) => `${name} (${id})`).join(', ');
  if (only !== undefined && found.length === 1) return ok(only);
  if (found.length > 1) {
    return refuse(
      'bad-input',
      `“${typed}” could be ${listed(found)}; give the id. Nothing was written.`,
    );
  }
  const near = nearTo(state, typed).slice(0, 3);
  return refuse(
    'not-found',
    `Nobody of “${state.title}” is called “${typed}”${near.length === 0 ? '' : `; near to it are ${listed(near)}`}. Nothing was written.`,
  );
}
