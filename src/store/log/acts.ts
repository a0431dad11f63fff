/** People's acts carry their author's own signature, so that the keeper cannot put words in a mouth. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import {
  authorFits,
  authorMessage,
  keyText,
  toBase64,
  type VerifierKey,
} from '../../record/index.ts';
import { leafOf, sealedEntry } from './leaves.ts';
import { nodePrimitives } from './primitives.ts';

/** Somebody who signs, wherever the secret is: on this disk, in a browser, on a card. */
export interface Author {
  readonly key: VerifierKey;
  /** Ed25519 over the message as it is: 64 bytes. */
  readonly sign: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** What the author of an entry signs, with its place and times and the name of the log. */
export const messageOf = (entry: Entry, origin: string, salts: Uint8Array): Result<Uint8Array> =>
  authorMessage(sealedEntry(entry, origin, salts).value, origin);

const isAct = ({ basis }: Entry): boolean => basis.kind === 'act';

/** Signs the acts among entries that have their final place; those that are signed stay as they are. */
export async function signActs(
  entries: readonly Entry[],
  origin: string,
  salts: Uint8Array,
  author: Author | undefined,
): Promise<Result<readonly Entry[]>> {
  if (author === undefined) return ok(entries);
  const name = keyText(author.key);
  const signed: Entry[] = [];
  for (const entry of entries) {
    if (!isAct(entry) || entry.signed !== undefined) {
      signed.push(entry);
      continue;
    }
    const message = messageOf(entry, origin, salts);
    if (!message.ok) return message;
    const signature = toBase64(await author.sign(message.value));
    signed.push({ ...entry, signed: { log: origin, author: name, signature } });
  }
  return ok(signed);
}

/** Whether an entry's signature fits it in this log; true where it has none. */
export function signatureFits(entry: Entry, origin: string, salts: Uint8Array): boolean {
  const leaf = leafOf(entry, sealedEntry(entry, origin, salts), origin);
  return leaf.ok && authorFits(leaf.value, origin, nodePrimitives);
}

/** Who signed how much of what people did. */
export interface SignedActs {
  readonly acts: number;
  readonly signed: number;
  /** Names of the keys that signed, sorted. */
  readonly authors: readonly string[];
}

/** Counts signatures without checking any. */
export function countActs(entries: readonly Entry[]): SignedActs {
  const keys = entries.flatMap(({ signed }) => (signed === undefined ? [] : [signed.author]));
  const names = [...new Set(keys)].map((key) => key.split('+')[0] ?? '');
  return {
    acts: entries.filter(isAct).length,
    signed: keys.length,
    authors: [...new Set(names)].toSorted(),
  };
}

/** Checks every signature; refused as `damaged` at the first entry whose signature does not fit. */
export function checkActs(
  entries: readonly Entry[],
  origin: string,
  salts: Uint8Array,
): Result<SignedActs> {
  const wrong = entries.find((entry) => !signatureFits(entry, origin, salts));
  if (wrong === undefined) return ok(countActs(entries));
  const by = wrong.signed?.author.split('+')[0] ?? 'its author';
  return refuse(
    'damaged',
    `The signature of ${by} does not fit entry ${wrong.seq}, so the entry, its place, its times or the signature was changed; nothing was written.`,
    `entry ${wrong.seq}`,
  );
}
