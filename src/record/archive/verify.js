/** Checks everything in an archive, with nothing but its bytes. */
import { ok, refuse } from '../../basics/index.js';
import { fromBase64, utf8Text } from '../bytes.js';
import { verifyConsistency } from '../merkle/verify.js';
import { openCheckpoint } from '../note/checkpoint.js';
import { keyText } from '../note/key.js';
import { parseNote, verifyNote } from '../note/note.js';
import { parseTlogProof, verifyTlogProof } from '../note/tlog-proof.js';
import { checkEntries } from './entries.js';
import {
  CHECKPOINT,
  consistencyPath,
  earlierPath,
  ENTRIES,
  FOLDER,
  KEYS,
  parseKeys,
  SUMS,
  SUMS_NOTE,
  sumsText,
} from './layout.js';
import { checkLeaves } from './leaves.js';
import { linesOf } from './lines.js';
import { treeOf } from './pack.js';
import { unpackTar } from './tar.js';
const damaged = (message, where) => refuse('damaged', message, where);
const textIn = (files, path) => utf8Text(files.get(path)) ?? '';
function filesIn(bytes) {
  const unpacked = unpackTar(bytes);
  if (!unpacked.ok) return unpacked;
  const files = new Map();
  for (const { path, bytes: content } of unpacked.value) {
    if (!path.startsWith(FOLDER)) return damaged(`${path} does not belong into a record.`, path);
    files.set(path.slice(FOLDER.length), content);
  }
  for (const path of [SUMS, SUMS_NOTE, CHECKPOINT, ENTRIES, KEYS]) {
    if (!files.has(path)) return damaged(`The file ${path} is missing from the archive.`, path);
  }
  return ok(files);
}
/** The list of sums must be signed and must name every other file, each as it is. */
function checkSums(files, log, { primitives }) {
  const note = parseNote(textIn(files, SUMS_NOTE));
  if (!note.ok) return damaged(note.error.message, SUMS_NOTE);
  const signed = verifyNote(note.value, [log], primitives);
  if (!signed.ok || signed.value.length !== 1 || note.value.signatures.length !== 1) {
    return damaged(`The list of files is not signed by ${log.name}.`, SUMS_NOTE);
  }
  const sums = textIn(files, SUMS);
  if (note.value.text !== sums) return damaged('The list of files is not the signed one.', SUMS);
  const others = [...files].filter(([path]) => path !== SUMS && path !== SUMS_NOTE);
  const found = sumsText(
    others.map(([path, bytes]) => ({ path, bytes })),
    primitives,
  );
  if (found === sums) return ok(undefined);
  const due = new Set(sums.split('\n'));
  const is = new Set(found.split('\n'));
  const odd =
    [...is].find((line) => !due.has(line)) ?? [...due].find((line) => !is.has(line)) ?? '';
  const path = odd.slice(odd.indexOf('  ') + 2);
  return damaged(`The file ${path} was changed, added or removed.`, path);
}
function checkEarlier(files, head, log, witnesses, { hashing, primitives }) {
  const sizes = [];
  for (const path of files.keys()) {
    if (!path.startsWith('checkpoints/')) continue;
    const older = openCheckpoint(textIn(files, path), log, witnesses, primitives);
    if (!older.ok) return damaged(older.error.message, path);
    const { size: from, root: fromRoot } = older.value;
    const text = utf8Text(files.get(consistencyPath(from, head.size)) ?? new Uint8Array(0)) ?? '';
    const proof = text
      .split('\n')
      .slice(0, -1)
      .map((line) => fromBase64(line) ?? new Uint8Array(0));
    const claim = { from, fromRoot, to: head.size, toRoot: head.root, proof };
    if (path !== earlierPath(from) || !verifyConsistency(claim, hashing)) {
      return damaged(`The log does not continue what was signed at ${from} entries.`, path);
    }
    sizes.push(from);
  }
  return ok(sizes.sort((a, b) => a - b));
}
function checkProofs(files, tree, log, witnesses, using) {
  for (const path of files.keys()) {
    const entry = /^proofs\/([1-9][0-9]*)\.tlog-proof$/.exec(path)?.[1];
    if (entry === undefined) continue;
    const proof = parseTlogProof(textIn(files, path));
    if (!proof.ok) return damaged(proof.error.message, path);
    const { index } = proof.value;
    const fits =
      index === Number(entry) - 1 &&
      index < tree.size &&
      verifyTlogProof(proof.value, tree.leaf(index), log, witnesses, using).ok;
    if (!fits) return damaged(`The proof for entry ${entry} does not hold.`, path);
  }
  return ok(undefined);
}
/**
 * Checks an archive.
 *
 * @param trusted keys that the reader has from elsewhere; where any are given, one must be the log's
 */
export function verifyRecord(bytes, using, trusted = []) {
  const files = filesIn(bytes);
  if (!files.ok) return files;
  const keys = parseKeys(files.value.get(KEYS), using.primitives);
  if (!keys.ok) return keys;
  const { log, witnesses } = keys.value;
  const known = trusted.some((key) => keyText(key) === keyText(log));
  if (trusted.length > 0 && !known) {
    return refuse(
      'not-allowed',
      `The archive is signed with another key than the one you named: ${keyText(log)}`,
      KEYS,
    );
  }
  const head = openCheckpoint(textIn(files.value, CHECKPOINT), log, witnesses, using.primitives);
  if (!head.ok) return damaged(head.error.message, CHECKPOINT);
  const lines = linesOf(files.value.get(ENTRIES));
  if (lines === undefined) return damaged('The last entry breaks off.', ENTRIES);
  const tree = treeOf(lines, using.hashing);
  const entries = checkEntries(tree, head.value, files.value, using.hashing);
  if (!entries.ok) return entries;
  const sums = checkSums(files.value, log, using);
  if (!sums.ok) return sums;
  const earlier = checkEarlier(files.value, head.value, log, witnesses, using);
  if (!earlier.ok) return earlier;
  const proofs = checkProofs(files.value, tree, log, witnesses, using);
  if (!proofs.ok) return proofs;
  const leaves = checkLeaves(lines, files.value, head.value.origin, using.primitives);
  if (!leaves.ok) return leaves;
  return ok({
    ...leaves.value,
    head: head.value,
    log,
    trusted: known,
    witnesses: head.value.signed.flatMap(({ key, time }) =>
      time === undefined ? [] : [{ name: key.name, time }],
    ),
    earlier: earlier.value,
  });
}
//# sourceMappingURL=verify.js.map
