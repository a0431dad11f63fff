/** Single keys of the desk. They rest while something is typed, or while a sheet is open. */
import { useEffect, useRef } from 'react';
import { isTyping } from '../../parts/shortcuts.tsx';

/** Calls what belongs to the key. `on` is off where the reader switched single keys off (WCAG 2.1.4). */
export function useKeys(on: boolean, keys: Readonly<Record<string, () => void>>): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    if (!on) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      // On a button, Enter and the space bar press it.
      const act = now.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [on]);
}
