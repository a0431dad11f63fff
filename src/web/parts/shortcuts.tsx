/** The keys of the pages, listed when somebody presses “?”. */
import { useEffect, useState } from 'react';
import { useSpeech } from '../app/settings.tsx';
import { Sheet } from './sheet.tsx';

/** Whether typing goes into a field, where keys are letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

export function Shortcuts() {
  const { words } = useSpeech();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === '?' && !isTyping(event.target)) setOpen((open) => !open);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  if (!open) return undefined;
  const keys: readonly (readonly [string, string])[] = [
    ['?', words.keys.help],
    ['← →', words.keys.step],
    ['← → ↑ ↓', words.keys.seats],
    ['Esc', words.keys.close],
  ];
  return (
    <Sheet title={words.frame.shortcuts} onClose={() => setOpen(false)}>
      <dl className="facts">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
