/** The keys of the pages, listed when somebody presses “?”. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { usePlace } from '../app/router.tsx';
import { useSpeech } from '../app/settings.tsx';
import { Sheet } from './sheet.tsx';

/** The desk has keys of its own, in words that come with it. */
const DeskKeys = lazy(() => import('../pages/help/desk-keys.tsx'));

/** Whether typing goes into a field, where keys are letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

export function Shortcuts() {
  const { words } = useSpeech();
  const { page, item } = usePlace();
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
    ...(page === 'histories' && item !== undefined
      ? [['← → Home End', words.keys.replay] as const]
      : []),
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
        {page === 'desk' && item !== undefined ? (
          <Suspense>
            <DeskKeys />
          </Suspense>
        ) : undefined}
      </dl>
    </Sheet>
  );
}
