/** A few newest items at once; the earlier ones when somebody wants them. */
import type { ComponentType } from 'react';
import { useSpeech } from '../app/settings.tsx';

interface Props<T> {
  /** The newest come first. */
  readonly counts: readonly T[];
  readonly most: number;
  readonly lines: ComponentType<{ readonly counts: readonly T[] }>;
}

export function NewestFirst<T>({ counts, most, lines: Lines }: Props<T>) {
  const { words } = useSpeech();
  const earlier = counts.slice(most);
  return (
    <>
      {counts.length === 0 ? <p>{words.race.noPublished}</p> : undefined}
      <Lines counts={counts.slice(0, most)} />
      {earlier.length === 0 ? undefined : (
        <details>
          <summary>{words.race.earlierCounts(earlier.length)}</summary>
          <Lines counts={earlier} />
        </details>
      )}
    </>
  );
}
