/** `nemcon verify` of a receipt: that one entry is in a signed log. */
import { open, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { keyText, parseTlogProof, toBase64 } from '../../record/index.ts';
import {
  checkReceipt,
  findLog,
  keysGiven,
  RECEIPT_START,
  receiptSentence,
  type VerifyOutput,
} from '../../store/index.ts';
import { openCase } from '../cases.ts';
import type { Io } from '../io.ts';
import type { VerifyOptions } from './verify.ts';

/** Largest receipt or leaf that is read, in bytes; an entry with a long article is far below that. */
const LARGEST = 16 * 1024 * 1024;

/** Whether a file is a receipt, by how it begins. */
export async function isReceipt(given: string, io: Io): Promise<boolean> {
  const file = await open(resolve(io.cwd, given), 'r').catch(() => undefined);
  try {
    const start = Buffer.alloc(RECEIPT_START.length);
    await file?.read(start, 0, start.length, 0);
    return start.toString('latin1') === RECEIPT_START;
  } catch {
    // A folder, for one.
    return false;
  } finally {
    await file?.close();
  }
}

async function bytesAt(given: string, io: Io): Promise<Result<Uint8Array>> {
  try {
    const bytes = await readFile(resolve(io.cwd, given));
    if (bytes.length <= LARGEST) return ok(bytes);
    return refuse('too-large', `${given} is larger than a receipt can be; it was not checked.`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT'
      ? refuse(
          'not-found',
          `There is no file ${given} with the line that the receipt proves; name it with --leaf, or name the case with --case. Nothing was checked.`,
        )
      : refuse('unavailable', `${given} could not be read (${message}); nothing was checked.`);
  }
}

/** The line in a file, without its end. */
async function leafIn(given: string, io: Io): Promise<Result<Uint8Array>> {
  const bytes = await bytesAt(given, io);
  if (!bytes.ok) return bytes;
  return ok(bytes.value.at(-1) === 0x0a ? bytes.value.subarray(0, -1) : bytes.value);
}

/** The line of an entry in a case that lies open. */
async function leafOfCase(
  name: string,
  index: number,
  origin: string,
  io: Io,
): Promise<Result<Uint8Array>> {
  const opened = await openCase(name, io);
  if (!opened.ok) return opened;
  const { record, place, isExample, entries } = opened.value;
  const named = { id: record.state.id, place, isExample };
  const unnamed = entries.every(({ signed }) => signed === undefined);
  const which = { purpose: 'look', name, ...(unnamed && { origin }) } as const;
  const found = await findLog(named, entries, which, io.env);
  if (!found.ok) return found;
  if (found.value === undefined || 'foreign' in found.value) {
    return refuse(
      'not-allowed',
      `What ${name} has in its log follows from keys that are not here; check the receipt with the file of its line, with --leaf. Nothing was checked.`,
    );
  }
  const leaf = found.value.leaves[index];
  if (found.value.log.key.name === origin && leaf !== undefined) return ok(leaf);
  return refuse(
    'damaged',
    `The receipt is for entry ${index + 1} of the log ${origin}, which ${name} does not have.`,
  );
}

export async function checkReceiptFile(
  given: string,
  options: VerifyOptions,
  io: Io,
): Promise<Result<VerifyOutput>> {
  const keys = keysGiven(options.key);
  if (!keys.ok) return keys;
  const bytes = await bytesAt(given, io);
  if (!bytes.ok) return bytes;
  const proof = Buffer.from(bytes.value).toString('utf8');
  const parsed = parseTlogProof(proof);
  if (!parsed.ok) return parsed;
  const { index, checkpoint } = parsed.value;
  const origin = checkpoint.split('\n')[0] ?? '';
  const leaf = await (options.case === undefined
    ? leafIn(options.leaf ?? `${given}.leaf`, io)
    : leafOfCase(options.case, index, origin, io));
  if (!leaf.ok) return leaf;
  const checked = checkReceipt(proof, leaf.value, keys.value);
  if (!checked.ok) {
    const { code, message, where } = checked.error;
    return refuse(code, `${given} does not verify: ${message}`, where);
  }
  const { head, log, trusted, leaf: line } = checked.value;
  const basis = line.entry['basis'] as { readonly kind?: unknown } | undefined;
  return ok({
    what: given,
    kind: 'receipt',
    origin: head.origin,
    key: keyText(log),
    trusted,
    entry: index + 1,
    entries: head.size,
    root: toBase64(head.root),
    earlier: [],
    acts: basis?.kind === 'act' ? 1 : 0,
    signed: line.author === undefined ? 0 : 1,
    authors: line.author === undefined ? [] : [line.author.name],
    witnesses: head.signed.flatMap(({ key, time }) =>
      time === undefined ? [] : [{ name: key.name, time }],
    ),
    withheld: [],
    says: receiptSentence(checked.value),
  });
}
