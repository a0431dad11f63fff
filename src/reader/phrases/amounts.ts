/** How many members a phrase means: “more than 20 allies”, “two thirds of the 31 members”. */
import { never } from '../../basics/index.ts';
import { type Hedge, HEDGES } from '../lang/en/amounts.ts';
import { MEMBER_NOUNS } from '../lang/en/offices.ts';
import { NUMBERS, SHARES } from '../lang/en/race.ts';
import { lookUp } from '../lang/word-set.ts';
import type { Doc, Run } from '../text/tokens.ts';
import type { Amount } from './refs.ts';

/** Bounds of a number, both included, and the word at which it stands. */
interface Quantity {
  readonly atLeast: number;
  readonly atMost: number;
  readonly at: number;
}

/** Four digits are a year. */
const DIGITS = /^\d{1,3}$/;

/** The number that a word writes, if it does. */
export const numberOf = (word: string): number | undefined =>
  DIGITS.test(word) ? Number(word) : lookUp(NUMBERS, word);

/** A number or share in a run of words, with its hedge. `whole` is the number it is a share of. */
export function quantityIn(doc: Doc, { from, to }: Run, whole?: number): Quantity | undefined {
  const { norm } = doc;
  for (let i = from; i < to; i += 1) {
    if (whole !== undefined) {
      const share = shareAt(norm, i, to);
      if (share !== undefined) return ofWhole(whole, share, hedgeBefore(norm, i, from), i);
    }
    // “twenty-nine”, cut at its hyphen
    const joined =
      norm[i + 1] === '-' && i + 2 < to ? numberOf(`${norm[i]}-${norm[i + 2]}`) : undefined;
    if (joined !== undefined) return bounds(joined, hedgeBefore(norm, i, from), whole, i);
    const word = norm[i] ?? '';
    const number = numberOf(word);
    if (number === undefined) continue;
    const next = norm[i + 1];
    if (word === 'one' && (next === 'of' || i + 1 >= to)) return { atLeast: 1, atMost: 1, at: i };
    // “20-odd”
    if (next === '-' && norm[i + 2] === 'odd')
      return { atLeast: number, atMost: number + 9, at: i };
    if (next === 'dozen') return bounds(number * 12, 'about', whole, i);
    if (word === 'dozen') return bounds(12, 'about', whole, i);
    if (next === 'percent' || next === '%' || (next === 'per' && norm[i + 2] === 'cent')) {
      return whole === undefined ? undefined : ofWhole(whole, [number, 100], 'exactly', i);
    }
    return bounds(number, hedgeBefore(norm, i, from), whole, i);
  }
  return undefined;
}

/** A share of a whole number, rounded outwards. */
function ofWhole(
  whole: number,
  share: readonly [number, number],
  hedge: Hedge,
  at: number,
): Quantity {
  const exact = (whole * share[0]) / share[1];
  switch (hedge) {
    case 'more':
      return { atLeast: Math.floor(exact) + 1, atMost: whole, at };
    case 'at-least':
      return { atLeast: Math.ceil(exact), atMost: whole, at };
    case 'fewer':
    case 'at-most':
      return { atLeast: 0, atMost: Math.floor(exact), at };
    case 'exactly':
    case 'about':
    case 'nearly':
      return { atLeast: Math.floor(exact), atMost: Math.ceil(exact), at };
    default:
      return never(hedge);
  }
}

/** How many members there may be where the size of the body is not known. */
const MANY = 1000;

function bounds(n: number, hedge: Hedge, whole: number | undefined, at: number): Quantity {
  const most = whole ?? Math.max(n, MANY);
  switch (hedge) {
    case 'more':
      return { atLeast: n + 1, atMost: most, at };
    case 'at-least':
      return { atLeast: n, atMost: most, at };
    case 'at-most':
      return { atLeast: 0, atMost: n, at };
    case 'fewer':
      return { atLeast: 0, atMost: Math.max(0, n - 1), at };
    case 'nearly':
      return { atLeast: Math.max(0, n - 2), atMost: n, at };
    case 'about':
      return { atLeast: Math.max(0, n - 1), atMost: Math.min(most, n + 1), at };
    case 'exactly':
      return { atLeast: n, atMost: n, at };
    default:
      return never(hedge);
  }
}

/** The hedge before a number, of three words at most, also just outside the run. */
function hedgeBefore(norm: readonly string[], at: number, from: number): Hedge {
  const low = Math.max(0, Math.min(from, at) - 3);
  for (let length = 3; length >= 1; length -= 1) {
    const begin = at - length;
    const hedge = begin < low ? undefined : lookUp(HEDGES, norm.slice(begin, at).join(' '));
    if (hedge !== undefined) return hedge;
  }
  return 'exactly';
}

/** “two-thirds”, “two thirds”, “half”, “a quarter”. */
function shareAt(
  norm: readonly string[],
  at: number,
  to: number,
): readonly [number, number] | undefined {
  const word = norm[at] ?? '';
  const next = norm[at + 1] ?? '';
  if (next === '-' && at + 2 < to) {
    const hyphened = lookUp(SHARES, `${word}-${norm[at + 2] ?? ''}`);
    if (hyphened !== undefined) return hyphened;
  }
  const two = lookUp(SHARES, `${word} ${next}`);
  if (two !== undefined || word === 'half') return two ?? lookUp(SHARES, word);
  if (word !== 'quarter' && word !== 'third') return undefined;
  return norm[at - 1] === 'a' || norm[at - 1] === 'one' ? lookUp(SHARES, word) : undefined;
}

/** The amount of members that one noun group means, or undefined where it means none. */
export function amountOf(doc: Doc, run: Run, bodySize: number | undefined): Amount | undefined {
  const head = doc.norm[run.to - 1] ?? '';
  if (head === 'majority' && bodySize !== undefined && doc.norm[run.to] !== 'of') {
    return { ...moreThanHalf(bodySize), of: bodySize, except: [], including: [] };
  }
  if (!MEMBER_NOUNS.has(head)) return undefined;
  const words = doc.norm.slice(Math.max(0, run.from - 2), run.to);
  const none = { of: bodySize, except: [], including: [] };
  const quantity = quantityIn(doc, run, bodySize);
  if (quantity !== undefined) {
    const { atLeast, atMost } = quantity;
    // “all 31 allies” tells of how many, too.
    return { ...none, atLeast, atMost, ...(words.includes('all') ? { of: atMost } : {}) };
  }
  // “all the other allies”, “most eastern members”: of how many is not known.
  const narrower =
    words.includes('other') || words.includes('eastern') || words.includes('several');
  if (!head.endsWith('s') || bodySize === undefined || narrower) return undefined;
  const first = doc.norm[run.from];
  if (first === 'all' || words.includes('every'))
    return { ...none, atLeast: bodySize, atMost: bodySize };
  if (first !== 'most' && !words.includes('majority')) return undefined;
  return { ...none, ...moreThanHalf(bodySize) };
}

const moreThanHalf = (size: number): { atLeast: number; atMost: number } => ({
  atLeast: Math.floor(size / 2) + 1,
  atMost: size,
});
