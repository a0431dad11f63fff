/** One case held in memory: its entries, what they add up to, and a few of its earlier states. */
import type { OpenRecord } from '../../api/index.ts';
import { ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { emptyCase, fold, type Case, type Entry } from '../../case/index.ts';

/** Earlier states that are kept; moving through time asks for neighbours. */
const MOST_SNAPSHOTS = 8;

/** A case that follows its store. Whatever it hands out never changes. */
export class LiveCase {
  readonly id: string;
  /** Examples are never written to. */
  readonly writable: boolean;
  readonly #entries: Entry[] = [];
  readonly #snapshots = new Map<number, Case>();
  #state: Case = emptyCase;
  #now: OpenRecord | undefined;

  constructor(id: string, writable: boolean) {
    this.id = id;
    this.writable = writable;
  }

  /** Entries that it has. */
  get version(): number {
    return this.#entries.length;
  }

  get state(): Case {
    return this.#state;
  }

  /**
   * Takes entries up that come after those it has; those it has already are passed over.
   *
   * @returns those that were new; refused as `damaged` where they do not follow or do not add up
   */
  add(entries: readonly Entry[]): Result<readonly Entry[]> {
    const added = entries.filter(({ seq }) => seq > this.version);
    if (added.length === 0) return ok(added);
    const state = fold(added, this.#state);
    if (!state.ok) {
      const { message, where } = state.error;
      return refuse('damaged', `The record of “${this.id}” does not add up: ${message}`, where);
    }
    for (const entry of added) this.#entries.push(entry);
    this.#state = state.value;
    this.#now = undefined;
    return ok(added);
  }

  /** Entries after a place, at most so many. */
  after(seq: number, most: number): readonly Entry[] {
    return this.#entries.slice(seq, seq + most);
  }

  /** All of it. */
  record(): OpenRecord {
    this.#now ??= { entries: this.#entries.slice(), state: this.#state };
    return this.#now;
  }

  /** How many entries had been written down by the end of a day. */
  knownOn(day: Day): number {
    const later = this.#entries.findIndex(({ recorded }) => recorded.slice(0, 10) > day);
    return later === -1 ? this.version : later;
  }

  /** The record as it was when it had so many entries. */
  recordAt(version: number): Result<OpenRecord> {
    if (version >= this.version) return ok(this.record());
    if (version <= 0) {
      const first = this.#entries[0]?.recorded.slice(0, 10) ?? '';
      return refuse(
        'not-found',
        `Nothing of “${this.#state.title}” had been written down by then; its first entry is of ${first}. Ask for that day or a later one.`,
        'query.knownAt',
      );
    }
    const state = this.#stateAt(version);
    return state.ok ? ok({ entries: this.#entries.slice(0, version), state: state.value }) : state;
  }

  #stateAt(version: number): Result<Case> {
    const kept = this.#snapshots.get(version);
    if (kept !== undefined) {
      this.#snapshots.delete(version);
      this.#snapshots.set(version, kept);
      return ok(kept);
    }
    let from = 0;
    for (const one of this.#snapshots.keys()) if (one <= version && one > from) from = one;
    const state = fold(this.#entries.slice(from, version), this.#snapshots.get(from) ?? emptyCase);
    if (!state.ok) return state;
    this.#snapshots.set(version, state.value);
    const [oldest] = this.#snapshots.keys();
    if (this.#snapshots.size > MOST_SNAPSHOTS && oldest !== undefined) {
      this.#snapshots.delete(oldest);
    }
    return state;
  }
}
