/** The entries of a case as the leaves of its log. */
import { createHmac } from 'node:crypto';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import {
  fromBase64,
  leafBytes,
  parseKey,
  seal,
  type JsonObject,
  type Leaf,
  type Opening,
  type Sealed,
  type VerifierKey,
} from '../../record/index.ts';
import { NAME, sealedPlaces, type Kind } from './policy.ts';
import { nodePrimitives } from './primitives.ts';

export interface CaseLeaves {
  readonly leaves: readonly Uint8Array[];
  readonly openings: readonly (Opening & { readonly entry: number; readonly kind: Kind })[];
}

/**
 * Salts come from one secret, so that the same case has the same log each time. They are 256 bits
 * and tell nobody anything about each other. A name has one salt in all entries: it can be seen that
 * the same person acted, not who, and it is forgotten everywhere at once.
 */
const saltsFrom =
  (secret: Uint8Array, origin: string, seq: number) =>
  (at: string, text: string): Uint8Array =>
    new Uint8Array(
      createHmac('sha256', secret)
        .update(`nemcon/salt/v1\n${origin}\n${at === NAME ? `name\n${text}` : `${seq}\n${at}`}\n`)
        .digest(),
    );

/** An entry as it stands in the log: texts that may be forgotten are sealed, its signature is beside it. */
export function sealedEntry(entry: Entry, origin: string, salts: Uint8Array): Sealed {
  const { signed: _, ...unsigned } = entry;
  const pointers = sealedPlaces(entry).map(({ at }) => at);
  const saltFor = saltsFrom(salts, origin, entry.seq);
  return seal(unsigned as unknown as JsonObject, pointers, saltFor, nodePrimitives);
}

const damaged = (seq: number, why: string): Result<never> =>
  refuse('damaged', `Entry ${seq} ${why}; nothing was written.`, `entry ${seq}`);

/** Keys come again and again; each is read once. */
const authors = new Map<string, VerifierKey>();
const MOST_AUTHORS = 10_000;

function authorOf(text: string): Result<VerifierKey> {
  const known = authors.get(text);
  if (known !== undefined) return ok(known);
  const key = parseKey(text, nodePrimitives);
  if (key.ok && authors.size < MOST_AUTHORS) authors.set(text, key.value);
  return key;
}

/** The leaf of a sealed entry; refused where it is signed for another log, or by what is no key. */
export function leafOf(entry: Entry, sealed: Sealed, origin: string): Result<Leaf> {
  const { seq, signed } = entry;
  if (signed === undefined) return ok({ entry: sealed.value });
  if (signed.log !== origin) {
    return damaged(seq, `was signed for the log ${signed.log}, not for ${origin}`);
  }
  const author = authorOf(signed.author);
  const signature = fromBase64(signed.signature);
  if (!author.ok || author.value.kind !== 'note' || signature === undefined) {
    return damaged(seq, 'names no key as its author');
  }
  return ok({ entry: sealed.value, author: author.value, signature });
}

/** The leaves of entries in a log of that name; signatures are taken along and not checked. */
export function leavesOf(
  entries: readonly Entry[],
  origin: string,
  salts: Uint8Array,
): Result<CaseLeaves> {
  const leaves: Uint8Array[] = [];
  const openings: CaseLeaves['openings'][number][] = [];
  for (const entry of entries) {
    const sealed = sealedEntry(entry, origin, salts);
    const leaf = leafOf(entry, sealed, origin);
    const bytes = leaf.ok ? leafBytes(leaf.value) : leaf;
    if (!bytes.ok) return bytes;
    leaves.push(bytes.value);
    const places = sealedPlaces(entry);
    for (const opening of sealed.openings) {
      const kind = places.find(({ at }) => at === opening.at)?.kind as Kind;
      openings.push({ ...opening, entry: entry.seq, kind });
    }
  }
  return ok({ leaves, openings });
}
