/** What the server and its reading thread say to each other: plain data that can be copied. */
import type { Article, Changed, Copy, Draft, Writing } from '../../api/index.ts';
import type { Result } from '../../basics/index.ts';
import type { Source } from '../../case/index.ts';
import type { CaseNews } from '../threads/case-thread.ts';

export type ToThread =
  | { readonly kind: 'warm' }
  | CaseNews
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
