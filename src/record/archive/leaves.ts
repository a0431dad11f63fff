/** Checks what single leaves promise: their form, their author's signature, the texts beside them. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { equalBytes, toHex } from '../bytes.ts';
import { authorFits, leafBytes, parseLeaf, type Leaf } from '../leaf.ts';
import type { Primitives } from '../primitives.ts';
import { commitmentsIn } from '../sealed.ts';
import { textPath } from './layout.ts';

export interface CheckedLeaves {
  readonly leaves: readonly Leaf[];
  /** Bytes that open a commitment, by commitment. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
  /** Where a text is withheld: the entry, counting from 1, and the place in it. */
  readonly withheld: readonly { readonly entry: number; readonly at: string }[];
}

/** Checks all leaves; the log's own signature has been checked before. */
export function checkLeaves(
  lines: readonly Uint8Array[],
  files: ReadonlyMap<string, Uint8Array>,
  origin: string,
  primitives: Primitives,
): Result<CheckedLeaves> {
  const leaves: Leaf[] = [];
  const texts = new Map<string, Uint8Array>();
  const withheld: { entry: number; at: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = index + 1;
    const bad = (why: string): Result<never> =>
      refuse('damaged', `Entry ${entry} is as it was signed, but ${why}.`, `entry ${entry}`);
    const leaf = parseLeaf(line, primitives);
    if (!leaf.ok) return bad(leaf.error.message);
    const bytes = leafBytes(leaf.value);
    // Two readings of the same bytes, such as a field that stands twice, must not be possible.
    if (!bytes.ok || !equalBytes(bytes.value, line)) return bad('it is not in canonical form');
    if (!authorFits(leaf.value, origin, primitives)) {
      return bad(`the signature of its author ${leaf.value.author?.name ?? ''} does not fit it`);
    }
    for (const { at, commitment } of commitmentsIn(leaf.value.entry)) {
      const text = files.get(textPath(commitment));
      if (text === undefined) withheld.push({ entry, at });
      else if (toHex(primitives.sha256(text)) !== commitment) {
        return refuse('damaged', `A text of entry ${entry} was changed.`, `entry ${entry}, ${at}`);
      } else texts.set(commitment, text);
    }
    leaves.push(leaf.value);
  }
  const stray = [...files.keys()].find(
    (path) => path.startsWith('texts/') && !texts.has(path.slice('texts/'.length)),
  );
  return stray === undefined
    ? ok({ leaves, texts, withheld })
    : refuse('damaged', `The text ${stray} belongs to no entry.`, stray);
}
