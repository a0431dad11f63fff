/** Changes of a case as they happen: one stream, resumed after a break, and what it says of the line. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { addressOf, type StreamedEntry } from '../../api/index.ts';
import { useClient } from './use-route.ts';

export type Line = 'connecting' | 'live' | 'reconnecting' | 'offline';

interface Live {
  readonly state: Line;
  /** The sentence of the newest change. */
  readonly said: string;
}

const LiveContext = createContext<Live>({ state: 'offline', said: '' });

/** Changes that come in a rush are shown together, after this many milliseconds. */
const TOGETHER = 300;
/** A stream that the server ended is asked for again after this many milliseconds. */
const AGAIN = 5000;

export function LiveProvider({
  id,
  children,
}: {
  readonly id: string | undefined;
  readonly children: ReactNode;
}) {
  const client = useClient();
  const [state, setState] = useState<Line>('connecting');
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (id === undefined) return undefined;
    const prefix = addressOf('case', { case: id });
    return follow(id, {
      onState: setState,
      onChange: ({ sentence }) => {
        setSaid(sentence);
        client.refresh(prefix);
      },
    });
  }, [client, id]);
  const live = useMemo(() => ({ state, said }), [state, said]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export const useLive = (): Live => useContext(LiveContext);

interface Handlers {
  readonly onState: (state: Line) => void;
  /** Called with the last of the changes that came together. */
  readonly onChange: (change: StreamedEntry) => void;
}

/** Follows a case until the returned function is called. */
function follow(id: string, { onState, onChange }: Handlers): () => void {
  let stream: EventSource | undefined;
  let seen: string | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let newest: StreamedEntry | undefined;
  const heard = (event: MessageEvent<string>): void => {
    if (event.lastEventId !== '') seen = event.lastEventId;
    newest = JSON.parse(event.data) as StreamedEntry;
    waiting ??= setTimeout(() => {
      waiting = undefined;
      if (newest !== undefined) onChange(newest);
    }, TOGETHER);
  };
  const open = (): void => {
    stream = new EventSource(addressOf('events', { case: id }, { after: seen }));
    stream.addEventListener('open', () => onState('live'));
    stream.addEventListener('change', heard);
    stream.addEventListener('error', () => {
      onState(navigator.onLine ? 'reconnecting' : 'offline');
      if (stream?.readyState !== EventSource.CLOSED) return;
      again = setTimeout(open, AGAIN);
    });
  };
  open();
  const lost = (): void => onState('offline');
  addEventListener('offline', lost);
  return () => {
    stream?.close();
    clearTimeout(waiting);
    clearTimeout(again);
    removeEventListener('offline', lost);
  };
}
