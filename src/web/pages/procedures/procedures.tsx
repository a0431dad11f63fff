/** The procedures of the catalogue, to read one or to compare two. */
import { useState } from 'react';
import type { HistoriesView, ProceduresView } from '../../../api/index.ts';
import { Link, useRouter } from '../../app/router.tsx';
import { useRoute } from '../../data/use-route.ts';
import { fits } from '../../parts/fits.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { useProcedureWords } from '../../words/procedures/index.ts';
import { InEnglish } from './in-english.tsx';

type Line = ProceduresView['procedures'][number];

export default function Procedures() {
  const { words, told, compare } = useProcedureWords();
  const { data, problem, retry } = useRoute('list-procedures', undefined);
  const histories = useRoute('list-histories', undefined).data?.histories ?? [];
  const [text, setText] = useState('');
  const all = data?.procedures ?? [];
  const shown = all
    .filter((one) => fits(text, [one.name, one.title, one.organisation, one.decides, one.rule]))
    .toSorted((a, b) => compare(a.title, b.title));
  const noneFits = data !== undefined && shown.length === 0;
  return (
    <>
      <h1>{words.pages.procedures}</h1>
      <p className="lead-text">
        {told.list.lead} <InEnglish />
      </p>
      <p>
        <Link to={{ page: 'check-procedure', look: {} }}>{told.list.check}</Link>
      </p>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined && problem === undefined ? <Waiting /> : undefined}
      <div className="filters">
        <label>
          {told.list.find}
          <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <CompareTwo procedures={all} />
        <p role="status">{noneFits ? told.list.none : told.list.shown(shown.length, all.length)}</p>
      </div>
      <ul className="procedures">
        {shown.map((one) => (
          <li key={one.name}>
            <ProcedureLine line={one} histories={histories} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly line: Line;
  readonly histories: HistoriesView['histories'];
}

function ProcedureLine({ line, histories }: LineProps) {
  const { told } = useProcedureWords();
  const { name, title, organisation, decides, rule } = line;
  const replays = histories.filter((one) => one.procedure.name === name).length;
  return (
    <>
      <h2 lang="en">
        <Link to={{ page: 'procedures', item: name, look: {} }}>{title}</Link>
      </h2>
      {title.includes(organisation) ? undefined : (
        <p className="fine" lang="en">
          {organisation}
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{told.list.decides}</dt>
          <dd lang="en">{decides}</dd>
        </div>
        <div>
          <dt>{told.list.rule}</dt>
          <dd lang="en">{rule}</dd>
        </div>
      </dl>
      {replays === 0 ? undefined : (
        <p className="fine">
          <Link to={{ page: 'histories', look: { from: name } }}>
            {told.list.replays(replays)}
            <span className="unseen">: {title}</span>
          </Link>
        </p>
      )}
    </>
  );
}

/** Two choices that lead to the comparison once both are made. */
function CompareTwo({ procedures }: { readonly procedures: readonly Line[] }) {
  const { told, compare } = useProcedureWords();
  const { go } = useRouter();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const sorted = procedures.toSorted((a, b) => compare(a.title, b.title));
  const choice = (label: string, value: string, onChoose: (name: string) => void) => (
    <label>
      {label}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{told.list.choose}</option>
        {sorted.map(({ name, title }) => (
          <option key={name} value={name} lang="en">
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      className="compare-two"
      onSubmit={(event) => {
        event.preventDefault();
        go({ page: 'procedures', item: first, look: { with: second } });
      }}
    >
      {choice(told.list.compare, first, setFirst)}
      {choice(told.list.compareWith, second, setSecond)}
      <button type="submit" disabled={first === '' || second === '' || first === second}>
        {told.list.compare}
      </button>
    </form>
  );
}
