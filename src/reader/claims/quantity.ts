/** Quantities in promises and deliveries: “one million artillery shells”, “half of the shells”, “the rest”. */
import type { SaysOf } from '../../case/index.ts';
import { NUMBER_WORDS, REST } from '../lang/en/asks.ts';
import { SHARES } from '../lang/en/race.ts';
import { numberOf } from '../phrases/amounts.ts';
import type { Sight } from './sight.ts';

export type Quantity = NonNullable<SaysOf<'commitment'>['quantity']>;

const SMALL = new Set([
  'of',
  'the',
  'a',
  'some',
  'about',
  'around',
  'more',
  'than',
  'up',
  'to',
  'over',
  'nearly',
  'almost',
  'at',
  'least',
  'only',
  'worth',
  'further',
  'additional',
  'another',
]);

/** The first quantity in a run of words, with the noun that it counts. */
export function quantityAt(
  sight: Sight,
  from: number,
  to: number,
): { readonly of: Quantity; readonly at: number } | undefined {
  const { norm } = sight.doc;
  for (let i = from; i < to; i += 1) {
    const word = norm[i] ?? '';
    if (REST.has(word)) return { of: {}, at: i };
    const share = shareAt(norm, i);
    if (share !== undefined) return { of: { share }, at: i };
    const number = amountAt(norm, i);
    if (number === undefined) continue;
    const thing = thingAfter(sight, number.to, to);
    // “2 percent of output” and years are no numbers of things.
    if (norm[number.to] === 'percent' || norm[number.to] === '%' || norm[number.to] === 'per')
      return {
        of: { share: Math.min(1, number.n / 100), ...(thing === undefined ? {} : { of: thing }) },
        at: i,
      };
    if (thing === undefined) continue;
    return { of: { amount: number.n, of: thing }, at: i };
  }
  return undefined;
}

function shareAt(norm: readonly string[], i: number): number | undefined {
  const word = norm[i] ?? '';
  const two = `${word} ${norm[i + 1] ?? ''}`;
  const hyphened = norm[i + 1] === '-' ? `${word}-${norm[i + 2] ?? ''}` : '';
  for (const key of [hyphened, two]) {
    const share = Object.hasOwn(SHARES, key) ? SHARES[key] : undefined;
    if (share !== undefined) return share[0] / share[1];
  }
  return word === 'half' && norm[i + 1] !== '-' ? 0.5 : word === 'two-thirds' ? 2 / 3 : undefined;
}

function amountAt(norm: readonly string[], i: number): { n: number; to: number } | undefined {
  const word = (norm[i] ?? '').replace(/,/g, '');
  const plain = /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : word === 'a' ? 1 : numberOf(word);
  if (plain === undefined) return undefined;
  const unit = Object.hasOwn(NUMBER_WORDS, norm[i + 1] ?? '')
    ? NUMBER_WORDS[norm[i + 1] ?? '']
    : undefined;
  if (word === 'a' && unit === undefined) return undefined;
  if (unit !== undefined) return { n: plain * unit, to: i + 2 };
  if (/^(?:19|20)\d\d$/.test(word)) return undefined;
  return { n: plain, to: i + 1 };
}

/** The noun counted: the first noun group behind the number. */
function thingAfter(sight: Sight, from: number, to: number): string | undefined {
  const { doc } = sight;
  let begin = from;
  while (begin < to && SMALL.has(doc.norm[begin] ?? '')) begin += 1;
  let end = begin;
  while (end < to && end < begin + 4 && /^(?:NOUN|ADJ|PROPN)$/.test(doc.pos[end] ?? '')) end += 1;
  if (
    end === begin ||
    /^(?:years?|months?|weeks?|days?|members?|allies|countries|times|percent|january|february|march|april|may|june|july|august|september|october|november|december|states?|hours?|people|candidates?|votes?)$/.test(
      doc.norm[end - 1] ?? '',
    )
  )
    return undefined;
  return doc.norm.slice(begin, end).join(' ');
}
