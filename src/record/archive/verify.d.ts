/** Checks everything in an archive, with nothing but its bytes. */
import { type Result } from '../../basics/index.ts';
import { type SignedCheckpoint } from '../note/checkpoint.ts';
import { type VerifierKey } from '../note/key.ts';
import { type CheckedLeaves } from './leaves.ts';
import { type Using } from './pack.ts';
export interface CheckedRecord extends CheckedLeaves {
  readonly head: SignedCheckpoint;
  readonly log: VerifierKey;
  /** Whether the reader named the log's key; without that, anybody may have made the archive. */
  readonly trusted: boolean;
  /** Witnesses that signed the newest head, with the time in seconds since 1970. */
  readonly witnesses: readonly {
    readonly name: string;
    readonly time: number;
  }[];
  /** Sizes at which the log was signed before. */
  readonly earlier: readonly number[];
}
/**
 * Checks an archive.
 *
 * @param trusted keys that the reader has from elsewhere; where any are given, one must be the log's
 */
export declare function verifyRecord(
  bytes: Uint8Array,
  using: Using,
  trusted?: readonly VerifierKey[],
): Result<CheckedRecord>;
