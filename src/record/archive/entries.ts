/** Checks entries against a signed head, and finds the first that is not what was signed. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { equalBytes } from '../bytes.ts';
import type { Checkpoint } from '../note/checkpoint.ts';
import type { Tree } from '../merkle/tree.ts';
import { growingRange } from '../merkle/range.ts';
import type { Hashing } from '../merkle/hashing.ts';
import { tilePath, tilesOf, leafHashesIn } from './tiles.ts';

const at = (entry: number): string => `entry ${entry}`;

/** What happened at the first place where two rows of hashes part. */
function difference(found: Tree, signed: readonly Uint8Array[], first: number): string {
  const here = first < found.size ? found.leaf(first) : undefined;
  const due = signed[first];
  const number = first + 1;
  if (here === undefined) return `Entry ${number} and those after it are missing.`;
  if (due === undefined) return `Entry ${number} was added after the head was signed.`;
  const next = first + 1 < found.size ? found.leaf(first + 1) : undefined;
  const dueNext = signed[first + 1];
  if (next !== undefined && equalBytes(next, due)) {
    return dueNext !== undefined && equalBytes(here, dueNext)
      ? `Entries ${number} and ${number + 1} were swapped.`
      : `Entry ${number} was put in; it is not in what was signed.`;
  }
  return dueNext !== undefined && equalBytes(here, dueNext)
    ? `Entry ${number} of what was signed is missing.`
    : `Entry ${number} is not as it was signed.`;
}

/** Refuses entries that do not add up to the head, naming the first bad one where the tiles tell it. */
export function checkEntries(
  tree: Tree,
  head: Checkpoint,
  files: ReadonlyMap<string, Uint8Array>,
  hashing: Hashing,
): Result<void> {
  const signed = leafHashesIn(files, head.size);
  if (tree.size === head.size && equalBytes(tree.root(), head.root)) {
    for (const { path, bytes } of tilesOf(tree)) {
      const tile = files.get(path);
      if (tile === undefined || !equalBytes(tile, bytes)) {
        return refuse(
          'damaged',
          `The entries are as they were signed, but the hashes in ${path} were changed.`,
          path,
        );
      }
    }
    return ok(undefined);
  }
  const range = growingRange(hashing);
  for (const hash of signed) range.append(hash);
  // Only hashes that add up to the signed root can tell which entry is wrong.
  if (signed.length !== head.size || !equalBytes(range.root(), head.root)) {
    const counts = `there are ${tree.size} entries where ${head.size} were signed`;
    return refuse(
      'damaged',
      `The entries are not those that were signed${tree.size === head.size ? '' : `: ${counts}`}; which one is wrong cannot be told, because the hashes in ${tilePath(0, 0)} were changed as well.`,
    );
  }
  let first = 0;
  while (first < tree.size && first < signed.length) {
    if (!equalBytes(tree.leaf(first), signed[first] as Uint8Array)) break;
    first += 1;
  }
  return refuse('damaged', difference(tree, signed, first), at(first + 1));
}
