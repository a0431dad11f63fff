/** Makes the one file that is handed over. The same record and keys always give the same bytes. */
import { refuse, ok, type Result } from '../../basics/index.ts';
import { toBase64, utf8Bytes } from '../bytes.ts';
import type { Hashing } from '../merkle/hashing.ts';
import { growingTree, type Tree } from '../merkle/tree.ts';
import { openCheckpoint, type SignedCheckpoint } from '../note/checkpoint.ts';
import type { SignerKey, VerifierKey } from '../note/key.ts';
import { noteText, signNote } from '../note/note.ts';
import { tlogProofText } from '../note/tlog-proof.ts';
import type { Primitives } from '../primitives.ts';
import { equalBytes } from '../bytes.ts';
import type { Opening } from '../sealed.ts';
import {
  CHECKPOINT,
  consistencyPath,
  earlierPath,
  ENTRIES,
  FOLDER,
  KEYS,
  keysText,
  proofPath,
  README,
  SUMS,
  SUMS_NOTE,
  sumsText,
  textPath,
} from './layout.ts';
import { joinLines } from './lines.ts';
import { readmeText } from './readme.ts';
import { packTar, type TarFile } from './tar.ts';
import { tilesOf } from './tiles.ts';

export interface RecordParts {
  /** Bytes of each leaf, in order. */
  readonly leaves: readonly Uint8Array[];
  /** The newest head, signed by the log and perhaps by witnesses. */
  readonly checkpoint: string;
  /** Heads that were signed before, oldest first. */
  readonly earlier: readonly string[];
  readonly log: SignerKey;
  readonly witnesses: readonly VerifierKey[];
  /** Texts that are handed over, and those that are not. */
  readonly shared: readonly (Opening & { readonly entry: number })[];
  readonly withheld: readonly (Opening & { readonly entry: number })[];
}

export interface Using {
  readonly hashing: Hashing;
  readonly primitives: Primitives;
}

/** Proofs that are put in beside the tiles, from which all others can be made. */
const MOST_PROOFS = 1000;

/** A tree over leaves. */
export function treeOf(leaves: readonly Uint8Array[], hashing: Hashing): Tree {
  const tree = growingTree(hashing);
  for (const leaf of leaves) tree.add(leaf);
  return tree;
}

/**
 * The receipt for an entry, counting from 1; `withheld` names the places of texts kept back, `size`
 * is that of the checkpoint, where the tree has grown since.
 */
export function receipt(
  tree: Tree,
  entry: number,
  checkpoint: string,
  withheld: readonly string[] = [],
  size = tree.size,
): string {
  const extra = withheld.map((at) => `withheld ${at}\n`).join('');
  return tlogProofText({
    index: entry - 1,
    hashes: tree.inclusion(entry - 1, size),
    checkpoint,
    ...(extra !== '' && { extra: utf8Bytes(extra) }),
  });
}

function proofsOf(tree: Tree, { checkpoint, withheld }: RecordParts): readonly TarFile[] {
  if (tree.size === 0) return [];
  const places = new Map<number, string[]>([
    [1, []],
    [tree.size, []],
  ]);
  for (const { entry, at } of withheld) {
    const found = places.get(entry);
    if (found !== undefined) found.push(at);
    else if (places.size < MOST_PROOFS) places.set(entry, [at]);
  }
  return [...places].map(([entry, at]) => ({
    path: proofPath(entry),
    bytes: utf8Bytes(receipt(tree, entry, checkpoint, at)),
  }));
}

function earlierOf(
  tree: Tree,
  parts: RecordParts,
  { primitives }: Using,
): Result<readonly TarFile[]> {
  const files = new Map<string, TarFile>();
  for (const text of parts.earlier) {
    const head = openCheckpoint(text, parts.log, parts.witnesses, primitives);
    if (!head.ok) return head;
    const { size, root } = head.value;
    if (size >= tree.size) continue;
    if (!equalBytes(tree.root(size), root)) {
      return refuse(
        'damaged',
        `The first ${size} entries are no longer those that were signed; nothing was written. Something in the record was changed after the fact.`,
      );
    }
    const proof = tree.consistency(size).map((hash) => `${toBase64(hash)}\n`);
    const path = consistencyPath(size, tree.size);
    files.set(path, { path, bytes: utf8Bytes(proof.join('')) });
    files.set(earlierPath(size), { path: earlierPath(size), bytes: utf8Bytes(text) });
  }
  return ok([...files.values()]);
}

function isHeadOf(tree: Tree, { size, root }: SignedCheckpoint): boolean {
  return size === tree.size && equalBytes(root, tree.root());
}

/** Packs a record. */
export function packRecord(parts: RecordParts, using: Using): Result<Uint8Array> {
  const { primitives } = using;
  const tree = treeOf(parts.leaves, using.hashing);
  const head = openCheckpoint(parts.checkpoint, parts.log, parts.witnesses, primitives);
  if (!head.ok) return head;
  if (!isHeadOf(tree, head.value)) {
    return refuse('damaged', 'The signed head is not that of these entries; nothing was written.');
  }
  const earlier = earlierOf(tree, parts, using);
  if (!earlier.ok) return earlier;
  const texts = new Map(parts.shared.map(({ commitment, bytes }) => [commitment, bytes]));
  const facts = { head: head.value, log: parts.log, withheld: parts.withheld.length };
  const files: TarFile[] = [
    { path: README, bytes: utf8Bytes(readmeText(facts)) },
    { path: KEYS, bytes: keysText(parts.log, parts.witnesses) },
    { path: CHECKPOINT, bytes: utf8Bytes(parts.checkpoint) },
    { path: ENTRIES, bytes: joinLines(parts.leaves) },
    ...earlier.value,
    ...proofsOf(tree, parts),
    ...tilesOf(tree),
    ...[...texts].map(([commitment, bytes]) => ({ path: textPath(commitment), bytes })),
  ];
  const sums = sumsText(files, primitives);
  const note = noteText(signNote(sums, parts.log, primitives));
  files.push({ path: SUMS, bytes: utf8Bytes(sums) }, { path: SUMS_NOTE, bytes: utf8Bytes(note) });
  return ok(packTar(files.map(({ path, bytes }) => ({ path: FOLDER + path, bytes }))));
}
