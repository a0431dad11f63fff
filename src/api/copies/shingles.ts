/**
 * How alike two texts are, by the runs of words that they share (w-shingling).
 *
 * Andrei Broder, “On the resemblance and containment of documents”, 1997: resemblance is the share of
 * both texts' shingles that are common, containment the share of one text's that the other has.
 */

/**
 * Words in a shingle. Broder and others took ten for whole web pages; reports are shorter, and an
 * editor changes a word in every other sentence, each of which costs as many shingles as this.
 */
export const SHINGLE = 5;

/** Every run of words as a number of 53 bits; among some millions of them, two hardly ever meet. */
export const shinglesOf = (words: readonly string[]): ReadonlySet<number> => new Set(runsOf(words));

/** The same in the order of the text, with those that repeat. */
export function runsOf(words: readonly string[]): readonly number[] {
  const found: number[] = [];
  const hashes = words.map(hashOf);
  const last = Math.max(0, words.length - SHINGLE);
  for (let at = 0; at <= last && at < words.length; at++) {
    let high = 0x811c9dc5;
    let low = 0x9747b28c;
    const end = Math.min(at + SHINGLE, words.length);
    for (let i = at; i < end; i++) {
      const hash = hashes[i] ?? 0;
      high = Math.imul(high ^ hash, 0x01000193);
      high = Math.imul(high ^ (high >>> 15), 0x85ebca6b);
      low = Math.imul(low ^ (hash >>> 3) ^ (hash << 7), 0xc2b2ae35);
      low ^= low >>> 13;
    }
    found.push((high >>> 0) * 0x20_0000 + (low >>> 11));
  }
  return found;
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return hash;
}

export interface Likeness {
  /** Shared shingles of all that either has, from 0 to 1. */
  readonly resemblance: number;
  /** Share of the first text's shingles that the second has, and the other way round. */
  readonly within: number;
  readonly contains: number;
}

/** How alike two sets of shingles are; two empty ones are the same. */
export function likenessOfShingles(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness {
  if (a.size === 0 && b.size === 0) return { resemblance: 1, within: 1, contains: 1 };
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return {
    resemblance: shared / (a.size + b.size - shared),
    within: a.size === 0 ? 0 : shared / a.size,
    contains: b.size === 0 ? 0 : shared / b.size,
  };
}
