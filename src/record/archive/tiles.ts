/**
 * Node hashes as files, in the layout of C2SP tlog-tiles: 256 hashes a file, and a level of files for
 * each eight levels of the tree. Any tool for such logs can make proofs from them.
 */
import type { Tree } from '../merkle/tree.ts';
import type { TarFile } from './tar.ts';

/** Hashes in a whole tile; a level of tiles is eight levels of the tree. */
const WIDTH = 256;
const HEIGHT = 8;

/** `1234067` becomes `x001/x234/067`. */
function numbered(n: number): string {
  const groups: string[] = [];
  for (let rest = n; ; rest = Math.floor(rest / 1000)) {
    groups.unshift(String(rest % 1000).padStart(3, '0'));
    if (rest < 1000) break;
  }
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}

export const tilePath = (level: number, n: number, width = WIDTH): string =>
  `tile/${level}/${numbered(n)}${width === WIDTH ? '' : `.p/${width}`}`;

/** All tiles of a tree. */
export function tilesOf(tree: Tree): readonly TarFile[] {
  const tiles: TarFile[] = [];
  for (let level = 0, count = tree.size; count > 0; level++, count = Math.floor(count / WIDTH)) {
    for (let n = 0; n * WIDTH < count; n++) {
      const width = Math.min(WIDTH, count - n * WIDTH);
      const bytes = tree.stored(level * HEIGHT, n * WIDTH, width);
      tiles.push({ path: tilePath(level, n, width), bytes });
    }
  }
  return tiles;
}

/** The leaf hashes in the tiles of the lowest level, one after the other. */
export function leafHashesIn(files: ReadonlyMap<string, Uint8Array>, size: number): Uint8Array[] {
  const hashes: Uint8Array[] = [];
  for (let n = 0; n * WIDTH < size; n++) {
    const tile = files.get(tilePath(0, n, Math.min(WIDTH, size - n * WIDTH)));
    if (tile === undefined) break;
    for (let at = 0; at + 32 <= tile.length; at += 32) hashes.push(tile.subarray(at, at + 32));
  }
  return hashes;
}
