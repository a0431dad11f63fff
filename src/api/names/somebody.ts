/** Who is meant by a name: members, groups and people of a case, exactly or nearly. */
import { distance, fold, ok, refuse, type Result } from '../../basics/index.ts';
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

function everybody(state: Case): readonly Known[] {
  const known: Known[] = [];
  for (const { id, name, aliases } of state.people.values()) {
    const all = [id, name, ...aliases].map(fold);
    known.push({ id, name, names: all, surname: fold(surnameOf(name)) });
  }
  for (const { id, name, aliases } of [...state.members.values(), ...state.groups.values()]) {
    known.push({ id, name, names: [id, name, ...aliases].map(fold), surname: undefined });
  }
  return known;
}

/** Those who are called just so, or whose surname it is. */
function exactly(state: Case, typed: string): readonly Somebody[] {
  const wanted = fold(typed.trim());
  const all = everybody(state);
  const named = all.filter(({ names }) => names.includes(wanted));
  return named.length > 0 ? named : all.filter(({ surname }) => surname === wanted);
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
    .map(({ id, name, names, surname: own }) => {
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
