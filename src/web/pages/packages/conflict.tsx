/** Why there is no package: a smallest set of reasons that rule one out together, each with its words. */
import type { OnOffer, Packages } from '../../../analysis/index.ts';
import { WordsOf } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { concessionNamed } from './told.tsx';

interface Props {
  readonly packages: Packages;
  readonly concessions: readonly OnOffer[];
}

export function Conflict({ packages, concessions }: Props) {
  const { told, list } = useAnalysis();
  const said = told.packages;
  const named = (ids: readonly string[]): string =>
    list(ids.map((id) => concessionNamed(concessions, id, told)));
  const { conflict } = packages;
  return (
    <div className="notes">
      <h3>{said.conflict}</h3>
      {conflict === undefined ? <p>{said.notTold}</p> : undefined}
      {conflict?.length === 0 ? <p>{said.noReason}</p> : undefined}
      {conflict === undefined || conflict.length === 0 ? undefined : (
        <>
          <ul>
            {conflict.map(
              ({ kind, words: plain, member, ways, concessions: about, decision, claims }) => {
                const what =
                  decision ?? (ways === undefined ? named(about ?? []) : said.or(ways.map(named)));
                const choice = member === undefined ? '' : told.choices[member.choice];
                return (
                  <li key={plain} dir="auto">
                    {said.obstacle[kind](member?.name ?? '', choice, what)}{' '}
                    <WordsOf claims={claims} of={plain} />
                  </li>
                );
              },
            )}
          </ul>
          <p>{conflict.length === 1 ? said.alone : said.jointly}</p>
        </>
      )}
    </div>
  );
}
