/**
 * Changes of a case as they happen. All windows of a browser share one stream: a browser opens six
 * connections to a server and no more, so a stream for each window would leave none to ask anything
 * with. The window that holds the lock listens to the server and passes on what it hears; when it is
 * closed, the next one goes on where it was.
 */
import { addressOf, type StreamedEntry } from '../../api/index.ts';

export type Line = 'connecting' | 'live' | 'reconnecting' | 'offline';

export interface Handlers {
  readonly onState: (state: Line) => void;
  /** Called with the last of the changes that came together. */
  readonly onChange: (change: StreamedEntry) => void;
  /** Something may have happened of which nobody told. */
  readonly onMissed: () => void;
}

/** What windows tell each other. */
type Said =
  | { readonly kind: 'state'; readonly state: Line }
  | { readonly kind: 'change'; readonly id: string; readonly change: StreamedEntry }
  | { readonly kind: 'missed' }
  /** A window that has just been opened asks how the line is. */
  | { readonly kind: 'how' };

/** Changes that come in a rush are shown together, after this many milliseconds. */
const TOGETHER = 300;
/** A stream that the server ended is asked for again after this many milliseconds. */
const AGAIN = 5000;

/** Follows a case until the returned function is called. */
export function follow(id: string, { onState, onChange, onMissed }: Handlers): () => void {
  const name = `nemcon.changes.${id}`;
  const ended = new AbortController();
  const others = new BroadcastChannel(name);
  const rush = together(onChange);
  let state: Line = 'connecting';
  let seen: string | undefined;
  let listens = false;
  const tell = (said: Said): void => {
    hear(said);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, not a window
    others.postMessage(said);
  };
  function hear(said: Said): void {
    if (said.kind === 'how') {
      if (listens) tell({ kind: 'state', state });
    } else if (said.kind === 'state') {
      state = said.state;
      onState(state);
    } else if (said.kind === 'missed') {
      onMissed();
    } else {
      seen = said.id;
      rush.add(said.change);
    }
  }
  others.addEventListener('message', ({ data }: MessageEvent<Said>) => hear(data));
  tell({ kind: 'how' });
  const listening = (): Promise<void> =>
    new Promise((done) => {
      listens = true;
      // Between the window that listened before and this one there was nobody.
      const gap = state !== 'connecting' && seen === undefined;
      const close = listen(id, () => seen, tell, gap);
      ended.signal.addEventListener('abort', () => {
        close();
        done();
      });
    });
  navigator.locks.request(name, { signal: ended.signal }, listening).catch((error: unknown) => {
    // Whoever leaves while waiting for its turn gives the turn up.
    if (!ended.signal.aborted) throw error;
  });
  return () => {
    ended.abort();
    others.close();
    rush.end();
  };
}

/** Listens to the server itself, from the entry that was seen last. */
function listen(
  id: string,
  seen: () => string | undefined,
  tell: (said: Said) => void,
  gap: boolean,
): () => void {
  let stream: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    stream = new EventSource(addressOf('events', { case: id }, { after: seen() }));
    stream.addEventListener('open', () => {
      tell({ kind: 'state', state: 'live' });
      if (gap) tell({ kind: 'missed' });
    });
    stream.addEventListener('change', ({ data, lastEventId }: MessageEvent<string>) =>
      tell({ kind: 'change', id: lastEventId, change: JSON.parse(data) as StreamedEntry }),
    );
    stream.addEventListener('error', () => {
      tell({ kind: 'state', state: navigator.onLine ? 'reconnecting' : 'offline' });
      if (stream?.readyState !== EventSource.CLOSED) return;
      again = setTimeout(open, AGAIN);
    });
  };
  open();
  const lost = (): void => tell({ kind: 'state', state: 'offline' });
  addEventListener('offline', lost);
  return () => {
    stream?.close();
    clearTimeout(again);
    removeEventListener('offline', lost);
  };
}

/** Hands on the last of what comes within a moment. */
function together(onChange: Handlers['onChange']): {
  readonly add: (change: StreamedEntry) => void;
  readonly end: () => void;
} {
  let newest: StreamedEntry | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    add(change) {
      newest = change;
      waiting ??= setTimeout(() => {
        waiting = undefined;
        if (newest !== undefined) onChange(newest);
      }, TOGETHER);
    },
    end: () => clearTimeout(waiting),
  };
}
