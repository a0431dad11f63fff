/** What the server and its reading thread say to each other: plain data that can be copied. */
import type { Article, Changed, Copy, Draft, Writing } from '../../api/index.ts';
import type { Result } from '../../basics/index.ts';
import type { Entry, Source } from '../../case/index.ts';

export type ToThread =
  | { readonly kind: 'warm' }
  /** Entries of a case that the thread has not seen; `of` is the server’s number for the case. */
  | { readonly kind: 'entries'; readonly of: number; readonly entries: readonly Entry[] }
  | { readonly kind: 'forget'; readonly of: number }
  | {
      readonly kind: 'read';
      readonly job: number;
      readonly of: number;
      readonly article: Article;
      readonly writing: Writing;
    };

/** What came of an article; nothing has been written yet. */
export interface ReadThrough {
  readonly source: Source['id'];
  readonly drafts: readonly Draft[];
  /** The record has this text already. */
  readonly known: boolean;
  readonly notes: readonly string[];
  readonly copy: Copy | undefined;
  readonly changed: Changed | undefined;
}

export interface FromThread {
  readonly job: number;
  readonly result: Result<ReadThrough>;
}
