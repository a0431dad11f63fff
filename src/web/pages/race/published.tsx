/** Counts that sources published, beside what the record itself adds up to. */
import type { PublishedCount } from '../../../analysis/index.ts';
import { useSpeech } from '../../app/settings.tsx';
import { LeftOut } from '../../parts/left-out.tsx';
import { NewestFirst } from '../../parts/newest-first.tsx';
import { WordsButton } from '../../parts/words-button.tsx';

/** Counts that stand on the page at once. */
const SHOWN = 5;

interface Props {
  readonly counts: readonly PublishedCount[];
  /** Older counts that the page was not told. */
  readonly leftOut: number | undefined;
}

export function Published({ counts, leftOut }: Props) {
  const { words } = useSpeech();
  return (
    <section className="published" aria-labelledby="published">
      <h2 id="published">{words.race.published}</h2>
      <NewestFirst counts={counts.toReversed()} most={SHOWN} lines={Lines} />
      <LeftOut count={leftOut} />
    </section>
  );
}

function Lines({ counts }: { readonly counts: readonly PublishedCount[] }) {
  const { words, date } = useSpeech();
  return (
    <ul>
      {counts.map((count) => (
        <li key={count.claim} dir="auto">
          <time dateTime={count.on}>{date(count.on)}</time>
          {count.outlet === undefined ? '' : `, ${count.outlet}`}:{' '}
          <WordsButton claims={[count.claim, ...count.sameReportAs]}>
            {words.race.publishedSays(rangeOf(count), count.tally)}
          </WordsButton>
          , {words.stance[count.stance]}: {words.race.agreement[count.agreement]}
        </li>
      ))}
    </ul>
  );
}

const rangeOf = ({ atLeast, atMost, of }: PublishedCount): string => {
  const number = atLeast === atMost ? `${atLeast}` : `${atLeast}–${atMost}`;
  return of === undefined ? number : `${number}/${of}`;
};
