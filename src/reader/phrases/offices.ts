/** Offices: which one a noun group names, and who of the case holds it on a day. */
import { firstDay, fold, lastDay } from '../../basics/index.ts';
import type { Case, Office } from '../../case/index.ts';
import {
  ANY_LEADER,
  FORMER,
  NOT_THE_HEAD,
  OFFICE_ENDS,
  OFFICES,
  type Rank,
  SAME_OFFICE,
} from '../lang/en/offices.ts';
import { lookUp } from '../lang/word-set.ts';
import type { Names } from '../names/recognise.ts';
import type { Doc } from '../text/tokens.ts';
import type { Actor } from './refs.ts';

/** An office as the text puts it. */
export interface NamedOffice {
  readonly rank: Rank;
  readonly words: string;
}

/** The longest names of offices are of this many words. */
const LONGEST = 3;

/** The last office that a run of words names, outside of names. */
export function officeIn(
  { norm }: Doc,
  names: Names,
  from: number,
  to: number,
): NamedOffice | undefined {
  for (let i = to - 1; i >= from; i -= 1) {
    if ((names.covers[i] ?? -1) >= 0 || !OFFICE_ENDS.has(norm[i] ?? '')) continue;
    for (let length = LONGEST; length >= 1; length -= 1) {
      const begin = i - length + 1;
      if (begin < from) continue;
      const words = length === 1 ? (norm[i] ?? '') : norm.slice(begin, i + 1).join(' ');
      const rank = lookUp(OFFICES, words);
      if (rank === undefined) continue;
      // “the opposition leader”, “the deputy prime minister”
      const lesser =
        rank === 'head' && norm.slice(from, begin).some((word) => NOT_THE_HEAD.has(word));
      return { rank: lesser ? 'party' : rank, words };
    }
  }
  return undefined;
}

/** Whether a run of words says that an office is over. */
export function saysFormer({ norm }: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (FORMER.has(norm[i] ?? '')) return true;
  return false;
}

export const inOffice = (office: Office, day: string): boolean =>
  (office.from === undefined || firstDay(office.from) <= day) &&
  (office.to === undefined || lastDay(office.to) >= day);

/** Whether the words of a text may mean an office of the case. */
export function titleFits(office: Office, words: string): boolean {
  const asked = lookUp(SAME_OFFICE, words) ?? words;
  return ANY_LEADER.has(asked) || fold(office.title).includes(asked);
}

/** Who holds which office, by `member|rank`. */
export type Holders = ReadonlyMap<string, readonly string[]>;

// Found once for a case and a day: it depends on nothing else.
const known = new WeakMap<Case, Map<string, Holders>>();

export function holdersOn(of: Case, day: string): Holders {
  let days = known.get(of);
  if (days === undefined) known.set(of, (days = new Map()));
  let holders = days.get(day);
  if (holders === undefined) days.set(day, (holders = findHolders(of, day)));
  return holders;
}

function findHolders(of: Case, day: string): Holders {
  const found = new Map<string, string[]>();
  for (const person of of.people.values()) {
    for (const office of person.offices) {
      if (!inOffice(office, day)) continue;
      const key = `${office.member}|${office.rank}`;
      const ids = found.get(key);
      if (ids === undefined) found.set(key, [person.id]);
      else ids.push(person.id);
    }
  }
  return found;
}

/** Offices that speak for a member, the weightiest first. */
const RANK_ORDER: readonly Rank[] = ['head', 'foreign-minister', 'spokesperson', 'official'];

/** The actor that a person of the case is by the offices held on a day. */
export function officeOf(of: Case, id: string, day: string): Actor | undefined {
  const person = of.people.get(id);
  if (person === undefined) return undefined;
  for (const rank of RANK_ORDER) {
    const office = person.offices.find((held) => held.rank === rank && inOffice(held, day));
    if (office !== undefined) return { member: office.member, rank, name: person.name, person: id };
  }
  return undefined;
}

// Counted once for a case and a day.
const sizes = new WeakMap<Case, Map<string, number>>();

/** How many members a body has on a day; undefined where the case has none. */
export function sizeOn(of: Case, day: string): number | undefined {
  let days = sizes.get(of);
  if (days === undefined) sizes.set(of, (days = new Map()));
  let size = days.get(day);
  if (size === undefined) days.set(day, (size = countMembers(of, day)));
  return size || undefined;
}

function countMembers(of: Case, day: string): number {
  let size = 0;
  for (const { terms } of of.members.values()) {
    const sits = terms.some(
      ({ from, to }) =>
        (from === undefined || firstDay(from) <= day) && (to === undefined || firstDay(to) > day),
    );
    if (sits) size += 1;
  }
  return size;
}
