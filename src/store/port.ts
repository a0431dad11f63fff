/** The event store's port: what every store of cases must do, whatever it is kept in. */
import type { Result } from '../basics/index.ts';
import type { Entry } from '../case/index.ts';

/** An entry that has no place in the record yet. */
export type NewEntry = Omit<Entry, 'seq'>;

/**
 * A place in the order in which a store hands out the entries of all its cases. Opaque: it is only
 * good for going on after it in the same store.
 */
export type Position = string;

/** Before the first entry of any store. */
export const START: Position = '';

/** An entry as a subscriber sees it. */
export interface Kept {
  readonly case: string;
  readonly entry: Entry;
  /** Where to go on after this entry. */
  readonly position: Position;
}

export interface SubscribeOptions {
  /** Only entries after this position; all where it is left out. */
  readonly after?: Position;
  /** Only this case, which need not be there yet. */
  readonly case?: string;
  /**
   * Entries of that case that the subscriber has already, where it has no position: it begins with the
   * one after them. Refused where the case has fewer. Of no meaning without `case`, or with `after`.
   */
  readonly seen?: number;
  /** Ends the subscription. */
  readonly signal: AbortSignal;
}

/** One thing that was looked at in a store, and how it was found. */
export interface Finding {
  readonly what: 'database' | 'migrations' | 'permissions';
  readonly fine: boolean;
  /** One sentence; where it is not fine, it says what to do. */
  readonly says: string;
}

export interface OpenOptions {
  /** Make it where it is not there yet; otherwise that is refused. */
  readonly create?: boolean;
}

export interface Store {
  /** What it is kept in, for a person, with no password in it: a path or an address. */
  readonly where: string;
  /** Ids of the cases, sorted. */
  list(): Promise<Result<readonly string[]>>;
  /**
   * The entries of a case after position `after` (0 for all), in order, no more than `most`.
   * Refused where there is no such case.
   */
  read(caseId: string, after?: number, most?: number): Promise<Result<readonly Entry[]>>;
  /**
   * Appends all entries or none. `expected` is the number of entries that the writer has seen; where
   * the case has grown since, it is refused as a conflict and nothing is written.
   *
   * @returns the new number of entries, once they would survive a loss of power
   */
  append(caseId: string, expected: number, entries: readonly NewEntry[]): Promise<Result<number>>;
  /**
   * What is kept already and then whatever is added, by anybody, until the signal: every entry once,
   * none skipped, those of a case in order. A refusal is the last thing that it yields.
   */
  subscribe(options: SubscribeOptions): AsyncIterable<Result<Kept>>;
  /** What a look at the whole store finds, such as pages of a file that do not fit together. */
  examine(): Promise<readonly Finding[]>;
  /** Gives back files and connections. Nothing works afterwards. */
  close(): Promise<void>;
}
