/** The written forms of names, found by their first word. */
import { fold } from '../../basics/index.ts';

/** What a name stands for. */
export type Name =
  | {
      readonly sort: 'member';
      readonly id: string;
      readonly as: 'name' | 'adjective' | 'national' | 'seat';
    }
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

/** The first word as the tagger cuts it: “U.S.” is one, “Bosnia-Herzegovina” begins with “bosnia”. */
const FIRST = /^(?:[a-z]\.)+|^[^\s\-.']+/u;

export class NameForms {
  private readonly byFirst = new Map<string, NameForm[]>();
  private readonly seen = new Set<string>();

  /** Adds a form and its variant without accents; the first meaning given to a form stays. */
  add(written: string, name: Name, capital = true): void {
    const plain = written
      .replace(/[’‘]/g, "'")
      .replace(/^the\s+/i, '')
      .trim();
    for (const form of new Set([plain.toLowerCase(), fold(plain)])) {
      if (form.length < 2) continue;
      // An adjective may be written like a name: “Luxembourg”, “US”.
      const key = `${form}\u0000${name.sort === 'member' && name.as === 'adjective' ? 'a' : ''}`;
      if (this.seen.has(key)) continue;
      this.seen.add(key);
      const first = FIRST.exec(form)?.[0] ?? form;
      const list = this.byFirst.get(first);
      if (list === undefined) this.byFirst.set(first, [{ form, capital, name }]);
      else list.push({ form, capital, name });
    }
  }

  /** All forms by their first word, longest first. */
  done(): Map<string, NameForm[]> {
    for (const list of this.byFirst.values()) list.sort((a, b) => b.form.length - a.form.length);
    return this.byFirst;
  }
}
