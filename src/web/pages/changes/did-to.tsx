/** What the changes did to the standing: each candidate's count and the rule's answer, before and after. */
import type { ChangesView } from '../../../api/index.ts';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';

type Count = NonNullable<ChangesView['standings'][number]['before']>;

export function DidTo({ changes }: { readonly changes: ChangesView }) {
  const { told } = useAnalysis();
  const said = told.changes;
  const claimsOf = (candidate: string): readonly string[] => [
    ...new Set(
      changes.changes.flatMap((change) =>
        'candidate' in change && change.candidate === candidate ? change.claims : [],
      ),
    ),
  ];
  return (
    <section aria-labelledby="did-to">
      {changes.standings.length === 0 ? (
        <>
          <h2 id="did-to">{said.didTo}</h2>
          <p>{said.unmoved}</p>
        </>
      ) : (
        <div className="table-frame">
          <table>
            <caption id="did-to">{said.didTo}</caption>
            <thead>
              <tr>
                <th scope="col">{said.candidate}</th>
                <th scope="col">{said.before}</th>
                <th scope="col">{said.after}</th>
              </tr>
            </thead>
            <tbody>
              {changes.standings.map(({ candidate, name, before, after }) => (
                <tr key={candidate}>
                  <th scope="row" dir="auto">
                    {name}
                  </th>
                  <td>
                    <CountOf count={before} claims={[]} />
                  </td>
                  <td>
                    <CountOf count={after} claims={claimsOf(candidate)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function CountOf({
  count,
  claims,
}: {
  readonly count: Count | undefined;
  readonly claims: readonly string[];
}) {
  const { words, told } = useAnalysis();
  if (count === undefined) return told.changes.noCandidate;
  const { race } = words;
  const sides = (['open', 'against', 'undeclared'] as const).flatMap((side) =>
    count[side] === 0 ? [] : [race[side](count[side])],
  );
  return (
    <>
      <WordsButton claims={claims}>{race.for(count.for)}</WordsButton> / {count.size}
      {sides.length === 0 ? '' : ` · ${sides.join(' · ')}`}
      {count.outcome === undefined ? '' : ` · ${race.outcome[count.outcome]}`}
    </>
  );
}
