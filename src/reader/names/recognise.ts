/** Finds names in the words: known ones by the table, people by their shape, misspelt ones by sound. */
import { fold } from '../../basics/index.ts';
import { ORGANISATION_WORDS, TITLES } from '../lang/en/offices.ts';
import type { Doc } from '../text/tokens.ts';
import { sameSound, sameSurname, soundKey } from './spelling.ts';
import type { Name, NameForm, NameTable } from './table.ts';

/** A name where it stands. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly name: Name | Stranger;
}

/** A person whom the case does not know. */
export interface Stranger {
  readonly sort: 'stranger';
  /** The fullest form of the name that the text uses. */
  full: string;
  readonly surname: string;
  /** By the title or description that goes with the name: Mr, Ms. */
  gender?: 'f' | 'm';
}

const CAPITAL = /^\p{Lu}/u;
const PARTICLES = new Set('van von der den de di da la le el al bin ben del della dos du ter ten zu y'.split(' '));
const DAY_OR_MONTH =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Names by word index: `at[i]` is the name that begins at word i. */
export interface Names {
  readonly list: readonly Found[];
  /** Index into `list` of the name that covers word i, or −1. */
  readonly covers: Int32Array;
}

export function recognise(doc: Doc, table: NameTable): Names {
  const covers = new Int32Array(doc.size).fill(-1);
  const list: Found[] = [];
  const put = (from: number, to: number, name: Found['name']): void => {
    for (let i = from; i < to; i += 1) covers[i] = list.length;
    list.push({ from, to, name });
  };
  const lower = doc.plain.toLowerCase();
  const folded = lower.length === doc.plain.length ? lower : doc.plain;

  for (let i = 0; i < doc.size; i += 1) {
    const forms = table.byFirst.get(doc.norm[i] ?? '') ?? table.byFirst.get(firstKey(doc.norm[i] ?? ''));
    if (forms === undefined) continue;
    const capital = CAPITAL.test(doc.value[i] ?? '');
    const hit = bestForm(doc, i, forms, folded, capital);
    if (hit !== undefined) {
      put(i, hit.to, hit.form.name);
      i = hit.to - 1;
    }
  }
  findStrangers(doc, table, covers, put);
  return { list, covers };
}

