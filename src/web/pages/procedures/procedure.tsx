/** One procedure, as whoever works under it would put it, with its diagram and its articles. */
import { Link, useLook, usePlace } from '../../app/router.tsx';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { useProcedureWords } from '../../words/procedures/index.ts';
import { Compared } from './compared.tsx';
import { InEnglish } from './in-english.tsx';
import { InWords } from './in-words.tsx';

export default function OneProcedure() {
  const { item = '', look } = usePlace();
  const { told } = useProcedureWords();
  const { data, problem, retry } = useRoute('procedure', { procedure: item });
  return (
    <>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined && problem === undefined ? <Waiting /> : undefined}
      {data === undefined ? undefined : (
        <>
          <h1 lang="en">{data.page.title}</h1>
          <p className="kicker">
            <span lang="en">{data.page.organisation}</span>
            <InEnglish />
          </p>
          <div className="acts">
            <Link to={{ page: 'new', look: { from: data.page.name } }}>{told.page.startRace}</Link>
            <CompareWith name={data.page.name} />
          </div>
          {look.with === undefined ? undefined : (
            <Compared name={data.page.name} other={look.with} />
          )}
          <InWords view={data} files={data.page.name} />
          <Histories procedure={data.page.name} />
        </>
      )}
    </>
  );
}

function CompareWith({ name }: { readonly name: string }) {
  const { look } = usePlace();
  const { told, compare } = useProcedureWords();
  const setLook = useLook();
  const { data } = useRoute('list-procedures', undefined);
  const others = (data?.procedures ?? [])
    .filter((one) => one.name !== name)
    .toSorted((a, b) => compare(a.title, b.title));
  return (
    <label>
      {told.compared.with}{' '}
      <select
        value={look.with ?? ''}
        onChange={({ target }) =>
          setLook({ with: target.value === '' ? undefined : target.value }, 'push')
        }
      >
        <option value="">{told.list.choose}</option>
        {others.map((one) => (
          <option key={one.name} value={one.name} lang="en">
            {one.title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Histories({ procedure }: { readonly procedure: string }) {
  const { told, shortDate } = useProcedureWords();
  const { data } = useRoute('list-histories', undefined);
  const those = (data?.histories ?? [])
    .filter((one) => one.procedure.name === procedure)
    .toSorted((a, b) => b.began.localeCompare(a.began));
  return (
    <section className="told">
      <h2>{told.page.histories}</h2>
      {data !== undefined && those.length === 0 ? <p>{told.page.noHistory}</p> : undefined}
      <ul className="told-list">
        {those.map((one) => (
          <li key={one.name}>
            <Link to={{ page: 'histories', item: one.name, look: {} }} lang="en">
              {one.title}
            </Link>{' '}
            <span className="fine">{shortDate(one.began.slice(0, 10))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
