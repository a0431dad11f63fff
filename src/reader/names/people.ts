/** People of the case under other spellings: “Callas” for Kallas, “K. Iohannis”. */
import { fold } from '../../basics/index.ts';
import { sameSound, sameSurname, soundKey } from './spelling.ts';
import type { NameTable } from './table.ts';

/** Most answers that a table remembers. */
const MOST_REMEMBERED = 20_000;
/** Shorter surnames are not compared by sound: too many would fit. */
const SHORTEST_FULL = 4;
const SHORTEST_ALONE = 5;

/**
 * The person of the case whom a written name means. A surname alone must be a candidate's where it is
 * spelt otherwise.
 */
export function knownPerson(
  written: string,
  surname: string,
  full: boolean,
  table: NameTable,
): string | undefined {
  if (table.ofCase === undefined) return undefined;
  const key = full ? written : `\u0000${surname}`;
  if (table.resolved.has(key)) return table.resolved.get(key);
  const found = exactly(written, surname, full, table) ?? bySound(written, surname, full, table);
  if (table.resolved.size < MOST_REMEMBERED) table.resolved.set(key, found);
  return found;
}

const firstNameIn = (name: string): string => fold(name.split(/\s+/)[0] ?? '');

/** By the very surname: of the candidates first, and where a first name stands, only if it fits. */
function exactly(
  written: string,
  surname: string,
  full: boolean,
  { ofCase, people }: NameTable,
): string | undefined {
  const ids = people.get(fold(surname));
  if (ids === undefined) return undefined;
  if (!full) return ids.find((id) => ofCase?.candidates.has(id)) ?? ids[0];
  const first = firstNameIn(written);
  return ids.find((id) => firstNameFits(first, firstNameIn(ofCase?.people.get(id)?.name ?? '')));
}

/** By how the surname sounds, where nobody of the case has that very one. */
function bySound(
  written: string,
  surname: string,
  full: boolean,
  { people, sounds }: NameTable,
): string | undefined {
  if (people.has(fold(surname)) || surname.length < (full ? SHORTEST_FULL : SHORTEST_ALONE))
    return undefined;
  const sound = soundKey(surname);
  const first = full ? firstNameIn(written) : undefined;
  for (const person of sounds) {
    const fits = first === undefined ? person.candidate : firstNameFits(first, person.first);
    if (fits && sameSound(sound, person.surname)) return person.id;
  }
  return undefined;
}

/** Whether two folded first names are one, spelt differently or cut to an initial. */
const firstNameFits = (first: string, known: string): boolean =>
  known === first ||
  sameSurname(first, known) ||
  (first.length === 2 && first[1] === '.' && known[0] === first[0]);
