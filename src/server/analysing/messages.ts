/** What the server and its analysing thread say to each other: plain data that can be copied. */
import type { InputOf, RouteName } from '../../api/index.ts';
import type { Day, Result } from '../../basics/index.ts';
import type { CaseNews } from '../threads/case-worker.ts';

/** What is asked of a case. */
export interface Question {
  readonly route: RouteName;
  readonly input: InputOf<RouteName>;
  readonly asOf: Day;
  /** How many entries of the case count. */
  readonly version: number;
}

export type ToThread =
  | CaseNews
  | {
      readonly kind: 'ask';
      readonly job: number;
      readonly of: number;
      readonly question: Question;
    }
  /** Nobody waits for it any more. */
  | { readonly kind: 'stop'; readonly job: number };

export type FromThread =
  | { readonly kind: 'begun'; readonly job: number }
  /** The answer as JSON in UTF-8. */
  | { readonly kind: 'answer'; readonly job: number; readonly result: Result<Uint8Array> };
