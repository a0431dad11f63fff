/** What the rules of complex phrases share: the sentence, and one another, for each may hold the others. */
import type { Chunk } from './chunks.ts';
import type { Built } from './phrase.ts';
import type { Scene } from './scene.ts';

export interface Builder {
  readonly scene: Scene;
  /** The chunks of one sentence. */
  readonly chunks: readonly Chunk[];
  /** The noun group at a chunk with its of-phrases. */
  simple(at: number): Built;
  /** A phrase and what is listed with it: “France, Spain and Italy”. */
  list(first: Built): Built;
  /** A phrase and what stands in apposition to it; undefined where nothing does. */
  apposed(first: Built): Built | undefined;
}
