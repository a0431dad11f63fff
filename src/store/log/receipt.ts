/** Receipts: that an entry is in the log, for whoever wrote it to keep. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  authorFits,
  keyText,
  parseKey,
  parseLeaf,
  parseTlogProof,
  utf8Text,
  verifyTlogProof,
  type Leaf,
  type SignedCheckpoint,
  type VerifierKey,
} from '../../record/index.ts';
import { nodePrimitives, nodeUsing } from './primitives.ts';

export interface Receipt {
  /** The entry that it proves, counting from 1. The head in it covers all entries up to `size`. */
  readonly entry: number;
  readonly size: number;
  /** The log's name, and its key as `NAME+ID+BASE64`. */
  readonly log: string;
  readonly key: string;
  /** C2SP tlog-proof. */
  readonly proof: string;
  /** The bytes that it proves: the entry as it stands in the log, a line of canonical JSON. */
  readonly leaf: string;
}

/** How a receipt begins, so that one is told from an archive. */
export const RECEIPT_START = 'c2sp.org/tlog-proof@v1\n';

export interface CheckedReceipt {
  /** Counting from 1. */
  readonly entry: number;
  readonly head: SignedCheckpoint;
  readonly log: VerifierKey;
  /** Whether the reader named the log's key. */
  readonly trusted: boolean;
  readonly leaf: Leaf;
}

/** The log's key as the receipt has it; nothing vouches for it. */
function keyInside(extra: Uint8Array | undefined): Result<VerifierKey> {
  const line = utf8Text(extra ?? new Uint8Array(0))
    ?.split('\n')
    .find((one) => one.startsWith('key '));
  return line === undefined
    ? refuse(
        'bad-input',
        'The receipt does not tell the log’s key; name it with --key, as `nemcon export` prints it. Nothing was checked.',
        '--key',
      )
    : parseKey(line.slice('key '.length), nodePrimitives);
}

function logKeyFor(
  extra: Uint8Array | undefined,
  checkpoint: string,
  trusted: readonly VerifierKey[],
): Result<{ readonly log: VerifierKey; readonly trusted: boolean }> {
  const logs = trusted.filter(({ kind }) => kind === 'note');
  if (logs.length === 0) {
    const inside = keyInside(extra);
    return inside.ok ? ok({ log: inside.value, trusted: false }) : inside;
  }
  const origin = checkpoint.split('\n')[0];
  const named = logs.find(({ name }) => name === origin);
  return named === undefined
    ? refuse(
        'not-allowed',
        `The receipt is from the log ${origin}, and you named no key of that log; it was not checked.`,
        '--key',
      )
    : ok({ log: named, trusted: true });
}

/**
 * Checks a receipt against the line that it is said to prove.
 *
 * @param trusted keys that the reader has from elsewhere, the log's and those of witnesses
 * @returns what it proves; refused as `damaged` where it does not lead from the line to the signed head
 */
export function checkReceipt(
  proof: string,
  leaf: Uint8Array,
  trusted: readonly VerifierKey[] = [],
): Result<CheckedReceipt> {
  const parsed = parseTlogProof(proof);
  if (!parsed.ok) return parsed;
  const { index, checkpoint, extra } = parsed.value;
  const key = logKeyFor(extra, checkpoint, trusted);
  if (!key.ok) return key;
  const { log } = key.value;
  const using = nodeUsing();
  const witnesses = trusted.filter(({ kind }) => kind === 'cosignature');
  const head = verifyTlogProof(parsed.value, using.hashing.leaf(leaf), log, witnesses, using);
  if (!head.ok) return head;
  const entry = index + 1;
  const read = parseLeaf(leaf, nodePrimitives);
  if (!read.ok || !authorFits(read.value, log.name, nodePrimitives)) {
    const why = read.ok ? 'the signature of its author does not fit it' : read.error.message;
    return refuse('damaged', `Entry ${entry} is as it was signed, but ${why}.`, `entry ${entry}`);
  }
  return ok({ entry, head: head.value, ...key.value, leaf: read.value });
}

/** What a receipt proves and what it does not, in one sentence. */
export function receiptSentence({ entry, head, log, trusted, leaf }: CheckedReceipt): string {
  const author =
    leaf.author === undefined
      ? ''
      : `, with the own signature of its author ${keyText(leaf.author)}`;
  const seen = head.signed.flatMap(({ key, time }) => (time === undefined ? [] : [key.name]));
  const open = [
    ...(trusted
      ? []
      : ['whose key that is (compare it with what the body has published, or name it with --key)']),
    'that what the entry says is true',
    ...(seen.length === 0
      ? ['that nobody was shown another version, for no witness whose key you named has signed']
      : []),
  ];
  return `Proven: this line is entry ${entry} of the ${head.size} that the key ${log.name} signed${author}${seen.length === 0 ? '' : `, and ${seen.join(', ')} saw that head`}; not proven: ${open.join(', ')}.`;
}
