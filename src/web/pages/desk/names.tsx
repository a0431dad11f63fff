/** Spellings that were settled once, and settling one more from what is being read. */
import { useEffect, useId, useRef, useState } from 'react';
import { addressOf, type CaseView, type Problem } from '../../../api/index.ts';
import { useClient, useRoute } from '../../data/use-route.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import { useWork } from '../../words/work/index.ts';
import { MemberOptions } from './field-names.tsx';

interface Props {
  readonly id: string;
  readonly view: CaseView;
  /** The spelling that is offered: words selected in the article, or who speaks. */
  readonly written: string;
  readonly onDone: (how: 'settled' | 'taken-back') => void;
  readonly onCancel: () => void;
}

/** Sends what a spelling means; undefined where it was written. */
function useSettle(
  id: string,
): (written: string, means: string | null) => Promise<Problem | undefined> {
  const client = useClient();
  return async (written, means) => {
    const answer = await client.send('POST', addressOf('settle-name', { case: id }), {
      written,
      means,
    });
    if ('problem' in answer) return answer.problem;
    client.refresh(addressOf('names', { case: id }));
    return undefined;
  };
}

export function SettleName({ id, view, written: offered, onDone, onCancel }: Props) {
  const { work, compare } = useWork();
  const settle = useSettle(id);
  const name = useId();
  const field = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState(offered);
  const [means, setMeans] = useState('');
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => field.current?.select(), []);
  const remember = async (): Promise<void> => {
    const refused = await settle(written, means);
    setProblem(refused);
    if (refused === undefined) onDone('settled');
  };
  return (
    <form
      className="settle"
      onSubmit={(event) => {
        event.preventDefault();
        void remember();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div className="field">
        <label htmlFor={`${name}-written`}>{work.names.written}</label>
        <input
          ref={field}
          id={`${name}-written`}
          type="text"
          required
          maxLength={300}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${name}-means`}>{work.names.means}</label>
        <select
          id={`${name}-means`}
          required
          value={means}
          onChange={(event) => setMeans(event.target.value)}
        >
          <option value="">{work.form.choose}</option>
          <optgroup label={work.names.people}>
            {view.people
              .toSorted((a, b) => compare(a.name, b.name))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </optgroup>
          <MemberOptions view={view} />
        </select>
      </div>
      {problem === undefined ? undefined : <ProblemNote problem={problem} />}
      <p className="acts">
        <button type="submit">{work.names.keep}</button>
        <button type="button" onClick={onCancel}>
          {work.desk.cancel}
        </button>
      </p>
    </form>
  );
}

export function SettledNames({
  id,
  editable,
  onDone,
}: {
  readonly id: string;
  readonly editable: boolean;
  readonly onDone: (how: 'settled' | 'taken-back') => void;
}) {
  const { work } = useWork();
  const settle = useSettle(id);
  const { data } = useRoute('names', { case: id });
  const [problem, setProblem] = useState<Problem>();
  const takeBack = async (written: string): Promise<void> => {
    const refused = await settle(written, null);
    setProblem(refused);
    if (refused === undefined) onDone('taken-back');
  };
  return (
    <details className="settled-names">
      <summary>
        {work.names.title} {data === undefined ? '' : `(${data.settled.length})`}
      </summary>
      {data?.settled.length === 0 ? <p className="fine">{work.names.none}</p> : undefined}
      {problem === undefined ? undefined : <ProblemNote problem={problem} />}
      <ul>
        {data?.settled.map(({ written, name }) => (
          <li key={written}>
            <SourceText text={work.names.settled(written, name)} />{' '}
            {editable ? (
              <button
                type="button"
                aria-label={`${work.names.takeBack}: ${written}`}
                onClick={() => void takeBack(written)}
              >
                {work.names.takeBack}
              </button>
            ) : undefined}
          </li>
        ))}
      </ul>
    </details>
  );
}
