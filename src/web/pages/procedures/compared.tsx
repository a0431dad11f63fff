/** Two procedures side by side, question by question. */
import { useState } from 'react';
import { useLook } from '../../app/router.tsx';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { useProcedureWords } from '../../words/procedures/index.ts';

export function Compared({ name, other }: { readonly name: string; readonly other: string }) {
  const { told, label } = useProcedureWords();
  const setLook = useLook();
  const [only, setOnly] = useState(false);
  const { data, problem, retry } = useRoute('compare-procedures', { procedure: name, other });
  if (problem !== undefined) return <ProblemNote problem={problem} retry={retry} />;
  if (data === undefined) return <Waiting />;
  const rows = data.rows.filter(({ same }) => !(only && same));
  const said = (lines: readonly string[]) =>
    lines.length === 0 ? (
      <span className="fine">{told.compared.nothing}</span>
    ) : (
      <ul lang="en">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  return (
    <section className="told">
      <h2 lang="en">{told.compared.title(data.a.title, data.b.title)}</h2>
      <div className="acts">
        <p role="status">{told.compared.different(data.different, data.rows.length)}</p>
        <label className="tick">
          <input
            type="checkbox"
            checked={only}
            onChange={({ target }) => setOnly(target.checked)}
          />
          {told.compared.onlyDifferent}
        </label>
        <button type="button" onClick={() => setLook({ with: undefined })}>
          {told.compared.stop}
        </button>
      </div>
      <div className="table-frame" role="region" aria-label={told.list.compare} tabIndex={0}>
        <table className="compared">
          <caption className="unseen" lang="en">
            {told.compared.title(data.a.title, data.b.title)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{told.compared.question}</th>
              <th scope="col" lang="en">
                {data.a.title}
              </th>
              <th scope="col" lang="en">
                {data.b.title}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, a, b, same }) => (
              <tr key={what} data-same={same}>
                <th scope="row">
                  {label(what)}
                  {same ? <span className="fine"> ({told.compared.same})</span> : undefined}
                </th>
                <td>{said(a)}</td>
                <td>{said(b)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
