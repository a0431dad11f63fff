/** A receipt that can be kept: that one entry is in a signed log (C2SP tlog-proof, version 1). */
import { type Result } from '../../basics/index.ts';
import { type Hashing } from '../merkle/hashing.ts';
import type { Primitives } from '../primitives.ts';
import { type SignedCheckpoint } from './checkpoint.ts';
import type { VerifierKey } from './key.ts';
export interface TlogProof {
  /** Place of the entry, counting from 0. */
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint, as it is. */
  readonly checkpoint: string;
  /** Bytes for the application; nothing vouches for them. */
  readonly extra?: Uint8Array;
}
export declare const tlogProofText: ({ index, hashes, checkpoint, extra }: TlogProof) => string;
/** Takes a receipt apart; nothing in it is checked yet. */
export declare function parseTlogProof(whole: string): Result<TlogProof>;
/** Whether a receipt shows that the entry with these bytes is in the log that the key signs. */
export declare function verifyTlogProof(
  { index, hashes, checkpoint }: TlogProof,
  leafHash: Uint8Array,
  log: VerifierKey,
  witnesses: readonly VerifierKey[],
  using: {
    readonly hashing: Hashing;
    readonly primitives: Primitives;
  },
): Result<SignedCheckpoint>;
