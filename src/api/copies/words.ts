/** A text as its words alone, so that typography, case, accents and white space make no difference. */
import { fold } from '../../basics/index.ts';

/** Marks within a word that are seen or not as a program likes: soft hyphens, joiners, direction marks. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Letters and digits; an apostrophe parts a word, whichever it is. */
const WORD = /[\p{L}\p{N}]+/gu;

/** The words in order. Ligatures, accents and capitals are undone. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text.replace(UNSEEN, '').normalize('NFKC')).match(WORD) ?? [];

/** Quoted speech, in the marks that are used in pairs; longer than this, a mark was forgotten. */
const QUOTED = /“[^”]{1,1500}”|"[^"\n]{1,1500}"|«[^»]{1,1500}»|„[^“”]{1,1500}[“”]/g;

/** The text without what is quoted in it: what its writer wrote. */
export const withoutQuotes = (text: string): string => text.replace(QUOTED, '\n');
