/** Runs of capitalised words that the table does not know: people, when they look like it. */
import { fold } from '../../basics/index.ts';
import { MEN, MONTHS, ORGANISATION_WORDS, TITLES, WOMEN } from '../lang/en/offices.ts';
import { NAME_PARTICLES, NAME_SUFFIXES, WEEKDAYS } from '../lang/en/words.ts';
import type { Doc } from '../text/tokens.ts';
import { knownPerson } from './people.ts';
import type { Name, NameTable } from './table.ts';

/** A person whom the case does not know. */
export interface Stranger {
  readonly sort: 'stranger';
  /** The fullest form of the name that the text uses. */
  full: string;
  readonly surname: string;
  /** By the title that goes with the name: Mr, Ms. */
  gender?: 'f' | 'm';
}

type Put = (from: number, to: number, name: Name | Stranger) => void;

/** Longest names, in words. */
const LONGEST = 6;
/** An abbreviation all in capitals of fewer characters is no name: “NATO”, “US DOJ”. */
const SHORTEST_CAPITALS = 6;

export function findStrangers(doc: Doc, table: NameTable, covers: Int32Array, put: Put): void {
  const strangers = new Map<string, Stranger>();
  const sentenceStarts = new Set(doc.sentences.map((sentence) => sentence.from));
  const alone: number[] = [];
  for (let i = 0; i < doc.size; i += 1) {
    if (!isNamePart(doc, covers, i)) continue;
    const to = endOfName(doc, covers, i);
    let from = i;
    while (from < to && isTitle(doc.norm[from])) from += 1;
    const titled =
      from > i || (isTitle(doc.norm[i - 1]) && doc.end[i - 1] === (doc.start[i] ?? 0) - 1);
    if (from < to) {
      // The first word of a sentence has its capital from there.
      const opens = from === i && sentenceStarts.has(i) && to - from > 1;
      if (opens && doc.pos[i] !== 'PROPN') from += 1;
      claim(from, to, titled);
    }
    i = to - 1;
  }
  // A surname alone is a person only where the text has named that person in full.
  for (const at of alone) {
    const stranger = strangers.get(fold(doc.norm[at] ?? ''));
    if (stranger !== undefined) put(at, at + 1, stranger);
  }

  function claim(from: number, to: number, titled: boolean): void {
    const words = doc.norm.slice(from, to);
    if (
      words.some((word) => ORGANISATION_WORDS.has(word) || WEEKDAYS.has(word) || MONTHS.has(word))
    )
      return;
    const written = doc.plain.slice(doc.start[from], doc.end[to - 1]);
    const surname = words.at(-1) ?? '';
    const several = to - from > 1;
    const known = knownPerson(written, surname, several, table);
    if (known !== undefined) put(from, to, { sort: 'person', id: known });
    else if (!several && !titled) alone.push(from);
    else if (!isAbbreviation(doc.value[to - 1] ?? '', written)) {
      // In the letters of the source: the tagger's have no accents.
      const full = doc.text.slice(doc.start[from], doc.end[to - 1]);
      const stranger = strangerOf(strangers, full, surname, several);
      const title = (doc.norm[from - 1] ?? '').replace('.', '');
      if (MEN.has(title)) stranger.gender = 'm';
      if (WOMEN.has(title)) stranger.gender = 'f';
      put(from, to, stranger);
    }
  }
}

const isAbbreviation = (last: string, written: string): boolean =>
  last === last.toUpperCase() && written.length < SHORTEST_CAPITALS;

/** One stranger a surname, under the fullest name that the text gives. */
function strangerOf(
  strangers: Map<string, Stranger>,
  written: string,
  surname: string,
  several: boolean,
): Stranger {
  const key = fold(surname);
  let stranger = strangers.get(key);
  if (stranger === undefined) {
    stranger = { sort: 'stranger', full: written, surname: key };
    strangers.set(key, stranger);
  } else if (several && written.length > stranger.full.length) stranger.full = written;
  return stranger;
}

/** The end of the run of words that can be one name, particles and hyphens included. */
function endOfName(doc: Doc, covers: Int32Array, from: number): number {
  let to = from + 1;
  while (to < doc.size && to - from < LONGEST && isNear(doc, to)) {
    if (isNamePart(doc, covers, to)) to += 1;
    else if (NAME_PARTICLES.has(doc.norm[to] ?? '') && isNamePart(doc, covers, to + 1)) to += 2;
    else if (isHyphenInName(doc, covers, to)) to += 2;
    else break;
  }
  return to;
}

/** At most one space, and no line end, before a word. */
function isNear(doc: Doc, at: number): boolean {
  const gap = (doc.start[at] ?? 0) - (doc.end[at - 1] ?? 0);
  return gap <= 1 && !doc.plain.slice(doc.end[at - 1], doc.start[at]).includes('\n');
}

const SECOND_PART = /^\p{Ll}{2,7}$/u;

/** “Kramp-Karrenbauer”, “Ban Ki-moon”; not “Orbán-led”. */
function isHyphenInName(doc: Doc, covers: Int32Array, at: number): boolean {
  if (
    doc.value[at] !== '-' ||
    doc.start[at] !== doc.end[at - 1] ||
    doc.start[at + 1] !== doc.end[at]
  )
    return false;
  if (covers[at + 1] !== -1 || NAME_SUFFIXES.has(doc.norm[at + 1] ?? '')) return false;
  return isNamePart(doc, covers, at + 1) || SECOND_PART.test(doc.value[at + 1] ?? '');
}

const isTitle = (word = ''): boolean => TITLES.has(word.endsWith('.') ? word.slice(0, -1) : word);

const CAPITAL = /^\p{Lu}/u;
const FOREIGN_LETTER = /[\u0080-\uffff]/;

/** A capitalised word outside of known names; as an adjective only where its letters are no English ones. */
function isNamePart(doc: Doc, covers: Int32Array, i: number): boolean {
  const value = doc.value[i] ?? '';
  if (covers[i] !== -1 || !CAPITAL.test(value)) return false;
  const pos = doc.pos[i];
  return pos === 'PROPN' || pos === 'NOUN' || (pos === 'ADJ' && FOREIGN_LETTER.test(value));
}
