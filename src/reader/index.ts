export * from './types.ts';
import { ok, type Result } from '../basics/index.ts';
import type { Quote, Reading, ReadOptions } from './types.ts';

/** Version of the reader, kept with every claim that it proposes. */
export const READER_VERSION = 'reader-en/1';

/** Reads an article and proposes claims. Pure and deterministic. */
export function read(_text: string, _options: ReadOptions): Result<Reading> {
  return ok({ claims: [], newCandidates: [], sentences: [], notes: [] });
}

/** Who is reported to say what. */
export function quotes(_text: string): Result<readonly Quote[]> {
  return ok([]);
}
