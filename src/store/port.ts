/** The event store's port: what every store of cases must do, whatever it is kept in. */
import type { Result } from '../basics/index.ts';
import type { Entry } from '../case/index.ts';

/** An entry that has no place in the record yet. */
export type NewEntry = Omit<Entry, 'seq'>;

export interface Store {
  /** Ids of the cases, sorted. */
  list(): Promise<Result<readonly string[]>>;
  /** The entries of a case after position `after` (0 for all), in order. Refused where there is no such case. */
  read(caseId: string, after?: number): Promise<Result<readonly Entry[]>>;
  /**
   * Appends all entries or none. `expected` is the number of entries that the writer has seen; where
   * the case has grown since, it is refused as a conflict and nothing is written.
   *
   * @returns the new number of entries
   */
  append(caseId: string, expected: number, entries: readonly NewEntry[]): Promise<Result<number>>;
}
