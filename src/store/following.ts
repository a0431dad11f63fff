/** How a subscription goes on: batch after batch, and then a wait for whichever comes first. */
import { refuse, type Result } from '../basics/index.ts';
import { START, type Kept, type Position, type SubscribeOptions } from './port.ts';

/** Most entries that are fetched at once; a subscriber never holds more. */
export const BATCH = 500;

/** How long a subscriber waits for a word before it looks for itself, in milliseconds. */
export const POLL = 250;

/** Ends when called, when the time is up or when the signal comes. */
export interface Bell {
  /** Wakes everybody who waits, and whoever would have begun to wait after this. */
  ring(): void;
  /** Waits for `ring`; at once where it rang since the last wait. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export function bell(): Bell {
  let rang = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rang = true;
      wake?.();
    },
    async wait(milliseconds, signal) {
      if (!rang && !signal.aborted) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, milliseconds);
          wake = () => {
            clearTimeout(timer);
            done();
          };
          signal.addEventListener('abort', wake, { once: true });
        });
        if (wake !== undefined) signal.removeEventListener('abort', wake);
        wake = undefined;
      }
      rang = false;
    },
  };
}

/** The bells of a store's subscribers, which its own appends ring. */
export class Bells {
  readonly #all = new Set<Bell>();

  ring(): void {
    for (const one of this.#all) one.ring();
  }

  /** A bell that is rung until `done`. */
  hang(): { readonly bell: Bell; readonly done: () => void } {
    const hung = bell();
    this.#all.add(hung);
    return { bell: hung, done: () => void this.#all.delete(hung) };
  }
}

/** Entries after a position, at most a batch. The position goes on where the entries were of other cases. */
export type Fetch = (after: Position) => Promise<Result<readonly Kept[]>>;

/** The position of an entry of a case; refused where there is no such entry. */
export type Locate = (caseId: string, seq: number) => Promise<Result<Position>>;

/** The refusal to go on after an entry that is not there. */
export const noSuchEntry = (caseId: string, seq: number, where: string): Result<never> =>
  refuse(
    'bad-input',
    `The case “${caseId}” in ${where} has no entry ${seq}, so nothing can go on after it; begin again from its first entry.`,
  );

/**
 * What `fetch` gives, until the signal.
 *
 * @param wait how long to wait after this many empty batches in a row, in milliseconds
 */
export async function* follow(
  fetch: Fetch,
  { after, case: caseId, seen = 0, signal }: SubscribeOptions,
  { bell: hung, locate }: { readonly bell: Bell; readonly locate: Locate },
  wait: (empty: number) => number = () => POLL,
): AsyncGenerator<Result<Kept>, void, void> {
  let at = after ?? START;
  if (after === undefined && caseId !== undefined && seen > 0) {
    const found = await locate(caseId, seen);
    if (!found.ok) {
      yield found;
      return;
    }
    at = found.value;
  }
  let empty = 0;
  while (!signal.aborted) {
    const batch = await fetch(at);
    if (signal.aborted) return;
    if (!batch.ok) {
      yield batch;
      return;
    }
    for (const kept of batch.value) {
      if (signal.aborted) return;
      at = kept.position;
      yield { ok: true, value: kept };
    }
    empty = batch.value.length === 0 ? empty + 1 : 0;
    if (empty > 0) await hung.wait(wait(empty), signal);
  }
}
