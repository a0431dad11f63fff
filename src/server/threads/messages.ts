/** What the server and its threads say to each other: plain data that can be copied. */
import type { Article, Changed, Copy, Draft, RouteName, Writing } from '../../api/index.ts';
import type { Result } from '../../basics/index.ts';
import type { Source } from '../../case/index.ts';
import type { File } from '../endpoints/endpoint.ts';
import type { CaseNews } from './case-worker.ts';
import type { FileAsked, Packing } from './files.ts';

/** What is to be done with a case. */
export type Job =
  | { readonly kind: 'read'; readonly article: Article; readonly writing: Writing }
  | { readonly kind: 'file'; readonly route: RouteName; readonly asked: FileAsked }
  | { readonly kind: 'pack'; readonly packing: Packing };

export type ToThread =
  | { readonly kind: 'warm' }
  | CaseNews
  | { readonly kind: 'job'; readonly number: number; readonly of: number; readonly job: Job };

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
  /** Of the job. */
  readonly number: number;
  readonly result: Result<ReadThrough | File>;
}
