/** The head of a log, ready to be signed: whose log, how long, which root (C2SP tlog-checkpoint). */
import { type Result } from '../../basics/index.ts';
import type { Primitives } from '../primitives.ts';
import type { VerifierKey } from './key.ts';
import { type Note, type Verified } from './note.ts';
export interface Checkpoint {
  /** Which log this is; also the name of its key. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}
export declare const checkpointText: ({ origin, size, root }: Checkpoint) => string;
/** Reads the text of a checkpoint; lines after the third, which nobody can audit, are passed over. */
export declare function parseCheckpoint(text: string): Result<Checkpoint>;
export interface SignedCheckpoint extends Checkpoint {
  readonly note: Note;
  readonly signed: readonly Verified[];
}
/** A checkpoint that its own log has signed; other known keys are checked as well. */
export declare function openCheckpoint(
  whole: string,
  log: VerifierKey,
  others: readonly VerifierKey[],
  primitives: Primitives,
): Result<SignedCheckpoint>;
