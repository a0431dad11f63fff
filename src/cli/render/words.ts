/** Short words for the kinds of the model, where a whole sentence has no room. */
import type { StanceOrUndeclared } from '../../analysis/index.ts';
import type { Case, ClaimRecord, Level, Modality } from '../../case/index.ts';
import { dateInWords, describeSource } from '../../case/index.ts';
import { clean, cut } from '../terminal/index.ts';

export const STANCE_WORDS: Readonly<Record<StanceOrUndeclared, string>> = {
  supports: 'supports',
  'leans-for': 'leans for',
  accepts: 'accepts',
  undecided: 'undecided',
  'leans-against': 'leans against',
  objects: 'objects',
  undeclared: 'undeclared',
};

/** From most favourable to most opposed, and then the silent: the order in which stances are shown. */
export const IN_ORDER: readonly StanceOrUndeclared[] = [
  'supports',
  'accepts',
  'leans-for',
  'undecided',
  'leans-against',
  'objects',
  'undeclared',
];

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  'own-words': 'own words',
  spokesperson: 'a spokesperson',
  'named-official': 'an official',
  anonymous: 'an unnamed source',
  report: 'the outlet’s voice',
  analysis: 'observers',
};

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  asserted: 'asserted',
  likely: 'likely',
  possible: 'possible',
  conditional: 'on a condition',
  denied: 'denied',
};

export const MOTIVE_WORDS: Readonly<Record<string, string>> = {
  obstruct: 'to obstruct',
  bargain: 'to bargain',
  retaliate: 'to retaliate',
  win: 'to win',
  domestic: 'for reasons at home',
  other: 'for a reason of its own',
};

const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A day where columns are scarce: `22 Feb 2024`. */
export function shortDate(day: string): string {
  const [year, month, date] = day.split('-');
  if (date === undefined || month === undefined || day.length !== 10) return dateInWords(day);
  return `${Number(date)} ${SHORT_MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `1 claim`, `2 claims`. */
export const several = (n: number, what: string, many = `${what}s`): string =>
  `${n} ${n === 1 ? what : many}`;

/** Where a claim is from: “Reuters, 22 February 2024”. */
export const sourceWords = (record: ClaimRecord, state: Case): string =>
  describeSource(record.claim, record.source, state);

/** Longest stretch of a source's words on the board, in columns. */
const LONGEST = 220;

/** A source’s words, harmless and not too long. */
export const short = (words: string): string => cut(clean(words).trim(), LONGEST);
