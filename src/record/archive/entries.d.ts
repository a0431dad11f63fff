/** Checks entries against a signed head, and finds the first that is not what was signed. */
import { type Result } from '../../basics/index.ts';
import type { Checkpoint } from '../note/checkpoint.ts';
import type { Tree } from '../merkle/tree.ts';
import type { Hashing } from '../merkle/hashing.ts';
/** Refuses entries that do not add up to the head, naming the first bad one where the tiles tell it. */
export declare function checkEntries(
  tree: Tree,
  head: Checkpoint,
  files: ReadonlyMap<string, Uint8Array>,
  hashing: Hashing,
): Result<void>;
