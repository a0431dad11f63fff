/** A sheet beside the page. The browser's own dialog keeps the focus in it and closes on Escape. */
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useSpeech } from '../app/settings.tsx';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Sheet({ title, onClose, children }: Props) {
  const { words } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed before it leaves the page, so that the focus goes back to where it came from.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown?.open === false) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="sheet-inside">
        <header>
          <h2 id={heading}>{title}</h2>
          <button type="button" onClick={onClose}>
            {words.frame.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
