/** Selections of the past, to choose one to step through. */
import { useState } from 'react';
import type { HistoryLine } from '../../../api/index.ts';
import { Link, usePlace } from '../../app/router.tsx';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { useProcedureWords } from '../../words/procedures/index.ts';
import { fits } from '../../parts/fits.ts';

export default function Histories() {
  const { words, told, compare } = useProcedureWords();
  const { look } = usePlace();
  const { data, problem, retry } = useRoute('list-histories', undefined);
  const [text, setText] = useState('');
  const [procedure, setProcedure] = useState(look.from ?? '');
  const [departed, setDeparted] = useState(false);
  const all = data?.histories ?? [];
  const procedures = new Map(all.map((one) => [one.procedure.name, one.procedure.title]));
  const shown = all
    .filter((one) => procedure === '' || one.procedure.name === procedure)
    .filter((one) => !departed || one.departures > 0)
    .filter((one) => fits(text, [one.name, one.title, one.procedure.title, ...one.appointed]))
    .toSorted((a, b) => b.began.localeCompare(a.began));
  const noneFits = data !== undefined && shown.length === 0 && all.length > 0;
  return (
    <>
      <h1>{words.pages.histories}</h1>
      <p className="lead-text">{told.histories.lead}</p>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined && problem === undefined ? <Waiting /> : undefined}
      {data !== undefined && all.length === 0 ? <p>{told.histories.empty}</p> : undefined}
      <div className="filters">
        <label>
          {told.histories.find}
          <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <label>
          {told.histories.procedure}
          <select value={procedure} onChange={({ target }) => setProcedure(target.value)}>
            <option value="">{told.histories.anyProcedure}</option>
            {[...procedures]
              .toSorted(([, a], [, b]) => compare(a, b))
              .map(([name, title]) => (
                <option key={name} value={name} lang="en">
                  {title}
                </option>
              ))}
          </select>
        </label>
        <label className="tick">
          <input
            type="checkbox"
            checked={departed}
            onChange={({ target }) => setDeparted(target.checked)}
          />
          {told.histories.onlyDeparted}
        </label>
        <p role="status">
          {noneFits ? told.histories.none : told.histories.shown(shown.length, all.length)}
        </p>
      </div>
      {shown.length === 0 ? undefined : <HistoryTable histories={shown} />}
    </>
  );
}

function HistoryTable({ histories }: { readonly histories: readonly HistoryLine[] }) {
  const { told, list, shortDate } = useProcedureWords();
  const { histories: head } = told;
  return (
    <div className="table-frame" role="region" aria-label={head.caption} tabIndex={0}>
      <table className="histories">
        <caption className="unseen">{head.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head.selection}</th>
            <th scope="col">{head.outcome}</th>
            <th scope="col" className="number">
              {head.rounds}
            </th>
            <th scope="col" className="number">
              {head.departures}
            </th>
          </tr>
        </thead>
        <tbody>
          {histories.map((one) => (
            <tr key={one.name}>
              <th scope="row">
                <Link to={{ page: 'histories', item: one.name, look: {} }} lang="en">
                  {one.title}
                </Link>
                <span className="fine"> {shortDate(one.began.slice(0, 10))}</span>
              </th>
              <td dir="auto">
                {one.appointed.length === 0 ? head.nobody : list(one.appointed)}
                {one.agrees ? undefined : <span className="wrong"> ({head.differs})</span>}
              </td>
              <td className="number">{one.rounds}</td>
              <td className="number">{one.departures}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
