/** On whom it hangs: what is estimated of each member, beside what the rule alone gives it. */
import { useState } from 'react';
import type { EstimateOutput, PowerOutput } from '../../../api/index.ts';
import { Link, toPage, usePlace } from '../../app/router.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { Meter } from '../analysis/meter.tsx';

/** Members that are shown first. */
const FIRST = 10;

interface Props {
  readonly estimate: EstimateOutput;
  readonly power: PowerOutput | undefined;
}

export function Hangs({ estimate, power }: Props) {
  const { told } = useAnalysis();
  const [all, setAll] = useState(false);
  const said = told.outlook;
  const sorted = estimate.members.toSorted((a, b) => (b.importance ?? 0) - (a.importance ?? 0));
  const most = sorted[0]?.importance ?? 1;
  const exact = new Map(power?.members.map((one) => [one.member, one]));
  return (
    <section aria-labelledby="hangs">
      <div className="table-frame">
        <table className="figures">
          <caption id="hangs">{said.hangs}</caption>
          <colgroup />
          <colgroup span={4} />
          <colgroup span={2} className="apart" />
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {told.member}
              </th>
              <th scope="colgroup" colSpan={4}>
                {said.estimated}
              </th>
              <th scope="colgroup" colSpan={2} className="apart">
                {said.constitutional}
              </th>
            </tr>
            <tr>
              <th scope="col">{said.importance}</th>
              <th scope="col">{said.inFavour}</th>
              <th scope="col">{said.objects}</th>
              <th scope="col">{said.reports}</th>
              <th scope="col" className="apart">
                {said.shapley}
              </th>
              <th scope="col">{said.banzhaf}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? sorted : sorted.slice(0, FIRST)).map((one) => (
              <Row key={one.member} one={one} most={most} exact={exact.get(one.member)} />
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length <= FIRST ? undefined : (
        <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? said.showFew : said.showAll(sorted.length)}
        </button>
      )}
      <p className="fine">{said.hangsAbout}</p>
    </section>
  );
}

interface RowProps {
  readonly one: EstimateOutput['members'][number];
  readonly most: number;
  readonly exact: PowerOutput['members'][number] | undefined;
}

function Row({ one, most, exact }: RowProps) {
  const place = usePlace();
  const { told, percent } = useAnalysis();
  const said = told.outlook;
  const claims = [...new Set(one.reports.flatMap((report) => report.claims))];
  const given = one.constitutional;
  return (
    <tr>
      <th scope="row" dir="auto">
        <Link to={toPage(place, 'members', one.member)}>{one.name}</Link>
      </th>
      <td>
        {one.importance === undefined ? '—' : percent(one.importance)}
        <Meter share={most > 0 ? (one.importance ?? 0) / most : 0} />
      </td>
      <td>{percent(one.for)}</td>
      <td>{percent(one.stances.objects)}</td>
      <td>
        <WordsButton claims={claims} label={`${one.name}: ${said.reportsOf(one.reports.length)}`}>
          {one.reports.length === 0 ? said.noReports : one.reports.length}
        </WordsButton>
      </td>
      <td className="apart" title={exact?.shapleyShubik.exact}>
        {given === undefined ? '—' : percent(given.shapleyShubik)}
      </td>
      <td title={exact?.banzhaf.exact}>
        {exact === undefined ? '—' : percent(exact.banzhaf.value)}
      </td>
    </tr>
  );
}
