/** Whether the page is dark: pictures have their colours on them and cannot leave that to a stylesheet. */
import { useSyncExternalStore } from 'react';
import { useSettings } from '../../app/settings.tsx';

const SYSTEM = '(prefers-color-scheme: dark)';

function watch(listener: () => void): () => void {
  const system = matchMedia(SYSTEM);
  system.addEventListener('change', listener);
  return () => system.removeEventListener('change', listener);
}

export function useDark(): boolean {
  const { theme } = useSettings();
  const system = useSyncExternalStore(watch, () => matchMedia(SYSTEM).matches);
  return theme === 'system' ? system : theme === 'dark';
}
