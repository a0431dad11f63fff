/** The newest change of a case, and how the line is over which changes come. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { addressOf } from '../../api/index.ts';
import { follow, type Line } from './follow.ts';
import { useClient } from './use-route.ts';

interface Live {
  readonly state: Line;
  /** The sentence of the newest change. */
  readonly said: string;
}

const LiveContext = createContext<Live>({ state: 'offline', said: '' });

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
      onMissed: () => client.refresh(prefix),
    });
  }, [client, id]);
  const live = useMemo(() => ({ state, said }), [state, said]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export const useLive = (): Live => useContext(LiveContext);
