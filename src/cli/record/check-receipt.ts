/** Checks a receipt: a C2SP tlog-proof, with the leaf that it proves beside it or in a case. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  authorFits,
  keyText,
  parseLeaf,
  parseNote,
  parseTlogProof,
  toBase64,
  utf8Bytes,
  verifyTlogProof,
  type VerifierKey,
} from '../../record/index.ts';
import {
  keysGiven,
  nodePrimitives,
  nodeUsing,
  ownLogKey,
  type VerifyOutput,
} from '../../store/index.ts';
import type { Io } from '../io.ts';

const HEADER = 'c2sp.org/tlog-proof@v1\n';
/** A receipt is a few hundred lines at the most; bytes. */
const LONGEST = 1024 * 1024;

/** The text of a receipt, where the file is one. */
export async function receiptIn(given: string, io: Io): Promise<string | undefined> {
  const bytes = await readFile(resolve(io.cwd, given)).catch(() => undefined);
  if (bytes === undefined || bytes.length > LONGEST) return undefined;
  const text = bytes.toString('utf8');
  return text.startsWith(HEADER) ? text : undefined;
}

/** The keys that may have signed: those given, else this machine's own under the log's name. */
async function keysFor(
  origin: string,
  given: readonly string[] | undefined,
  io: Io,
): Promise<Result<readonly VerifierKey[]>> {
  if (given !== undefined && given.length > 0) return keysGiven(given);
  const own = await ownLogKey(origin, io.env);
  if (own !== undefined) return ok([own]);
  return refuse(
    'bad-input',
    `The receipt is from the log ${origin}, whose key is not on this machine; give it with --key, as its keeper published it. Nothing was checked.`,
    '--key',
  );
}

/**
 * Checks a receipt against the leaf in FILE.leaf.
 *
 * @param text of the receipt
 */
export async function checkReceipt(
  given: string,
  text: string,
  keys: readonly string[] | undefined,
  io: Io,
): Promise<Result<VerifyOutput>> {
  const proof = parseTlogProof(text);
  if (!proof.ok) return proof;
  const note = parseNote(proof.value.checkpoint);
  if (!note.ok) return note;
  const origin = note.value.text.split('\n')[0] ?? '';
  const known = await keysFor(origin, keys, io);
  if (!known.ok) return known;
  const line = await readFile(resolve(io.cwd, `${given}.leaf`), 'utf8').catch(() => undefined);
  if (line === undefined) {
    return refuse(
      'not-found',
      `There is no ${given}.leaf with the entry that the receipt proves; put it beside the receipt. Nothing was checked.`,
    );
  }
  const bytes = utf8Bytes(line.replace(/\n$/, ''));
  const leaf = parseLeaf(bytes, nodePrimitives);
  if (!leaf.ok) return refuse('damaged', `${given}.leaf is no entry: ${leaf.error.message}.`);
  const { hashing } = nodeUsing();
  const seq = proof.value.index + 1;
  for (const key of known.value) {
    const checked = verifyTlogProof(proof.value, hashing.leaf(bytes), key, [], nodeUsing());
    if (!checked.ok) continue;
    if (!authorFits(leaf.value, origin, nodePrimitives)) {
      return refuse('damaged', `Entry ${seq} is in the log, but not as its author signed it.`);
    }
    const { author } = leaf.value;
    const signed = author === undefined ? '' : `, signed by the author ${author.name}`;
    const { size, root } = checked.value;
    return ok({
      what: given,
      kind: 'receipt',
      origin,
      key: keyText(key),
      trusted: keys !== undefined && keys.length > 0,
      entries: size,
      root: toBase64(root),
      earlier: [],
      authors: author === undefined ? [] : [author.name],
      witnesses: [],
      withheld: [],
      says: `Proven: this entry${signed} is number ${seq} of the ${size} entries that ${origin} signed; not proven: that what it says is true, nor anything of the other entries.`,
    });
  }
  return refuse(
    'damaged',
    `${given} does not prove that the entry in ${given}.leaf is in the log ${origin}: the entry, the proof or the signature was changed, or the key is another.`,
  );
}
