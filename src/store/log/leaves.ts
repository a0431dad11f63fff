/** The entries of a case as the leaves of its log. */
import { createHmac } from 'node:crypto';
import { ok, type Result } from '../../basics/index.ts';
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

/** An entry as it stands in the log: without the signature, which stands beside it, and sealed. */
export function sealedEntry(
  { signed: _, ...entry }: Entry,
  origin: string,
  secret: Uint8Array,
): Sealed {
  const pointers = sealedPlaces(entry).map(({ at }) => at);
  const salts = saltsFrom(secret, origin, entry.seq);
  return seal(entry as unknown as JsonObject, pointers, salts, nodePrimitives);
}

/** The author's signature, where it was given in this log; in another log it proves nothing. */
function authorOf({ signed }: Entry, origin: string): Omit<Leaf, 'entry'> {
  if (signed === undefined || signed.log !== origin) return {};
  const author = parseKey(signed.author, nodePrimitives);
  const signature = fromBase64(signed.signature);
  return author.ok && signature?.length === 64 ? { author: author.value, signature } : {};
}

export function leavesOf(
  entries: readonly Entry[],
  origin: string,
  secret: Uint8Array,
): Result<CaseLeaves> {
  const leaves: Uint8Array[] = [];
  const openings: CaseLeaves['openings'][number][] = [];
  for (const entry of entries) {
    const places = sealedPlaces(entry);
    const sealed = sealedEntry(entry, origin, secret);
    const bytes = leafBytes({ entry: sealed.value, ...authorOf(entry, origin) });
    if (!bytes.ok) return bytes;
    leaves.push(bytes.value);
    for (const opening of sealed.openings) {
      const kind = places.find(({ at }) => at === opening.at)?.kind as Kind;
      openings.push({ ...opening, entry: entry.seq, kind });
    }
  }
  return ok({ leaves, openings });
}
