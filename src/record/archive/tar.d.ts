/**
 * Plain tar (POSIX ustar), in one form only: the same files always give the same bytes, and bytes of
 * any other form are refused. So there is no room in which a change could hide, and nothing to unpack
 * that is larger than it looks.
 */
import { type Result } from '../../basics/index.ts';
export interface TarFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
/** Packs files; they are sorted by path. */
export declare function packTar(files: readonly TarFile[]): Uint8Array;
/** Takes an archive apart; the files are views of its bytes. */
export declare function unpackTar(bytes: Uint8Array): Result<readonly TarFile[]>;
