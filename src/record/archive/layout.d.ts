/** The names of the files in an archive. */
import { type VerifierKey } from '../note/key.ts';
import { type Result } from '../../basics/index.ts';
import type { Primitives } from '../primitives.ts';
import type { TarFile } from './tar.ts';
/** All files are in one folder, so that unpacking never litters. */
export declare const FOLDER = 'record/';
export declare const README = 'README.md';
export declare const SUMS = 'SHA256SUMS';
export declare const SUMS_NOTE = 'SHA256SUMS.note';
export declare const CHECKPOINT = 'checkpoint';
export declare const ENTRIES = 'entries.jsonl';
export declare const KEYS = 'keys';
export declare const earlierPath: (size: number) => string;
export declare const consistencyPath: (from: number, to: number) => string;
export declare const proofPath: (entry: number) => string;
export declare const textPath: (commitment: string) => string;
/** What `sha256sum -c` reads: a hash, two spaces, a path. */
export declare const sumsText: (files: readonly TarFile[], { sha256 }: Primitives) => string;
/** The key of the log on the first line, those of its witnesses after it. */
export declare const keysText: (log: VerifierKey, witnesses: readonly VerifierKey[]) => Uint8Array;
export declare function parseKeys(
  bytes: Uint8Array,
  primitives: Primitives,
): Result<{
  readonly log: VerifierKey;
  readonly witnesses: readonly VerifierKey[];
}>;
