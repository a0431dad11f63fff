/** The languages of the pages, and how each writes dates, numbers and lists. */
import { daysCovered } from '../../basics/index.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';

export type { Words } from './en.ts';

export const LANGUAGES = ['en', 'fr', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own language, so that whoever needs it can read it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
};

const WORDS: Readonly<Record<Language, Words>> = { en, fr, de };

export interface Speech {
  readonly language: Language;
  readonly words: Words;
  /** A date text of the record: “3 April 2024”, “June 2021”, “between … and …”. */
  readonly date: (when: string) => string;
  /** The same, short, for tables and labels. */
  readonly shortDate: (when: string) => string;
  /** A moment, on the reader’s own clock. */
  readonly instant: (iso: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly number: (n: number) => string;
  /** For sorting names as the language does. */
  readonly compare: (a: string, b: string) => number;
}

/**
 * The words of a language.
 * @param locale How dates and numbers are written: a BCP 47 tag of that language.
 */
export function wordsFor(language: Language, locale: string): Speech {
  const words = WORDS[language];
  const lists = new Intl.ListFormat(language === 'en' ? 'en-GB' : locale, { type: 'conjunction' });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const numbers = new Intl.NumberFormat(locale);
  const collator = new Intl.Collator(locale, { sensitivity: 'base' });
  const dated = (month: 'long' | 'short') => {
    const one = dateWriter(locale, month);
    return (when: string): string => {
      const [from = '', to] = when.split('/');
      return to === undefined ? one(from) : words.headline.between(one(from), one(to));
    };
  };
  return {
    language,
    words,
    date: dated('long'),
    shortDate: dated('short'),
    instant: (iso) => instants.format(new Date(iso)),
    list: (items) => lists.format(items),
    number: (n) => numbers.format(n),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** Writes a date as precisely as it is known; what is no date stays as it is. */
function dateWriter(locale: string, month: 'long' | 'short'): (when: string) => string {
  const format = (more: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', ...more });
  const byLength: Readonly<Record<number, Intl.DateTimeFormat>> = {
    4: format({}),
    7: format({ month }),
    10: format({ month, day: 'numeric' }),
  };
  return (when) => {
    const first = daysCovered(when)?.first;
    const writer = byLength[when.length];
    return first === undefined || writer === undefined
      ? when
      : writer.format(new Date(`${first}T00:00:00Z`));
  };
}
