/** Who reported what, from whom it was copied, and how that turned out. */
import { useState } from 'react';
import type { AnswerOf } from '../../../api/index.ts';
import { Link, toPage, usePlace } from '../../app/router.tsx';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { LeftOut } from '../../parts/left-out.tsx';
import { Downloads } from '../../parts/downloads.tsx';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import { useWork } from '../../words/work/index.ts';
import { SortHead, useFirst, useSorted } from './sorted.tsx';

type Line = AnswerOf<'sources'>['sources'][number];
type Outlet = AnswerOf<'sources'>['outlets'][number];

export default function Sources() {
  const { case: id = '', look } = usePlace();
  const { words } = useWork();
  const { data, problem, retry } = useRoute('sources', { case: id }, timeQuery(look));
  return (
    <>
      <h1>{words.pages.sources}</h1>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined ? (
        <Waiting />
      ) : (
        <>
          {data.outlets.length === 0 ? undefined : <OutletTable outlets={data.outlets} />}
          <SourceTable sources={data.sources} />
          <LeftOut count={data.leftOut} />
          <Downloads id={id} table="sources" />
        </>
      )}
    </>
  );
}

const OUTLET_COLUMNS = {
  outlet: ({ outlet }: Outlet) => outlet,
  reports: ({ sources }: Outlet) => sources,
  claims: ({ claims }: Outlet) => claims,
  borneOut: ({ borneOut }: Outlet) => borneOut,
  contradicted: ({ contradicted }: Outlet) => contradicted,
  open: ({ open }: Outlet) => open,
};

function OutletTable({ outlets }: { readonly outlets: readonly Outlet[] }) {
  const { work, language } = useWork();
  const { rows, sort } = useSorted(outlets, OUTLET_COLUMNS, 'claims', 'descending');
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const { first, more } = useFirst(rows, 10);
  return (
    <>
      <div className="table-frame" role="region" aria-label={work.sources.outlets} tabIndex={0}>
        <table>
          <caption>
            {work.sources.outlets}
            <p className="fine">{work.sources.outletsTold}</p>
          </caption>
          <thead>
            <tr>
              {(['outlet', 'reports', 'claims', 'borneOut', 'contradicted', 'open'] as const).map(
                (column) => (
                  <SortHead key={column} column={column} sort={sort} isNumber={column !== 'outlet'}>
                    {work.sources[column]}
                  </SortHead>
                ),
              )}
              <th scope="col" className="number">
                {work.sources.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {first.map((row) => (
              <tr key={row.outlet}>
                <th scope="row">
                  <SourceText text={row.outlet} />
                </th>
                <td className="number">{row.sources}</td>
                <td className="number">{row.claims}</td>
                <td className="number">{row.borneOut}</td>
                <td className="number">{row.contradicted}</td>
                <td className="number">{row.open}</td>
                <td className="number">
                  {row.borneOut + row.contradicted === 0
                    ? '—'
                    : percent.format(row.borneOut / (row.borneOut + row.contradicted))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}

const SOURCE_COLUMNS = {
  day: ({ published }: Line) => published,
  outlet: ({ outlet }: Line) => outlet ?? '',
  title: ({ title }: Line) => title ?? '',
  proposed: ({ claims }: Line) => claims.proposed,
  accepted: ({ claims }: Line) => claims.accepted,
  rejected: ({ claims }: Line) => claims.rejected,
};

function SourceTable({ sources }: { readonly sources: readonly Line[] }) {
  const place = usePlace();
  const { work, shortDate } = useWork();
  const [text, setText] = useState('');
  const wanted = text.toLowerCase();
  const fitting = sources.filter(({ outlet, title, id }) =>
    [outlet, title, id].some((part) => part?.toLowerCase().includes(wanted) === true),
  );
  const { rows, sort } = useSorted(fitting, SOURCE_COLUMNS, 'day', 'descending');
  const { first, more } = useFirst(rows, 50);
  const nameOf = (id: string): string => {
    const found = sources.find((source) => source.id === id);
    return found?.outlet ?? found?.title ?? id;
  };
  if (sources.length === 0) return <p>{work.sources.none}</p>;
  return (
    <>
      <p className="filters">
        <label>
          {work.sources.filter}
          <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <span className="fine" role="status">
          {work.sources.shown(rows.length, sources.length)}
        </span>
      </p>
      <div className="table-frame" role="region" aria-label={work.sources.sources} tabIndex={0}>
        <table>
          <caption>{work.sources.sources}</caption>
          <thead>
            <tr>
              {(['day', 'outlet', 'title', 'proposed', 'accepted', 'rejected'] as const).map(
                (column, index) => (
                  <SortHead key={column} column={column} sort={sort} isNumber={index > 2}>
                    {work.sources[column]}
                  </SortHead>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {first.map((row) => (
              <tr key={row.id}>
                <td>{shortDate(row.published)}</td>
                <th scope="row">
                  <Link to={toPage(place, 'sources', row.id)}>
                    <SourceText text={row.outlet ?? row.title ?? work.sources.noOutlet} />
                  </Link>
                </th>
                <td>
                  <SourceText text={row.title ?? '—'} />
                  {row.copyOf === undefined ? undefined : (
                    <p className="fine">
                      <Link to={toPage(place, 'sources', row.copyOf)}>
                        {work.sources.copyOf(nameOf(row.copyOf))}
                      </Link>
                    </p>
                  )}
                </td>
                <td className="number">{row.claims.proposed}</td>
                <td className="number">{row.claims.accepted}</td>
                <td className="number">{row.claims.rejected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
      {rows.length === 0 ? <p className="fine">{work.sources.noneFits}</p> : undefined}
    </>
  );
}
