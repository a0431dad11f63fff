/** Words around numbers of members: how exact they are, and who is left out. */
import { wordSet } from '../word-set.ts';

export type Hedge = 'exactly' | 'about' | 'more' | 'at-least' | 'at-most' | 'fewer' | 'nearly';

/** What stands before a number, up to three words. */
export const HEDGES: Readonly<Record<string, Hedge>> = {
  about: 'about',
  around: 'about',
  roughly: 'about',
  approximately: 'about',
  some: 'about',
  circa: 'about',
  'more than': 'more',
  over: 'more',
  above: 'more',
  exceeding: 'more',
  'at least': 'at-least',
  'no fewer than': 'at-least',
  'no less than': 'at-least',
  'not less than': 'at-least',
  'at most': 'at-most',
  'up to': 'at-most',
  'no more than': 'at-most',
  'fewer than': 'fewer',
  'less than': 'fewer',
  under: 'fewer',
  nearly: 'nearly',
  almost: 'nearly',
  'close to': 'nearly',
  'just under': 'nearly',
};

/** The first word of a noun group that means everybody. */
export const ALL_WORDS = wordSet('all every everyone everybody each nearly almost');

/** What sets members apart from all: the words after “all”, “every ally”, “all the allies”. */
export const EXCEPT: readonly (readonly string[])[] = [
  ['but'],
  ['bar'],
  ['barring'],
  ['except'],
  ['save'],
  ['excluding'],
  ['apart', 'from'],
  ['aside', 'from'],
  ['other', 'than'],
  ['except', 'for'],
  ['save', 'for'],
  ['with', 'the', 'exception', 'of'],
];

/** The same inside one noun group: “all but four”. */
export const EXCEPT_INSIDE = wordSet('but bar save except');
