/**
 * The live cases: those that somebody looks at are held in memory and follow their store. Everything
 * that the server shows is worked out from here, and everything that it writes goes through here.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { Draft } from '../../api/index.ts';
import { ok, refuse, type Refusal, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import { exampleCase, exampleNames, type Store } from '../../store/index.ts';
import { followStore } from './follow.ts';
import { LiveCase } from './live.ts';
import { queue } from './queue.ts';
import {
  keepTogether,
  MOST_TOGETHER,
  type Append,
  type Decide,
  type Write,
  type Written,
} from './writes.ts';

/** Entries that are read in one piece; others get their turn in between. */
const PIECE = 1000;
/** Opening takes so long before it is told how far it has come, in milliseconds. */
const TOLD_AFTER = 1000;

export interface HubOptions {
  readonly store: Store;
  readonly append: Append;
  /** Most entries of all cases together that are held; one case is held whatever its length. */
  readonly mostEntries?: number;
  readonly failed: (message: string) => void;
  /** Told now and then how far the opening of a long case has come, and when it is done. */
  readonly opening?: (id: string, entries: number, done: boolean) => void;
}

type Listener = (live: LiveCase, added: readonly Entry[]) => void;

interface Held {
  readonly live: LiveCase;
  readonly stop: AbortController;
  readonly followed: Promise<void>;
}

export class Hub {
  readonly #options: HubOptions;
  /** The one that was asked for longest ago comes first. */
  readonly #held = new Map<string, Held>();
  readonly #opening = new Map<string, Promise<Result<LiveCase>>>();
  readonly #pins = new Map<string, number>();
  readonly #listeners = new Set<Listener>();
  readonly #writes = queue();
  readonly #waiting = new Map<string, Write[]>();
  #closed = false;

  constructor(options: HubOptions) {
    this.#options = options;
  }

  /** Ids of all cases, those of the store first, then the examples that it does not hold. */
  async ids(): Promise<Result<readonly string[]>> {
    const own = await this.#options.store.list();
    if (!own.ok) return own;
    const examples = (await exampleNames()).filter((name) => !own.value.includes(name));
    return ok([...own.value, ...examples]);
  }

  /** A case; refused as `not-found` where neither the store nor the examples have it. */
  async open(id: string): Promise<Result<LiveCase>> {
    const held = this.#held.get(id);
    if (held !== undefined) {
      this.#held.delete(id);
      this.#held.set(id, held);
      return ok(held.live);
    }
    const opening = this.#opening.get(id) ?? this.#load(id);
    this.#opening.set(id, opening);
    try {
      return await opening;
    } finally {
      this.#opening.delete(id);
    }
  }

  async #load(id: string): Promise<Result<LiveCase>> {
    const { store } = this.#options;
    const own = await this.#opened(new LiveCase(id, true), store);
    if (!own.ok && own.error.code !== 'not-found') return own;
    const example = own.ok ? undefined : await exampleCase(id);
    if (!own.ok && example === undefined) return noSuchCase(id);
    const filled =
      example === undefined ? own : await this.#opened(new LiveCase(id, false), example.store);
    if (!filled.ok) return filled;
    const live = filled.value;
    if (this.#closed) return closing;
    const stop = new AbortController();
    const followed = live.writable ? this.#follow(live, stop.signal) : Promise.resolve();
    this.#held.set(id, { live, stop, followed });
    this.#makeRoom(id);
    return ok(live);
  }

