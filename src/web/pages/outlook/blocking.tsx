/** The smallest sets of members who could still stop it, the likeliest first. */
import type { EstimateOutput } from '../../../api/index.ts';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { Meter } from '../analysis/meter.tsx';

/** Sets that stand on the page. */
const SHOWN = 8;

export function Blocking({ estimate }: { readonly estimate: EstimateOutput }) {
  const { told, list, percent } = useAnalysis();
  const said = told.outlook;
  const { blocking } = estimate;
  if (blocking === undefined) return undefined;
  const members = new Map(estimate.members.map((one) => [one.member, one]));
  const shown = blocking.slice(0, SHOWN);
  const claimsOf = (ids: readonly string[]): readonly string[] => [
    ...new Set(
      ids.flatMap((id) => members.get(id)?.reports.flatMap((report) => report.claims) ?? []),
    ),
  ];
  return (
    <section aria-labelledby="blocking">
      <h2 id="blocking">{said.blocking}</h2>
      <p className="fine">{said.blockingAbout}</p>
      {blocking.length === 0 ? <p>{said.noBlocking}</p> : undefined}
      <ul className="meter-lines">
        {shown.map(({ members: ids, chance }) => (
          <li key={ids.join(' ')} dir="auto">
            <span>{list(ids.map((id) => members.get(id)?.name ?? id))}</span>
            <WordsButton claims={claimsOf(ids)}>{percent(chance)}</WordsButton>
            <Meter share={chance} />
          </li>
        ))}
      </ul>
      {blocking.length <= SHOWN ? undefined : (
        <p className="fine">{said.others(blocking.length - SHOWN)}</p>
      )}
    </section>
  );
}
