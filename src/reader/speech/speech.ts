import type { Names } from '../names/recognise.ts';
import type { Chunk } from '../phrases/chunks.ts';
import type { Doc } from '../text/tokens.ts';
import type { Report } from './types.ts';
/** Placeholder until the cascade for reported speech lands here. */
export function speechOf(_doc: Doc, _names: Names, _chunks: readonly (readonly Chunk[])[]): Report[] {
  return [];
}
