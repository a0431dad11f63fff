/** A small record for the tests: keys that are always the same, entries that say what they are. */
import { sha256 } from '@noble/hashes/sha2.js';
import {
  checkpointText,
  hashingWith,
  leafBytes,
  noteText,
  packRecord,
  portable,
  seal,
  signEntry,
  signerKey,
  signNote,
  treeOf,
  type JsonObject,
  type RecordParts,
  type SignerKey,
} from '../../src/record/index.ts';

export const primitives = portable;
export const hashing = hashingWith(portable);
export const using = { hashing, primitives };
export const ORIGIN = 'example.org/the-board';

export const seed = (name: string): Uint8Array => sha256(new TextEncoder().encode(name));
export const key = (name: string, kind: 'note' | 'cosignature' = 'note'): SignerKey =>
  signerKey(name, kind, seed(name), portable);
export const LOG = key(ORIGIN);

const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
export { value };

/** The signed head of the first leaves. */
export const headOf = (leaves: readonly Uint8Array[], log = LOG, origin = ORIGIN): string => {
  const root = treeOf(leaves, hashing).root();
  const text = checkpointText({ origin, size: leaves.length, root });
  return noteText(signNote(text, log, portable));
};

export const entry = (seq: number, words = `the ${seq}th thing that happened`): JsonObject => ({
  seq,
  recorded: '2024-03-04',
  basis: { kind: 'act', by: `delegate ${seq % 3}` },
  event: { type: 'source-added', source: { id: `s${seq}`, text: words } },
});

/** A record of `count` entries: every third is signed by its author, every entry's text is sealed. */
export function parts(
  count: number,
  { signed = true, witnesses = [] as RecordParts['witnesses'], earlier = [] as number[] } = {},
): RecordParts {
  const leaves: Uint8Array[] = [];
  const shared: RecordParts['shared'][number][] = [];
  const withheld: RecordParts['shared'][number][] = [];
  const author = key('delegate.example/est');
  for (let seq = 1; seq <= count; seq++) {
    const salt = seed(`salt ${seq}`);
    const sealed = seal(entry(seq), ['/event/source/text'], () => salt, portable);
    const leaf =
      signed && seq % 3 === 0
        ? value(signEntry(sealed.value, ORIGIN, author, portable))
        : { entry: sealed.value };
    leaves.push(value(leafBytes(leaf)));
    const place = seq % 2 === 0 ? withheld : shared;
    place.push(...sealed.openings.map((one) => ({ ...one, entry: seq })));
  }
  return {
    leaves,
    checkpoint: headOf(leaves),
    earlier: earlier.map((size) => headOf(leaves.slice(0, size))),
    log: LOG,
    witnesses,
    shared,
    withheld,
  };
}

export const archive = (count: number, more: Parameters<typeof parts>[1] = {}): Uint8Array =>
  value(packRecord(parts(count, more), using));
