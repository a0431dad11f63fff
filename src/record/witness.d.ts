/**
 * What a witness answers (C2SP tlog-witness, add-checkpoint): it signs the head of a log only where
 * that log still begins with all that the witness signed before. No I/O here: the caller keeps the
 * state, and must have it on the disk before the answer goes out.
 */
import { type Result } from '../basics/index.ts';
import type { SignerKey, VerifierKey } from './note/key.ts';
import type { Primitives } from './primitives.ts';
/** The newest head of a log that the witness signed; `time` in seconds since 1970. */
export interface Seen {
  readonly size: number;
  readonly root: Uint8Array;
  readonly time: number;
}
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422 | 503;
  readonly type: 'text/plain; charset=utf-8' | 'text/x.tlog.size';
  readonly body: string;
  /** What to remember, and under which origin, before answering. */
  readonly remember?: {
    readonly origin: string;
    readonly seen: Seen;
  };
}
export interface Submission {
  readonly old: number;
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint, as it was sent. */
  readonly checkpoint: string;
}
export declare const submissionText: ({ old, proof, checkpoint }: Submission) => string;
export declare function parseSubmission(body: string): Result<Submission>;
export interface WitnessState {
  readonly key: SignerKey;
  /** Keys of the logs that are watched; a log is known by the name of its key. */
  readonly logs: readonly VerifierKey[];
  readonly seen: (origin: string) => Seen | undefined;
  /** Seconds since 1970. */
  readonly now: number;
}
/** Answers one submission. */
export declare function answerSubmission(
  body: string,
  { key, logs, seen, now }: WitnessState,
  primitives: Primitives,
): WitnessAnswer;