  /** Reads a case for the first time, and says how far it has come where that takes long. */
  async #opened(live: LiveCase, store: Store): Promise<Result<LiveCase>> {
    const { opening = () => undefined } = this.#options;
    let [last, told] = [performance.now(), false];
    const filled = await this.#filled(live, store, () => {
      if (performance.now() - last < TOLD_AFTER) return;
      [last, told] = [performance.now(), true];
      opening(live.id, live.version, false);
    });
    if (told && filled.ok) opening(live.id, live.version, true);
    return filled;
  }

  /** Reads what a case has not got yet. */
  async #filled(
    live: LiveCase,
    store: Store,
    tell: () => void = () => undefined,
  ): Promise<Result<LiveCase>> {
    for (;;) {
      const piece = await store.read(live.id, live.version, PIECE);
      if (!piece.ok) return piece;
      const taken = this.#take(live, piece.value);
      if (!taken.ok) return taken;
      if (piece.value.length < PIECE) return ok(live);
      tell();
      await turn();
    }
  }

  #follow(live: LiveCase, signal: AbortSignal): Promise<void> {
    const { store, failed } = this.#options;
    const take = (entries: readonly Entry[]): Result<unknown> => this.#take(live, entries);
    const seen = (): number => live.version;
    return followStore({ store, id: live.id, seen, signal, take, failed });
  }

  #take(live: LiveCase, entries: readonly Entry[]): Result<unknown> {
    const added = live.add(entries);
    if (added.ok && added.value.length > 0) {
      for (const listener of this.#listeners) listener(live, added.value);
    }
    return added;
  }

  #makeRoom(keep: string): void {
    const { mostEntries = 2_000_000 } = this.#options;
    let { entries } = this.size();
    for (const [id, { live, stop }] of this.#held) {
      if (entries <= mostEntries) return;
      if (id === keep || (this.#pins.get(id) ?? 0) > 0) continue;
      stop.abort();
      this.#held.delete(id);
      entries -= live.version;
    }
  }

  /** Keeps a case in memory until the function that is given back is called. */
  pin(id: string): () => void {
    this.#pins.set(id, (this.#pins.get(id) ?? 0) + 1);
    let pinned = true;
    return () => {
      if (pinned) this.#pins.set(id, (this.#pins.get(id) ?? 1) - 1);
      pinned = false;
    };
  }

  /** Tells of entries as they are taken up, by whomever they were written. */
  onAdded(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  size(): { readonly cases: number; readonly entries: number } {
    let entries = 0;
    for (const { live } of this.#held.values()) entries += live.version;
    return { cases: this.#held.size, entries };
  }

  /**
   * Writes what is decided on the case as it is: all of it, or nothing. Writers of one case take
   * turns, and may be kept together. Where another program was first, it is decided anew on what that
   * left, unless the caller said how many entries it had seen: then it is refused as a conflict.
   */
  write(id: string, expected: number | undefined, decide: Decide): Promise<Result<Written>> {
    return new Promise((done, failed) => {
      const waiting = this.#waiting.get(id) ?? [];
      waiting.push({ expected, decide, done, failed });
      this.#waiting.set(id, waiting);
      if (waiting.length === 1) void this.#writes.run(id, () => this.#drain(id));
    });
  }

  /** Keeps what waits now; what comes meanwhile waits for the next time. */
  async #drain(id: string): Promise<void> {
    const all = this.#waiting.get(id) ?? [];
    const writes = all.slice(0, MOST_TOGETHER);
    const later = all.slice(MOST_TOGETHER);
    if (later.length === 0) this.#waiting.delete(id);
    else {
      this.#waiting.set(id, later);
      void this.#writes.run(id, () => this.#drain(id));
    }
    try {
      const live = await this.#writable(id, writes);
      if (!live.ok) for (const { done } of writes) done(live);
      else {
        const refresh = (one: LiveCase): Promise<Result<unknown>> =>
          this.#filled(one, this.#options.store);
        await keepTogether(writes, live.value, { append: this.#options.append, refresh });
      }
    } catch (error) {
      // A promise that was settled before stays as it was.
      for (const { failed } of writes) failed(error);
    }
  }

  /** The case that is written to; it takes up what a writer has seen and it has not. */
  async #writable(id: string, writes: readonly Write[]): Promise<Result<LiveCase>> {
    const opened = await this.open(id);
    if (!opened.ok) return opened;
    if (!opened.value.writable) return readOnly(id);
    const isBehind = writes.some(({ expected = 0 }) => expected > opened.value.version);
    return isBehind ? this.#filled(opened.value, this.#options.store) : opened;
  }

  /** Makes a case; refused as a conflict where the store has one of that name. */
  create(id: string, drafts: readonly Draft[]): Promise<Result<Written>> {
    return this.#writes.run(id, async () => {
      const { store, append } = this.#options;
      const there = await store.read(id, 0, 1);
      if (there.ok) return taken(id);
      if (there.error.code !== 'not-found') return there;
      const made = new LiveCase(id, true);
      const kept = await append(made, drafts, [drafts.length]);
      if (!kept.ok) return kept.error.code === 'conflict' ? taken(id) : kept;
      const proof = kept.value[0] ?? { version: drafts.length };
      // An example of that name was shown until now.
      this.#held.get(id)?.stop.abort();
      this.#held.delete(id);
      return ok({ case: id, added: drafts.map((_, index) => index + 1), ...proof });
    });
  }

  /** Ends the following; writes that have begun are finished first. */
  async close(): Promise<void> {
    await this.#writes.idle();
    this.#closed = true;
    for (const { stop } of this.#held.values()) stop.abort();
    await Promise.all([...this.#held.values()].map(({ followed }) => followed));
    this.#held.clear();
  }
}

const closing: Result<never, Refusal> = refuse(
  'unavailable',
  'The server is stopping; nothing was written. Try again when it runs again.',
);

const noSuchCase = (id: string): Result<never> =>
  refuse('not-found', `There is no case “${id.slice(0, 200)}”; /api/cases lists all there are.`);

const readOnly = (id: string): Result<never> =>
  refuse(
    'not-allowed',
    `“${id}” is an example and is never written to; begin a race of your own. Nothing was written.`,
  );

const taken = (id: string): Result<never> =>
  refuse(
    'conflict',
    `There is a case “${id}” already; it was left as it is. Take another name.`,
    'body.id',
  );
