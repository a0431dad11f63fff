/** Checking proofs, after RFC 9162, sections 2.1.3.2 and 2.1.4.2 (the trees are those of RFC 6962). */
import { equalBytes } from '../bytes.ts';
import { HASH, type Hashing } from './hashing.ts';

const half = (n: number): number => Math.floor(n / 2);
const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const areHashes = (...hashes: readonly Uint8Array[]): boolean =>
  hashes.every((hash) => hash.length === HASH);

export interface Inclusion {
  /** Place of the leaf, counting from 0. */
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** The root that an inclusion proof leads to, or undefined where it cannot be a proof. */
export function rootOfInclusion(
  { index, size, leafHash, proof }: Inclusion,
  { node }: Hashing,
): Uint8Array | undefined {
  if (!isSize(index) || !isSize(size) || index >= size) return undefined;
  if (!areHashes(leafHash, ...proof)) return undefined;
  let hash = leafHash;
  let place = index;
  let last = size - 1;
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = node(sibling, hash);
      // On the right edge, levels without a sibling are passed over.
      while (place % 2 === 0 && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else {
      hash = node(hash, sibling);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 ? hash : undefined;
}

/** Whether the leaf is in the tree that has this root. */
export function verifyInclusion(claim: Inclusion, root: Uint8Array, hashing: Hashing): boolean {
  const found = rootOfInclusion(claim, hashing);
  return found !== undefined && equalBytes(found, root);
}

export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the tree of `from` leaves is the beginning of the tree of `to` leaves. */
export function verifyConsistency(claim: Consistency, { node }: Hashing): boolean {
  const { from, to, fromRoot, toRoot, proof } = claim;
  if (!isSize(from) || !isSize(to) || from > to) return false;
  if (from === to) return proof.length === 0 && equalBytes(fromRoot, toRoot);
  // Everything begins with nothing.
  if (from === 0) return proof.length === 0;
  if (proof.length === 0 || !areHashes(fromRoot, toRoot, ...proof)) return false;
  // The reader knows the root of a perfect old tree, so the proof leaves it out.
  const path = Number.isInteger(Math.log2(from)) ? [fromRoot, ...proof] : proof;
  let place = from - 1;
  let last = to - 1;
  while (place % 2 === 1) {
    place = half(place);
    last = half(last);
  }
  let older = path[0] as Uint8Array;
  let newer = older;
  for (const hash of path.slice(1)) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      older = node(hash, older);
      newer = node(hash, newer);
      while (place % 2 === 0 && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else {
      newer = node(newer, hash);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 && equalBytes(older, fromRoot) && equalBytes(newer, toRoot);
}
