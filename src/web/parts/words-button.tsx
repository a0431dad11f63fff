/** Opens the words that something rests on, beside the page. */
import type { ReactNode } from 'react';
import { useLook } from '../app/router.tsx';
import { useSpeech } from '../app/settings.tsx';

interface Props {
  readonly claims: readonly string[];
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
}

/** Without claims there is nothing to open, and it is plain text. */
export function WordsButton({ claims, children, className = 'words', label }: Props) {
  const look = useLook();
  if (claims.length === 0) return <span className={`${className} bare`}>{children}</span>;
  return (
    <button
      type="button"
      className={className}
      aria-haspopup="dialog"
      aria-label={label}
      onClick={() => look({ words: claims }, 'push')}
    >
      {children}
    </button>
  );
}

/** “words”, which opens them; nothing where there are none. `of` says what, to those who only hear it. */
export function WordsOf({
  claims,
  of,
}: {
  readonly claims: readonly string[];
  readonly of?: string;
}) {
  const { words } = useSpeech();
  if (claims.length === 0) return undefined;
  const { words: plain } = words.race;
  return (
    <WordsButton claims={claims} {...(of === undefined ? {} : { label: `${plain}: ${of}` })}>
      {plain}
    </WordsButton>
  );
}
