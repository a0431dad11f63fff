/** What a clause tells of somebody's candidature. */
import type { SaysOf } from '../../case/index.ts';
import type { PersonRef } from '../phrases/refs.ts';
import type { Manner } from './manner.ts';

export type State = SaysOf<'candidature'>['state'];

export interface Told {
  readonly people: readonly PersonRef[];
  readonly state: State;
  readonly manner: Manner;
  /** What becomes of the state when the clause is negated; nothing by default. */
  readonly not?: State;
}
