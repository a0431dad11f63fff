/** The address of a page or a feed. */
import { useId, useState } from 'react';
import { useWork } from '../../words/work/index.ts';

export function UrlIn({ onUrl }: { readonly onUrl: (url: string) => void }) {
  const { work } = useWork();
  const field = useId();
  const [url, setUrl] = useState('');
  return (
    <form
      className="url-in"
      onSubmit={(event) => {
        event.preventDefault();
        onUrl(url.trim());
      }}
    >
      <label htmlFor={field}>{work.intake.address}</label>
      <span className="acts">
        <input
          id={field}
          type="url"
          required
          maxLength={4000}
          value={url}
          onChange={({ target }) => setUrl(target.value)}
        />
        <button type="submit">{work.intake.fetch}</button>
      </span>
    </form>
  );
}
