/** Who has been mentioned, so that “he”, “the Dutchman” and “the country” find whom they mean. */
import type { PersonRef } from './refs.ts';

export type Gender = 'f' | 'm' | 'x' | undefined;

/** A person mentioned, in the order of the text. */
export interface PersonMention {
  /** The word at which it stands. */
  readonly at: number;
  readonly person: PersonRef;
  readonly nationality: string | undefined;
  readonly gender: Gender;
}

export interface MemberMention {
  readonly at: number;
  readonly member: string;
}

/** Mentions come nearly in the order of the text: so many may be out of it. */
const OUT_OF_ORDER = 3;

/** Index of the last mention before a word, or a little behind it, by halving: a long text has thousands. */
function lastBefore(mentions: readonly { readonly at: number }[], word: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.at ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return Math.min(mentions.length - 1, low + OUT_OF_ORDER);
}

/** The nearest fitting mention before a word, at most `reach` words back. */
export function nearestBefore<M extends { readonly at: number }>(
  mentions: readonly M[],
  at: number,
  reach: number,
  fits: (mention: M) => boolean,
): M | undefined {
  for (let i = lastBefore(mentions, at); i >= 0; i -= 1) {
    const mention = mentions[i];
    if (mention === undefined || mention.at >= at) continue;
    if (at - mention.at > reach) return undefined;
    if (fits(mention)) return mention;
  }
  return undefined;
}

const HE = new Set(['he', 'him', 'his', 'himself']);
const SHE = new Set(['she', 'her', 'hers', 'herself']);

/** Whether a pronoun may stand for somebody; where the case does not tell the gender, any may. */
export function genderFits(gender: Gender, pronoun: string): boolean {
  if (gender === undefined) return true;
  if (HE.has(pronoun)) return gender !== 'f';
  return !SHE.has(pronoun) || gender !== 'm';
}

const THIRD_PERSON = new Set(['he', 'she', 'him', 'her', 'himself', 'herself']);

/** “he”, “her”: a pronoun that stands for one person. */
export const isThirdPerson = (pronoun: string): boolean => THIRD_PERSON.has(pronoun);
