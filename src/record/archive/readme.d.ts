import type { Checkpoint } from '../note/checkpoint.ts';
import { type VerifierKey } from '../note/key.ts';
export interface ReadmeFacts {
  readonly head: Checkpoint;
  readonly log: VerifierKey;
  /** How many texts are kept out of this archive. */
  readonly withheld: number;
}
export declare const readmeText: ({ head, log, withheld }: ReadmeFacts) => string;
