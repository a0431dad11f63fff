/** Every name that the reader knows beforehand: of states, of the case's people and groups, of outlets. */
import { fold } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import { OUTLETS } from '../lang/en/offices.ts';
import { NATIONALS, NOT_SEATS, SEATS, STATE_ADJECTIVES, STATE_NAMES } from '../lang/en/places.ts';
import { STATES } from '../lang/en/states.ts';
import { soundKey } from './spelling.ts';

/** What a name stands for. */
export type Name =
  | { readonly sort: 'member'; readonly id: string; readonly as: 'name' | 'adjective' | 'national' | 'seat' }
  | { readonly sort: 'group'; readonly id: string }
  | { readonly sort: 'person'; readonly id: string }
  | { readonly sort: 'body'; readonly id: string }
  | { readonly sort: 'post'; readonly id: string }
  | { readonly sort: 'outlet'; readonly name: string };

export interface NameForm {
  /** Lower case, as it stands in the text. */
  readonly form: string;
  /** Whether the text has to write it with a capital. */
  readonly capital: boolean;
  readonly name: Name;
}

export interface NameTable {
  /** Forms by their first word, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly NameForm[]>;
  /** The case's people by folded surname and by folded full name. */
  readonly people: ReadonlyMap<string, readonly string[]>;
  readonly ofCase: Case | undefined;
  /** The case's people by the sound of their surnames, for spellings that vary. */
  readonly sounds: readonly { readonly id: string; readonly first: string; readonly surname: string; readonly candidate: boolean }[];
  /** Answers already given for a written name; they depend on nothing but this table. */
  readonly resolved: Map<string, string | undefined>;
}

const FIRST = /^(?:[a-z]\.)+|^[^\s\-.']+/u;

class Builder {
  readonly byFirst = new Map<string, NameForm[]>();
  private readonly seen = new Set<string>();

  /** Adds a form and its variant without accents; the first meaning given to a form stays. */
  add(written: string, name: Name, capital = true): void {
    const plain = written.replace(/[’‘]/g, "'").replace(/^the\s+/i, '').trim();
    for (const form of new Set([plain.toLowerCase(), fold(plain)])) {
      if (form.length < 2) continue;
      const key = `${form}\u0000${name.sort === 'member' && name.as === 'adjective' ? 'a' : ''}`;
      if (this.seen.has(key)) continue;
      this.seen.add(key);
      const first = FIRST.exec(form)?.[0] ?? form;
      const list = this.byFirst.get(first);
      if (list === undefined) this.byFirst.set(first, [{ form, capital, name }]);
      else list.push({ form, capital, name });
    }
  }

  done(): Map<string, NameForm[]> {
    for (const list of this.byFirst.values()) list.sort((a, b) => b.form.length - a.form.length);
    return this.byFirst;
  }
}

/** All the names of states that are no members of a case with its own members, too. */
function addStates(to: Builder): void {
  const split = (text: string | undefined): string[] => (text ? text.split('|') : []);
  for (const [code, names, adjective, capital] of STATES) {
    for (const name of [...split(names), ...split(STATE_NAMES[code])]) {
      if (name !== 'Male') to.add(name, { sort: 'member', id: code, as: 'name' });
    }
    for (const word of [adjective, ...split(STATE_ADJECTIVES[code])]) {
      if (word) to.add(word, { sort: 'member', id: code, as: 'adjective' });
    }
    for (const word of split(NATIONALS[code])) {
      to.add(word, { sort: 'member', id: code, as: 'national' });
    }
    for (const seat of [capital, ...split(SEATS[code])]) {
      if (seat && !NOT_SEATS.includes(seat)) to.add(seat, { sort: 'member', id: code, as: 'seat' });
    }
  }
}

/** The last word of a name, with its particles left out: `Mark Rutte` gives `rutte`. */
export const surnameOf = (name: string): string => fold(name.split(/\s+/).at(-1) ?? name);

function build(of: Case | undefined): NameTable {
  const to = new Builder();
  const people = new Map<string, string[]>();
  if (of !== undefined) {
    const remember = (key: string, id: string): void => {
      const list = people.get(key);
      if (list === undefined) people.set(key, [id]);
      else if (!list.includes(id)) list.push(id);
    };
    for (const [form, id] of of.spellings) {
      if (of.people.has(id)) to.add(form, { sort: 'person', id });
      else if (of.members.has(id)) to.add(form, { sort: 'member', id, as: 'name' });
      else if (of.groups.has(id)) to.add(form, { sort: 'group', id });
    }
    for (const person of of.people.values()) {
      for (const name of [person.name, ...person.aliases]) {
        to.add(name, { sort: 'person', id: person.id });
        remember(surnameOf(name), person.id);
        remember(fold(name), person.id);
      }
    }
    for (const group of of.groups.values()) {
      for (const name of [group.name, ...group.aliases]) {
        to.add(name, { sort: 'group', id: group.id }, false);
      }
    }
    for (const name of [of.body.name, of.body.id, ...of.body.aliases]) {
      to.add(name, { sort: 'body', id: of.body.id });
    }
    if (of.post !== undefined) {
      for (const name of [of.post.name, ...(of.post.aliases ?? [])]) {
        to.add(name, { sort: 'post', id: 'post' }, false);
      }
    }
  }
  addStates(to);
  if (of !== undefined) {
    for (const member of of.members.values()) {
      for (const name of [member.name, ...member.aliases]) {
        to.add(name, { sort: 'member', id: member.id, as: 'name' });
      }
    }
  }
  for (const name of OUTLETS) to.add(name, { sort: 'outlet', name });
  const sounds = [...(of?.people.values() ?? [])].map((person) => {
    const words = person.name.split(/\s+/);
    return { id: person.id, first: fold(words[0] ?? ''), surname: soundKey(words.at(-1) ?? ''), candidate: of?.candidates.has(person.id) === true };
  });
  return { byFirst: to.done(), people, ofCase: of, sounds, resolved: new Map() };
}

// Built once a case: the table depends on nothing else.
const built = new WeakMap<Case, NameTable>();
let general: NameTable | undefined;

/** The names to look for when reading for a case, or for none. */
export function nameTable(of?: Case): NameTable {
  if (of === undefined) return (general ??= build(undefined));
  let table = built.get(of);
  if (table === undefined) {
    table = build(of);
    built.set(of, table);
  }
  return table;
}
