/** What a person adds to a case and keeps in this browser only, as JSON. */
import { useCallback, useState } from 'react';
import { keep, kept } from '../app/settings.tsx';

/**
 * @param name Under which it is kept, for each case apart.
 * @param read Makes of what was kept what is expected; nothing where it is not that.
 */
export function useOwn<T>(
  name: string,
  id: string,
  read: (value: unknown) => T | undefined,
  none: T,
): readonly [T, (next: T) => void] {
  const key = `nemcon.${name}.${id}`;
  const [state, setState] = useState(() => ({ key, value: readKept(key, read) ?? none }));
  const value = state.key === key ? state.value : (readKept(key, read) ?? none);
  const set = useCallback(
    (next: T) => {
      keep(key, JSON.stringify(next));
      setState({ key, value: next });
    },
    [key],
  );
  return [value, set];
}

function readKept<T>(key: string, read: (value: unknown) => T | undefined): T | undefined {
  return read(parsedJson(kept(key) ?? 'null'));
}

/** What a text of JSON says; nothing where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Hands a value to the person as a file of JSON. */
export function saveJson(name: string, value: unknown): void {
  const text = `${JSON.stringify(value, undefined, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
