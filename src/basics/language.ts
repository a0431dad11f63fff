/** The languages that people read here, and how each writes a date. */
import { daysCovered } from './dates.ts';

export const LANGUAGES = ['en', 'fr', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE' };

/** A date as it is written in the language, as exactly as it is known; a text that is no date stays as it is. */
export function dateIn(language: Language, when: string, month: 'long' | 'short' = 'long'): string {
  const [from = '', to] = when.split('/');
  if (to !== undefined) return `${dateIn(language, from, month)} – ${dateIn(language, to, month)}`;
  const covered = daysCovered(when);
  if (covered === undefined) return when;
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(when.length >= 7 && { month }),
    ...(when.length === 10 && { day: 'numeric' }),
  }).format(new Date(`${covered.first}T00:00:00Z`));
}

/** A number as it is written in the language. */
export const numberIn = (language: Language, number: number): string =>
  number.toLocaleString(LOCALES[language]);
