/**
 * All streams of one case. Those that are up to date are written the same bytes at the same time; one
 * that comes in or falls behind is brought up by itself first, and then joins them.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { LiveCase } from '../hub/live.ts';
import { Frames, helloFrame } from './frames.ts';

/** Where a stream is written to: a response of Node's, as far as it is needed here. */
export interface Sink {
  /** False where it should be waited for. */
  write(bytes: Uint8Array): boolean;
  /** Bytes that were written and not yet taken by the network. */
  readonly writableLength: number;
  end(): void;
  destroy(): void;
  once(event: 'drain' | 'close', listener: () => void): unknown;
  removeListener(event: 'drain' | 'close', listener: () => void): unknown;
}

export interface Limits {
  /** Bytes that may wait for one client; it is cut off above that, and comes back where it was. */
  readonly mostBuffered: number;
  /** Changes that come within this time are sent together, in milliseconds. */
  readonly pace: number;
}

export const USUAL_LIMITS: Limits = { mostBuffered: 1024 * 1024, pace: 100 };

/** Entries in one write while a stream is brought up. */
const PIECE = 200;
/** Streams that are written to before others get their turn. */
const AT_ONCE = 500;

interface Follower {
  readonly sink: Sink;
  at: number;
  gone: boolean;
}

export class Channel {
  readonly live: LiveCase;
  readonly #frames: Frames;
  readonly #limits: Limits;
  readonly #followers = new Set<Follower>();
  #open = 0;
  /** How far the followers are. */
  #sent: number;
  #flushing = false;
  #timer: NodeJS.Timeout | undefined;
  /** When the last write to all ended, and how long it took, in milliseconds. */
  #last = 0;
  #took = 0;

  constructor(live: LiveCase, limits: Limits) {
    this.live = live;
    this.#frames = new Frames(live);
    this.#limits = limits;
    this.#sent = live.version;
  }

  /** Streams that are open, those being brought up too. */
  get open(): number {
    return this.#open;
  }

  /** Streams cut off because their client was too slow. */
  cut = 0;
  /** Times that changes were written to a stream. */
  writes = 0;

  /** Entries have been added: they are sent soon, together with what else comes until then. */
  wake(): void {
    if (this.#flushing || this.#timer !== undefined) return;
    // On a busy machine writing to all takes long; then streams get half of the time, and fewer,
    // larger writes.
    const since = performance.now() - this.#last;
    const wait = Math.max(0, this.#limits.pace - since, this.#took - since);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#flush();
    }, wait);
  }

  async #flush(): Promise<void> {
    const began = performance.now();
    const from = this.#sent;
    const to = this.live.version;
    if (from >= to) return;
    this.#flushing = true;
    // Whoever joins from here on has been brought up to `to`, and is not among these.
    const followers = [...this.#followers];
    this.#sent = to;
    const bytes = followers.length === 0 ? undefined : this.#frames.between(from, to);
    for (const [index, follower] of followers.entries()) {
      if (bytes === undefined) break;
      if (index > 0 && index % AT_ONCE === 0) await turn();
      if (follower.gone) continue;
      // One that came after what is being sent was written, has a part of it already.
      const own = follower.at === from ? bytes : this.#frames.between(follower.at, to);
      this.#send(follower, own, to);
    }
    this.#flushing = false;
    this.#last = performance.now();
    this.#took = this.#last - began;
    if (this.live.version > this.#sent) this.wake();
  }

  #send(follower: Follower, bytes: Uint8Array, at: number): void {
    follower.at = at;
    this.writes += 1;
    follower.sink.write(bytes);
    if (follower.sink.writableLength > this.#limits.mostBuffered) {
      this.cut += 1;
      follower.sink.destroy();
    }
  }

  /** Opens a stream after an entry. Ends when the client goes. */
  async join(sink: Sink, after: number): Promise<void> {
    const follower: Follower = { sink, at: after, gone: false };
    this.#open += 1;
    const closed = new Promise<void>((done) => {
      sink.once('close', () => {
        follower.gone = true;
        this.#followers.delete(follower);
        this.#open -= 1;
        done();
      });
    });
    sink.write(helloFrame(after));
    while (!follower.gone && follower.at < this.#sent) {
      const to = Math.min(follower.at + PIECE, this.#sent);
      const isFree = sink.write(this.#frames.between(follower.at, to));
      follower.at = to;
      if (!isFree) await drained(sink, closed);
      else await turn();
    }
    if (!follower.gone) this.#followers.add(follower);
    if (this.live.version > this.#sent) this.wake();
    await closed;
  }

  /** Writes the same to all: a sign of life, or a farewell. */
  say(bytes: Uint8Array, end = false): void {
    for (const { sink } of this.#followers) {
      sink.write(bytes);
      if (end) sink.end();
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Ends when the sink can take more, or is gone; leaves no listener behind. */
async function drained(sink: Sink, closed: Promise<void>): Promise<void> {
  let free: () => void = () => undefined;
  const drain = new Promise<void>((done) => {
    free = done;
    sink.once('drain', free);
  });
  await Promise.race([drain, closed]);
  sink.removeListener('drain', free);
}
