/** What this browser has shown of a case: the number of entries at the end of the last visit. */
import { useCallback, useEffect, useState } from 'react';
import { keep, kept } from '../app/settings.tsx';

const keyOf = (id: string): string => `nemcon.seen.${id}`;

function seenBefore(id: string): number | undefined {
  const text = kept(keyOf(id)) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/**
 * Entries that had been seen when this visit began; undefined on the first.
 * @param version Entries that are shown now; they are what the next visit compares with.
 */
export function useSeen(
  id: string,
  version: number | undefined,
): { readonly since: number | undefined; readonly markSeen: () => void } {
  const [since, setSince] = useState(() => seenBefore(id));
  useEffect(() => {
    if (version === undefined) return undefined;
    const leave = (): void => keep(keyOf(id), String(version));
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [id, version]);
  const markSeen = useCallback(() => {
    if (version === undefined) return;
    keep(keyOf(id), String(version));
    setSince(version);
  }, [id, version]);
  return { since, markSeen };
}
