/** Checks what single leaves promise: their form, their author's signature, the texts beside them. */
import { type Result } from '../../basics/index.ts';
import { type Leaf } from '../leaf.ts';
import type { Primitives } from '../primitives.ts';
export interface CheckedLeaves {
  readonly leaves: readonly Leaf[];
  /** Bytes that open a commitment, by commitment. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
  /** Where a text is withheld: the entry, counting from 1, and the place in it. */
  readonly withheld: readonly {
    readonly entry: number;
    readonly at: string;
  }[];
}
/** Checks all leaves; the log's own signature has been checked before. */
export declare function checkLeaves(
  lines: readonly Uint8Array[],
  files: ReadonlyMap<string, Uint8Array>,
  origin: string,
  primitives: Primitives,
): Result<CheckedLeaves>;
