/** Makes the one file that is handed over. The same record and keys always give the same bytes. */
import { refuse, ok } from '../../basics/index.js';
import { toBase64, utf8Bytes } from '../bytes.js';
import { growingTree } from '../merkle/tree.js';
import { openCheckpoint } from '../note/checkpoint.js';
import { noteText, signNote } from '../note/note.js';
import { tlogProofText } from '../note/tlog-proof.js';
import { equalBytes } from '../bytes.js';
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
} from './layout.js';
import { joinLines } from './lines.js';
import { readmeText } from './readme.js';
import { packTar } from './tar.js';
import { tilesOf } from './tiles.js';
/** Proofs that are put in beside the tiles, from which all others can be made. */
const MOST_PROOFS = 1000;
/** A tree over leaves. */
export function treeOf(leaves, hashing) {
  const tree = growingTree(hashing);
  for (const leaf of leaves) tree.append(hashing.leaf(leaf));
  return tree;
}
/** The receipt for an entry, counting from 1; `withheld` names the places of texts kept back. */
export function receipt(tree, entry, checkpoint, withheld = []) {
  const extra = withheld.map((at) => `withheld ${at}\n`).join('');
  return tlogProofText({
    index: entry - 1,
    hashes: tree.inclusion(entry - 1),
    checkpoint,
    ...(extra !== '' && { extra: utf8Bytes(extra) }),
  });
}
function proofsOf(tree, { checkpoint, withheld }) {
  if (tree.size === 0) return [];
  const places = new Map([
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
function earlierOf(tree, parts, { primitives }) {
  const files = new Map();
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
function isHeadOf(tree, { size, root }) {
  return size === tree.size && equalBytes(root, tree.root());
}
/** Packs a record. */
export function packRecord(parts, using) {
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
  const files = [
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
//# sourceMappingURL=pack.js.map
