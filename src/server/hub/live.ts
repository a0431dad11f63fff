/** One case held in memory: its entries, what they add up to, and a few of its earlier states. */
import { recordOf, type OpenRecord } from '../../api/index.ts';
import { countWhile, ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { emptyCase, fold, type Case, type Entry } from '../../case/index.ts';

/** Earlier states that are kept because they were asked for; moving through time asks for neighbours. */
const MOST_ASKED = 8;
/**
 * Earlier states that are kept on the way, so that none is far from one that is kept. States share
 * what they have in common, so each costs what came since the one before.
 */
const MOST_ON_THE_WAY = 64;
const FIRST_SPACING = 1000;

/** A day on which something was written down, and how many entries had been written before. */
interface Dawn {
  readonly day: Day;
  readonly before: number;
}

/** A case that follows its store. Whatever it hands out never changes. */
export class LiveCase {
  readonly id: string;
  /** Examples are never written to. */
  readonly writable: boolean;
  readonly #entries: Entry[] = [];
  /** Days later than all before them, in order. */
  readonly #dawns: Dawn[] = [];
  readonly #asked = new Map<number, Case>();
  readonly #onTheWay = new Map<number, Case>();
  #spacing = FIRST_SPACING;
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
    for (const entry of added) this.#take(entry);
    this.#state = state.value;
    this.#now = undefined;
    this.#keepOnTheWay();
    return ok(added);
  }

  #take(entry: Entry): void {
    const day = entry.recorded.slice(0, 10);
    if (day > (this.#dawns.at(-1)?.day ?? '')) this.#dawns.push({ day, before: this.version });
    this.#entries.push(entry);
  }

  #keepOnTheWay(): void {
    const newest = [...this.#onTheWay.keys()].at(-1) ?? 0;
    if (this.version < newest + this.#spacing) return;
    this.#onTheWay.set(this.version, this.#state);
    if (this.#onTheWay.size <= MOST_ON_THE_WAY) return;
    // Every other one goes, and those to come lie as far apart as those that stay.
    this.#spacing *= 2;
    for (const [index, version] of [...this.#onTheWay.keys()].entries()) {
      if (index % 2 === 0) this.#onTheWay.delete(version);
    }
  }

  /** Entries after a place, at most so many. */
  after(seq: number, most: number): readonly Entry[] {
    return this.#entries.slice(seq, seq + most);
  }

  /** All of it. */
  record(): OpenRecord {
    this.#now ??= this.#recordOf(this.#state);
    return this.#now;
  }

  /** How many entries had been written down by the end of a day: all up to the first of a later day. */
  knownOn(day: Day): number {
    const dawned = countWhile(this.#dawns, (dawn) => dawn.day <= day);
    return this.#dawns[dawned]?.before ?? this.version;
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
    return state.ok ? ok(this.#recordOf(state.value)) : state;
  }

  /** Entries are only ever added, so the list may be made later. */
  #recordOf(state: Case): OpenRecord {
    return recordOf(state, () => this.#entries.slice(0, state.version));
  }

  #stateAt(version: number): Result<Case> {
    const kept = this.#asked.get(version) ?? this.#onTheWay.get(version);
    if (kept !== undefined) {
      this.#remember(version, kept);
      return ok(kept);
    }
    let from = 0;
    let before = emptyCase;
    for (const [at, state] of [...this.#asked, ...this.#onTheWay]) {
      if (at <= version && at > from) [from, before] = [at, state];
    }
    const state = fold(this.#entries.slice(from, version), before);
    if (state.ok) this.#remember(version, state.value);
    return state;
  }

  #remember(version: number, state: Case): void {
    this.#asked.delete(version);
    this.#asked.set(version, state);
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > MOST_ASKED && oldest !== undefined) this.#asked.delete(oldest);
  }
}
