/** Published counts, how likely each is right, and where the record contradicts itself. */
import type { EstimateOutput } from '../../../api/index.ts';
import { NewestFirst } from '../../parts/newest-first.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';

type Count = EstimateOutput['counts'][number];

/** Counts that stand on the page at once. */
const SHOWN = 6;

export function Counts({ estimate }: { readonly estimate: EstimateOutput }) {
  const { told } = useAnalysis();
  const newest = estimate.counts.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{told.outlook.counts}</h2>
      <NewestFirst counts={newest} most={SHOWN} lines={Lines} />
    </section>
  );
}

function Lines({ counts }: { readonly counts: readonly Count[] }) {
  const { told, shortDate, percent } = useAnalysis();
  return (
    <ul className="count-lines">
      {counts.map(({ claim, copies, day, side, atLeast, atMost, right }) => {
        const range = atLeast === atMost ? `${atLeast}` : `${atLeast}–${atMost}`;
        return (
          <li key={`${claim} ${side}`}>
            <time dateTime={day}>{shortDate(day)}</time>:{' '}
            <WordsButton claims={[claim, ...copies]}>
              {told.outlook.countSays[side](range)}
            </WordsButton>
            , {told.outlook.right(percent(right))}
          </li>
        );
      })}
    </ul>
  );
}

export function Clashes({ clashes }: { readonly clashes: EstimateOutput['clashes'] }) {
  const { words, told, percent } = useAnalysis();
  if (clashes.length === 0) return undefined;
  return (
    <section className="notes" aria-labelledby="clashes">
      <h2 id="clashes">{told.outlook.clashes}</h2>
      <ul>
        {clashes.map(({ claim, right, against }) => (
          <li key={claim}>
            {told.outlook.clash(percent(right))}{' '}
            <WordsButton claims={[claim, ...against]}>{words.race.words}</WordsButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
