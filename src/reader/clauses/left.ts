/** What is told of a clause by what stands before its verb. */
import type { Phrase } from '../phrases/phrase.ts';

export interface Left {
  readonly subject: Phrase | undefined;
  /** The subject is another clause's as well, and stands there. */
  readonly shared: boolean;
  readonly governor: number | undefined;
  readonly under: string | undefined;
  readonly relative: boolean;
  readonly coordinated: number | undefined;
}

/** Nothing known of it. */
export const NOTHING: Left = {
  subject: undefined,
  shared: false,
  governor: undefined,
  under: undefined,
  relative: false,
  coordinated: undefined,
};
