/** The whole: settings, the router, what was fetched, and the page that the address asks for. */
import { useEffect, useMemo } from 'react';
import { Client, ClientContext } from '../data/client.ts';
import { LiveProvider } from '../data/live.tsx';
import { keepForLater } from '../offline/begin.ts';
import { Frame } from './frame.tsx';
import { RouterProvider, usePlace } from './router.tsx';
import { SettingsProvider } from './settings.tsx';

export function App() {
  const client = useMemo(() => new Client((address, init) => fetch(address, init)), []);
  // What was shown before anything could be kept is asked for once more.
  useEffect(() => keepForLater(() => client.refresh('/api/')), [client]);
  return (
    <SettingsProvider>
      <RouterProvider>
        <ClientContext value={client}>
          <Placed />
        </ClientContext>
      </RouterProvider>
    </SettingsProvider>
  );
}

/** One stream of changes a case. */
function Placed() {
  const { case: id } = usePlace();
  return (
    <LiveProvider key={id} id={id}>
      <Frame />
    </LiveProvider>
  );
}
