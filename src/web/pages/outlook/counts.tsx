/** Published counts, how likely each is right, and where the record contradicts itself. */
import type { EstimateOutput } from '../../../api/index.ts';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';

/** Counts that stand on the page at once. */
const SHOWN = 6;

export function Counts({ estimate }: { readonly estimate: EstimateOutput }) {
  const { words, told } = useAnalysis();
  const newest = estimate.counts.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const [shown, earlier] = [newest.slice(0, SHOWN), newest.slice(SHOWN)];
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{told.outlook.counts}</h2>
      {newest.length === 0 ? <p>{told.outlook.noCounts}</p> : undefined}
      <Lines counts={shown} />
      {earlier.length === 0 ? undefined : (
        <details>
          <summary>{words.race.earlierCounts(earlier.length)}</summary>
          <Lines counts={earlier} />
        </details>
      )}
    </section>
  );
}

function Lines({ counts }: { readonly counts: EstimateOutput['counts'] }) {
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
