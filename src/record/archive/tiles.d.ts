/**
 * Node hashes as files, in the layout of C2SP tlog-tiles: 256 hashes a file, and a level of files for
 * each eight levels of the tree. Any tool for such logs can make proofs from them.
 */
import type { Tree } from '../merkle/tree.ts';
import type { TarFile } from './tar.ts';
export declare const tilePath: (level: number, n: number, width?: number) => string;
/** All tiles of a tree. */
export declare function tilesOf(tree: Tree): readonly TarFile[];
/** The leaf hashes in the tiles of the lowest level, one after the other. */
export declare function leafHashesIn(
  files: ReadonlyMap<string, Uint8Array>,
  size: number,
): Uint8Array[];
