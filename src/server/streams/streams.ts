/** Streams of changes of all cases. */
import type { Hub } from '../hub/hub.ts';
import type { LiveCase } from '../hub/live.ts';
import { Channel, USUAL_LIMITS, type Limits, type Sink } from './channel.ts';
import { GOODBYE, HEARTBEAT } from './frames.ts';

/** Time between two signs of life, in milliseconds: below what proxies and browsers give up after. */
const HEARTBEAT_EVERY = 15_000;
/** Most streams that are open at once. */
export const MOST_STREAMS = 20_000;

export class Streams {
  readonly #hub: Hub;
  readonly #limits: Limits;
  readonly #channels = new Map<LiveCase, Channel>();
  readonly #heart: NodeJS.Timeout;
  readonly #deaf: () => void;
  /** Of channels that are closed. */
  #before = { cut: 0, writes: 0 };
  /** Those that are still brought up when the server stops must be ended too. */
  readonly #sinks = new Set<Sink>();

  constructor(hub: Hub, limits: Limits = USUAL_LIMITS) {
    this.#hub = hub;
    this.#limits = limits;
    this.#deaf = hub.onAdded((live) => this.#channels.get(live)?.wake());
    this.#heart = setInterval(() => {
      for (const channel of this.#channels.values()) channel.say(HEARTBEAT);
    }, HEARTBEAT_EVERY);
    this.#heart.unref();
  }

  get open(): number {
    return this.#sinks.size;
  }

  /** Streams cut off because their client was too slow, since the start. */
  get cut(): number {
    return this.#sum('cut');
  }

  /** Times that changes were written to a stream, since the start. */
  get writes(): number {
    return this.#sum('writes');
  }

  #sum(what: 'cut' | 'writes'): number {
    let sum = this.#before[what];
    for (const channel of this.#channels.values()) sum += channel[what];
    return sum;
  }

  /** Streams the changes of a case after an entry, until the client goes. */
  async join(live: LiveCase, sink: Sink, after: number): Promise<void> {
    const unpin = this.#hub.pin(live.id);
    let channel = this.#channels.get(live);
    if (channel === undefined) {
      channel = new Channel(live, this.#limits);
      this.#channels.set(live, channel);
    }
    this.#sinks.add(sink);
    try {
      await channel.join(sink, after);
    } finally {
      unpin();
      this.#sinks.delete(sink);
      if (channel.open === 0) {
        channel.stop();
        this.#before.cut += channel.cut;
        this.#before.writes += channel.writes;
        this.#channels.delete(live);
      }
    }
  }

  /** Tells every client to come back later, and ends its stream. */
  close(): void {
    clearInterval(this.#heart);
    this.#deaf();
    for (const sink of this.#sinks) {
      sink.write(GOODBYE);
      sink.end();
    }
  }
}
