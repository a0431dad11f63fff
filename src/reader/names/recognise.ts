/** Finds names in the words: known ones by the table, people by their shape, misspelt ones by sound. */
import type { Doc } from '../text/tokens.ts';
import { findStrangers, type Stranger } from './strangers.ts';
import type { Name, NameForm, NameTable } from './table.ts';

export type { Stranger } from './strangers.ts';

/** A name where it stands. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly name: Name | Stranger;
}

export interface Names {
  readonly list: readonly Found[];
  /** Index into `list` of the name that covers word i, or −1. */
  readonly covers: Int32Array;
}

const CAPITAL = /^\p{Lu}/u;

export function recognise(doc: Doc, table: NameTable): Names {
  const covers = new Int32Array(doc.size).fill(-1);
  const list: Found[] = [];
  const put = (from: number, to: number, name: Found['name']): void => {
    covers.fill(list.length, from, to);
    list.push({ from, to, name });
  };
  // Lower-casing lengthens a few letters, and the forms are compared by offset.
  const lower = doc.plain.toLowerCase();
  const text = lower.length === doc.plain.length ? lower : doc.plain;
  for (let i = 0; i < doc.size; i += 1) {
    const word = doc.norm[i] ?? '';
    const forms = table.byFirst.get(word) ?? table.byFirst.get(firstPart(word));
    const hit = forms === undefined ? undefined : knownAt(doc, text, i, forms);
    if (hit === undefined) continue;
    put(i, hit.to, hit.name);
    i = hit.to - 1;
  }
  findStrangers(doc, table, covers, put);
  return { list, covers };
}

/** “French” of “French-backed”: names are looked up by their first part. */
const firstPart = (word: string): string => word.split(/[-']/)[0] ?? word;

/** The longest known name that begins at a word and ends at the end of one. */
function knownAt(
  doc: Doc,
  text: string,
  at: number,
  forms: readonly NameForm[],
): { name: Name; to: number } | undefined {
  const capital = CAPITAL.test(doc.value[at] ?? '');
  const start = doc.start[at] ?? 0;
  for (const form of forms) {
    if ((form.capital && !capital) || !text.startsWith(form.form, start)) continue;
    const finish = start + form.form.length;
    let to = at;
    while (to < doc.size && (doc.end[to] ?? 0) < finish) to += 1;
    if (doc.end[to] === finish) return { name: form.name, to: to + 1 };
  }
  return undefined;
}
