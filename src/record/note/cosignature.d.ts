import type { Primitives } from '../primitives.ts';
import type { SignerKey } from './key.ts';
/** The message that is signed: a header line, the time in seconds since 1970, the checkpoint. */
export declare const cosignedBytes: (checkpoint: string, time: number) => Uint8Array;
/** The time in a cosignature, or undefined where the bytes are none. */
export declare function timeOf(bytes: Uint8Array): number | undefined;
/** Cosigns the text of a checkpoint; `time` in seconds since 1970. */
export declare function cosign(
  checkpoint: string,
  time: number,
  key: SignerKey,
  { sign }: Primitives,
): {
  readonly name: string;
  readonly id: string;
  readonly bytes: Uint8Array;
};
