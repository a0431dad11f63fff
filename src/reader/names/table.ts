/** Every name that the reader knows beforehand: of states, of the case's people and groups, of outlets. */
import { fold } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import { OUTLETS } from '../lang/en/offices.ts';
import { type NameForm, NameForms } from './forms.ts';
import { soundKey } from './spelling.ts';
import { addStates } from './states.ts';

export type { Name, NameForm } from './forms.ts';

export interface NameTable {
  /** Forms by their first word, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly NameForm[]>;
  /** The case's people by folded surname and by folded full name. */
  readonly people: ReadonlyMap<string, readonly string[]>;
  readonly ofCase: Case | undefined;
  /** The case's people by the sound of their surnames, for spellings that vary. */
  readonly sounds: readonly SoundOfName[];
  /** Answers already given for a written name; they depend on nothing but this table. */
  readonly resolved: Map<string, string | undefined>;
}

interface SoundOfName {
  readonly id: string;
  /** The first name, folded. */
  readonly first: string;
  /** The surname's sound key. */
  readonly surname: string;
  readonly candidate: boolean;
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

/** The case's own names come first: the first meaning given to a form stays. */
function build(of: Case | undefined): NameTable {
  const forms = new NameForms();
  if (of !== undefined) addCase(forms, of);
  addStates(forms);
  for (const { id, name, aliases } of of?.members.values() ?? []) {
    for (const one of [name, ...aliases]) forms.add(one, { sort: 'member', id, as: 'name' });
  }
  for (const name of OUTLETS) forms.add(name, { sort: 'outlet', name });
  return {
    byFirst: forms.done(),
    people: of === undefined ? new Map() : peopleByName(of),
    ofCase: of,
    sounds: of === undefined ? [] : soundsOf(of),
    resolved: new Map(),
  };
}

function addCase(forms: NameForms, of: Case): void {
  for (const [form, id] of of.spellings) {
    if (of.people.has(id)) forms.add(form, { sort: 'person', id });
    else if (of.members.has(id)) forms.add(form, { sort: 'member', id, as: 'name' });
    else if (of.groups.has(id)) forms.add(form, { sort: 'group', id });
  }
  for (const { id, name, aliases } of of.people.values()) {
    for (const one of [name, ...aliases]) forms.add(one, { sort: 'person', id });
  }
  for (const { id, name, aliases } of of.groups.values()) {
    for (const one of [name, ...aliases]) forms.add(one, { sort: 'group', id }, false);
  }
  const { id, name, aliases } = of.body;
  for (const one of [name, id, ...aliases]) forms.add(one, { sort: 'body', id });
  if (of.post === undefined) return;
  for (const one of [of.post.name, ...(of.post.aliases ?? [])])
    forms.add(one, { sort: 'post', id: 'post' }, false);
}

/** The last word of a name, folded: `Mark Rutte` gives `rutte`. */
const surnameOf = (name: string): string => fold(name.split(/\s+/).at(-1) ?? name);

function peopleByName(of: Case): Map<string, string[]> {
  const people = new Map<string, string[]>();
  const remember = (key: string, id: string): void => {
    const ids = people.get(key);
    if (ids === undefined) people.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const { id, name, aliases } of of.people.values()) {
    for (const one of [name, ...aliases]) {
      remember(surnameOf(one), id);
      remember(fold(one), id);
    }
  }
  return people;
}

const soundsOf = (of: Case): SoundOfName[] =>
  [...of.people.values()].map(({ id, name }) => {
    const words = name.split(/\s+/);
    return {
      id,
      first: fold(words[0] ?? ''),
      surname: soundKey(words.at(-1) ?? ''),
      candidate: of.candidates.has(id),
    };
  });
