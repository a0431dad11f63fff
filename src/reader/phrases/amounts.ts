/** How many members a phrase means: “more than 20 allies”, “two thirds of the 31 members”. */
import { MEMBER_NOUNS } from '../lang/en/offices.ts';
import { NUMBERS, SHARES } from '../lang/en/race.ts';
import type { Doc, Run } from '../text/tokens.ts';
import type { Amount } from './refs.ts';

type Hedge = 'exactly' | 'about' | 'more' | 'at-least' | 'at-most' | 'fewer' | 'nearly';

const HEDGES: Readonly<Record<string, Hedge>> = {
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

/** The number that a word writes, if it does. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  return Object.hasOwn(NUMBERS, word) ? NUMBERS[word] : undefined;
}

/** A number or share in a run of words, with its hedge. `whole` is the number it is a share of. */
export function quantityIn(doc: Doc, { from, to }: Run, whole?: number): { atLeast: number; atMost: number; at: number } | undefined {
  const { norm } = doc;
  for (let i = from; i < to; i += 1) {
    const share = shareAt(doc, i, to);
    if (share !== undefined && whole !== undefined) {
      const exact = (whole * share[0]) / share[1];
      const hedge = hedgeBefore(norm, i, from);
      if (hedge === 'more') return { atLeast: Math.floor(exact) + 1, atMost: whole, at: i };
      if (hedge === 'at-least') return { atLeast: Math.ceil(exact), atMost: whole, at: i };
      if (hedge === 'fewer' || hedge === 'at-most') return { atLeast: 0, atMost: Math.floor(exact), at: i };
      return { atLeast: Math.floor(exact), atMost: Math.ceil(exact), at: i };
    }
    const joined = norm[i + 1] === '-' && i + 2 < to ? numberOf(`${norm[i] ?? ''}-${norm[i + 2] ?? ''}`) : undefined;
    if (joined !== undefined) return bounds(joined, hedgeBefore(norm, i, from), whole, i);
    const word = norm[i] ?? '';
    const number = numberOf(word);
    if (number === undefined) continue;
    if (word === 'one' && (norm[i + 1] === 'of' || i + 1 >= to)) return { atLeast: 1, atMost: 1, at: i };
    if (norm[i + 1] === '-' && norm[i + 2] === 'odd') return { atLeast: number, atMost: number + 9, at: i };
    if (norm[i + 1] === 'dozen') return bounds(number * 12, 'about', whole, i);
    if (word === 'dozen') return bounds(12, 'about', whole, i);
    if (norm[i + 1] === 'percent' || norm[i + 1] === '%' || (norm[i + 1] === 'per' && norm[i + 2] === 'cent')) {
      if (whole === undefined) return undefined;
      return { atLeast: Math.floor((whole * number) / 100), atMost: Math.ceil((whole * number) / 100), at: i };
    }
    if (/^(?:19|20)\d\d$/.test(word)) continue;
    return bounds(number, hedgeBefore(norm, i, from), whole, i);
  }
  return undefined;
}

function bounds(n: number, hedge: Hedge, whole: number | undefined, at: number): { atLeast: number; atMost: number; at: number } {
  const most = whole ?? Math.max(n, 1000);
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
      return { atLeast: n, atMost: n, at };
  }
}

function hedgeBefore(norm: readonly string[], at: number, from: number): Hedge {
  const low = Math.max(0, Math.min(from, at) - 3);
  for (let length = 3; length >= 1; length -= 1) {
    const begin = at - length;
    if (begin < low) continue;
    const words = norm.slice(begin, at).join(' ');
    const hedge = Object.hasOwn(HEDGES, words) ? HEDGES[words] : undefined;
    if (hedge !== undefined) return hedge;
  }
  return 'exactly';
}

function shareAt(doc: Doc, at: number, to: number): readonly [number, number] | undefined {
  const { norm } = doc;
  const word = norm[at] ?? '';
  const next = norm[at + 1] ?? '';
  const third = norm[at + 2] ?? '';
  const look = (key: string): readonly [number, number] | undefined => (Object.hasOwn(SHARES, key) ? SHARES[key] : undefined);
  if (next === '-' && at + 2 < to) {
    const hyphened = look(`${word}-${third}`);
    if (hyphened !== undefined) return hyphened;
  }
  return look(`${word} ${next}`) ?? (word === 'half' || word === 'quarter' || word === 'third' ? (norm[at - 1] === 'a' || norm[at - 1] === 'one' || word === 'half' ? look(word) : undefined) : undefined);
}

/** The amount of members that one noun group means, or undefined where it means none. */
export function amountOf(doc: Doc, run: Run, bodySize: number | undefined): Amount | undefined {
  const head = doc.norm[run.to - 1] ?? '';
  if (head === 'majority' && bodySize !== undefined && doc.norm[run.to] !== 'of') return { of: bodySize, except: [], including: [], atLeast: Math.floor(bodySize / 2) + 1, atMost: bodySize };
  if (!MEMBER_NOUNS.has(head)) return undefined;
  const plural = head.endsWith('s');
  const first = doc.norm[run.from] ?? '';
  const words = doc.norm.slice(Math.max(0, run.from - 2), run.to);
  const plain = { of: bodySize, except: [], including: [] };
  const quantity = quantityIn(doc, run, bodySize);
  const wider = words.includes('other') || words.includes('eastern') || words.includes('several');
  if (quantity !== undefined && !words.includes('all')) return { ...plain, atLeast: quantity.atLeast, atMost: quantity.atMost };
  if (quantity !== undefined) return { ...plain, atLeast: quantity.atLeast, atMost: quantity.atMost, of: quantity.atMost };
  if (!plural) return undefined;
  if (first === 'all' || words.includes('every')) return bodySize === undefined || wider ? undefined : { ...plain, atLeast: bodySize, atMost: bodySize };
  if (first === 'most' || words.includes('majority')) return bodySize === undefined || wider ? undefined : { ...plain, atLeast: Math.floor(bodySize / 2) + 1, atMost: bodySize };
  return undefined;
}
