/** How many are in favour: what is to be expected, and the chance of each number. */
import type { EstimateOutput } from '../../../api/index.ts';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { Columns } from '../analysis/columns.tsx';

/** Numbers that are less likely than this are left out at either end. */
const SEEN = 0.002;
/** With more columns than this only every other has its number under it. */
const MANY = 16;

export function HowMany({ estimate }: { readonly estimate: EstimateOutput }) {
  const { told, number, percent } = useAnalysis();
  const said = told.outlook;
  const { chances, expected, interval, reported } = estimate.number;
  // What binds the number most: the counts, the newest first.
  const claims = estimate.counts
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
    .flatMap(({ claim, copies }) => [claim, ...copies]);
  const seen = chances.flatMap((chance, n) => (chance >= SEEN ? [n] : []));
  const [first = 0, last = chances.length - 1] = [seen[0], seen.at(-1)];
  const shown = chances.slice(first, last + 1);
  const every = Math.ceil(shown.length / MANY);
  return (
    <section aria-labelledby="number">
      <h2 id="number">{said.number}</h2>
      <p>
        <WordsButton claims={claims}>
          {said.expected(number(Math.round(expected * 10) / 10), estimate.size)}
        </WordsButton>
        , {said.interval(...interval)}.
      </p>
      <Columns
        label={said.number}
        most={Math.max(...shown)}
        columns={shown.map((chance, i) => ({
          key: String(first + i),
          label: i % every === 0 ? number(first + i) : '',
          share: chance,
          title: said.chanceOf(first + i, percent(chance)),
        }))}
      />
      <p className="fine">{said.reported(...reported)}</p>
    </section>
  );
}
