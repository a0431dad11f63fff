/** A receipt that can be kept: that one entry is in a signed log (C2SP tlog-proof, version 1). */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { fromBase64, toBase64, wholeNumber } from '../bytes.ts';
import { HASH, type Hashing } from '../merkle/hashing.ts';
import { verifyInclusion } from '../merkle/verify.ts';
import type { Primitives } from '../primitives.ts';
import { openCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import type { VerifierKey } from './key.ts';

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^63 leaves has proofs of this length. */
const MOST_HASHES = 63;

export interface TlogProof {
  /** Place of the entry, counting from 0. */
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint, as it is. */
  readonly checkpoint: string;
  /** Bytes for the application; nothing vouches for them. */
  readonly extra?: Uint8Array;
}

export const tlogProofText = ({ index, hashes, checkpoint, extra }: TlogProof): string =>
  [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...hashes.map(toBase64),
    '',
    checkpoint,
  ].join('\n');

const notAProof = (why: string): Result<never> =>
  refuse('damaged', `This is not a proof that an entry is in a log: ${why}.`);

/** Takes a receipt apart; nothing in it is checked yet. */
export function parseTlogProof(whole: string): Result<TlogProof> {
  const cut = whole.indexOf('\n\n');
  if (cut < 0) return notAProof('it has no checkpoint');
  const lines = whole.slice(0, cut).split('\n');
  if (lines.shift() !== HEADER) return notAProof(`its first line is not ${HEADER}`);
  let extra: Uint8Array | undefined;
  if (lines[0]?.startsWith('extra ') === true) {
    extra = fromBase64(lines.shift()?.slice('extra '.length) ?? '');
    if (extra === undefined) return notAProof('the extra line is not base64');
  }
  const place = /^index (.*)$/.exec(lines.shift() ?? '');
  const index = wholeNumber(place?.[1] ?? '');
  if (index === undefined) return notAProof('the index is missing or is no whole number');
  if (lines.length > MOST_HASHES) return notAProof('it has too many hashes');
  const hashes: Uint8Array[] = [];
  for (const line of lines) {
    const hash = fromBase64(line);
    if (hash?.length !== HASH) return notAProof('a line is not the base64 of a hash');
    hashes.push(hash);
  }
  const checkpoint = whole.slice(cut + 2);
  return ok({ index, hashes, checkpoint, ...(extra !== undefined && { extra }) });
}

/** Whether a receipt shows that the entry with these bytes is in the log that the key signs. */
export function verifyTlogProof(
  { index, hashes, checkpoint }: TlogProof,
  leafHash: Uint8Array,
  log: VerifierKey,
  witnesses: readonly VerifierKey[],
  using: { readonly hashing: Hashing; readonly primitives: Primitives },
): Result<SignedCheckpoint> {
  const opened = openCheckpoint(checkpoint, log, witnesses, using.primitives);
  if (!opened.ok) return opened;
  const { size, root } = opened.value;
  return verifyInclusion({ index, size, leafHash, proof: hashes }, root, using.hashing)
    ? opened
    : refuse('damaged', `The proof does not lead from entry ${index + 1} to the signed root.`);
}
