/** Makes the one file that is handed over. The same record and keys always give the same bytes. */
import { type Result } from '../../basics/index.ts';
import type { Hashing } from '../merkle/hashing.ts';
import { type Tree } from '../merkle/tree.ts';
import type { SignerKey, VerifierKey } from '../note/key.ts';
import type { Primitives } from '../primitives.ts';
import type { Opening } from '../sealed.ts';
export interface RecordParts {
  /** Bytes of each leaf, in order. */
  readonly leaves: readonly Uint8Array[];
  /** The newest head, signed by the log and perhaps by witnesses. */
  readonly checkpoint: string;
  /** Heads that were signed before, oldest first. */
  readonly earlier: readonly string[];
  readonly log: SignerKey;
  readonly witnesses: readonly VerifierKey[];
  /** Texts that are handed over, and those that are not. */
  readonly shared: readonly (Opening & {
    readonly entry: number;
  })[];
  readonly withheld: readonly (Opening & {
    readonly entry: number;
  })[];
}
export interface Using {
  readonly hashing: Hashing;
  readonly primitives: Primitives;
}
/** A tree over leaves. */
export declare function treeOf(leaves: readonly Uint8Array[], hashing: Hashing): Tree;
/** The receipt for an entry, counting from 1; `withheld` names the places of texts kept back. */
export declare function receipt(
  tree: Tree,
  entry: number,
  checkpoint: string,
  withheld?: readonly string[],
): string;
/** Packs a record. */
export declare function packRecord(parts: RecordParts, using: Using): Result<Uint8Array>;
