/** Entries as server-sent events (WHATWG HTML, 9.2): made once, however many streams there are. */
import type { StreamedEntry } from '../../api/index.ts';
import { sentence, type Entry } from '../../case/index.ts';
import type { LiveCase } from '../hub/live.ts';

/** Frames that are kept, for clients that come back after a short while; the newest. */
const MOST_KEPT = 2000;

/** JSON has no line break in it, so one line of data is enough. */
export function frameOf(live: LiveCase, entry: Entry): Buffer {
  const change: StreamedEntry = { case: live.id, sentence: sentence(entry, live.state), entry };
  return Buffer.from(
    `id: ${entry.seq}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`,
    'utf8',
  );
}

/** The beginning of a stream: sets the client's last id, so that it can come back from here. */
export const helloFrame = (at: number): Buffer =>
  Buffer.from(`retry: 1000\nid: ${at}\nevent: ready\ndata: {"version":${at}}\n\n`, 'utf8');

export const HEARTBEAT = Buffer.from(': still here\n\n', 'utf8');
/** The server stops: come back in a while. */
export const GOODBYE = Buffer.from('retry: 2000\nevent: stopping\ndata: {}\n\n', 'utf8');

/** The frames of a case, from a place to another (both as numbers of entries). */
export class Frames {
  readonly #live: LiveCase;
  readonly #kept = new Map<number, Buffer>();

  constructor(live: LiveCase) {
    this.#live = live;
  }

  between(after: number, upTo: number): Buffer {
    const parts: Buffer[] = [];
    for (const entry of this.#live.after(after, upTo - after)) {
      let frame = this.#kept.get(entry.seq);
      if (frame === undefined) {
        frame = frameOf(this.#live, entry);
        if (entry.seq > this.#live.version - MOST_KEPT) this.#kept.set(entry.seq, frame);
      }
      parts.push(frame);
    }
    for (const seq of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(seq);
    }
    return Buffer.concat(parts);
  }
}