const firstKey = (word: string): string => word.split(/[-']/)[0] ?? word;

function bestForm(
  doc: Doc,
  at: number,
  forms: readonly NameForm[],
  lower: string,
  capital: boolean,
): { form: NameForm; to: number } | undefined {
  const start = doc.start[at] ?? 0;
  for (const form of forms) {
    if (form.capital && !capital) continue;
    if (!lower.startsWith(form.form, start)) continue;
    const finish = start + form.form.length;
    let to = at;
    while (to < doc.size && (doc.end[to] ?? 0) < finish) to += 1;
    if (doc.end[to] !== finish) continue;
    // An adjective that nothing follows is a national: “the Hungarian”, “the Americans”.
    return { form, to: to + 1 };
  }
  return undefined;
}

/** Runs of capitalised words that the table does not know: people, when they look like it. */
function findStrangers(
  doc: Doc,
  table: NameTable,
  covers: Int32Array,
  put: (from: number, to: number, name: Found['name']) => void,
): void {
  const strangers = new Map<string, Stranger>();
  const sentenceStart = new Set(doc.sentences.map((sentence) => sentence.from));
  const alone: number[] = [];
  for (let i = 0; i < doc.size; i += 1) {
    if (covers[i] !== -1 || !isNamePart(doc, i)) continue;
    let to = i + 1;
    while (to < doc.size && to - i < 6 && sameGap(doc, to)) {
      if (covers[to] === -1 && isNamePart(doc, to)) to += 1;
      else if (PARTICLES.has(doc.norm[to] ?? '') && covers[to + 1] === -1 && isNamePart(doc, to + 1)) to += 2;
      else if (doc.value[to] === '-' && covers[to + 1] === -1 && doc.start[to] === doc.end[to - 1] && doc.start[to + 1] === doc.end[to] && (isNamePart(doc, to + 1) || /^\p{Ll}{2,7}$/u.test(doc.value[to + 1] ?? '')) && !/^(?:led|backed|born|based|style|era|like|general|elect)$/.test(doc.norm[to + 1] ?? '')) to += 2;
      else break;
    }
    let from = i;
    while (from < to && isTitle(doc.norm[from])) from += 1;
    const titled = from > i || (i > 0 && isTitle(doc.norm[i - 1]) && doc.end[i - 1] === (doc.start[i] ?? 0) - 1);
    if (from < to) {
      if (from === i && sentenceStart.has(i) && to - from > 1 && doc.pos[i] !== 'PROPN') from += 1;
      claim(from, to, titled);
    }
    i = to - 1;
  }

  function claim(from: number, to: number, titled: boolean): void {
    const words = doc.norm.slice(from, to);
    if (words.some((word) => ORGANISATION_WORDS.has(word) || DAY_OR_MONTH.test(word))) return;
    const written = doc.plain.slice(doc.start[from], doc.end[to - 1]);
    const surname = words.at(-1) ?? '';
    const known = knownPerson(written, surname, to - from > 1, table);
    if (known !== undefined) {
      put(from, to, { sort: 'person', id: known });
      return;
    }
    if (to - from > 1 || titled) {
      if (doc.value[to - 1] === (doc.value[to - 1] ?? '').toUpperCase() && written.length < 6) return;
      const key = fold(surname);
      let stranger = strangers.get(key);
      if (stranger === undefined) {
        stranger = { sort: 'stranger', full: doc.text.slice(doc.start[from], doc.end[to - 1]), surname: key };
        strangers.set(key, stranger);
      } else if (written.length > stranger.full.length && to - from > 1) stranger.full = doc.text.slice(doc.start[from], doc.end[to - 1]);
      const title = (doc.norm[from - 1] ?? '').replace('.', '');
      if (title === 'mr' || title === 'sir' || title === 'lord') stranger.gender = 'm';
      if (title === 'ms' || title === 'mrs' || title === 'miss' || title === 'dame' || title === 'lady') stranger.gender = 'f';
      put(from, to, stranger);
    } else alone.push(from);
  }

  // A surname alone is a person only where the text has named that person in full.
  for (const at of alone) {
    const stranger = strangers.get(fold(doc.norm[at] ?? ''));
    if (stranger !== undefined) put(at, at + 1, stranger);
  }
}

const isTitle = (word = ''): boolean => TITLES.has(word.endsWith('.') ? word.slice(0, -1) : word);

const sameGap = (doc: Doc, to: number): boolean => {
  const gap = (doc.start[to] ?? 0) - (doc.end[to - 1] ?? 0);
  return gap <= 1 && !doc.plain.slice(doc.end[to - 1], doc.start[to]).includes('\n');
};

const isNamePart = (doc: Doc, i: number): boolean => {
  const value = doc.value[i] ?? '';
  return CAPITAL.test(value) && /\p{L}/u.test(value) && (doc.pos[i] === 'PROPN' || doc.pos[i] === 'NOUN' || doc.pos[i] === 'ADJ' && /[^\x00-\x7f]/.test(value)) ;
};

/** A person of the case under another spelling; a surname alone must be a candidate's or be unique. */
function knownPerson(written: string, surname: string, full: boolean, table: NameTable): string | undefined {
  if (table.ofCase === undefined) return undefined;
  const key = full ? written : `\u0000${surname}`;
  if (table.resolved.has(key)) return table.resolved.get(key);
  const found = findPerson(written, surname, full, table);
  if (table.resolved.size < 20_000) table.resolved.set(key, found);
  return found;
}

function findPerson(written: string, surname: string, full: boolean, table: NameTable): string | undefined {
  const of = table.ofCase;
  const exact = table.people.get(fold(surname));
  const first = fold(written.split(/\s+/)[0] ?? '');
  if (exact !== undefined) {
    if (full) return exact.find((id) => firstNameFits(first, fold(of?.people.get(id)?.name.split(/\s+/)[0] ?? '')));
    return exact.find((id) => of?.candidates.has(id)) ?? exact[0];
  }
  if (surname.length < (full ? 4 : 5)) return undefined;
  const sound = soundKey(surname);
  for (const person of table.sounds) {
    if (!full && !person.candidate) continue;
    if (full && !firstNameFits(first, person.first)) continue;
    if (sameSound(sound, person.surname)) return person.id;
  }
  return undefined;
}

/** Whether two folded first names are one, spelt differently or cut to an initial. */
const firstNameFits = (first: string, known: string): boolean =>
  known === first || sameSurname(first, known) || (first.length === 2 && first[1] === '.' && known[0] === first[0]);
