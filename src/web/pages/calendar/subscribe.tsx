/** The address under which a calendar program follows these dates. */
import { useId, useRef, useState } from 'react';
import { addressOf } from '../../../api/index.ts';
import { useWork } from '../../words/work/index.ts';

export function Subscribe({ id }: { readonly id: string }) {
  const { work } = useWork();
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const address = new URL(addressOf('calendar-file', { case: id }), location.href).href;
  const copy = async (): Promise<void> => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // The browser refuses the clipboard; the address is selected, to be copied by hand.
    }
  };
  return (
    <p className="acts">
      <label htmlFor={field}>{work.calendar.subscribe}</label>
      <input ref={input} id={field} className="address" type="text" readOnly value={address} />
      <button type="button" onClick={() => void copy()}>
        {work.calendar.copy}
      </button>
      <span role="status">{copied ? work.calendar.copied : ''}</span>
    </p>
  );
}
