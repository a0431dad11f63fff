/** Sets a date of the calendar. */
import { useState } from 'react';
import { addressOf, type Problem } from '../../../api/index.ts';
import { isDateText } from '../../../basics/index.ts';
import { useClient } from '../../data/use-route.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { useWork } from '../../words/work/index.ts';
import { DateFields, EMPTY_DATE } from './date-fields.tsx';

export function NewDate({ id }: { readonly id: string }) {
  const { work } = useWork();
  const client = useClient();
  const [date, setDate] = useState(EMPTY_DATE);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const wrong = {
    ...(!isDateText(date.on) && { on: work.race.lacks['no-date'] }),
    ...(date.label.trim() === '' && { label: work.race.lacks.missing }),
  };
  const add = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    const answer = await client.send('POST', addressOf('new-date', { case: id }), date);
    setProblem('problem' in answer ? answer.problem : undefined);
    if ('problem' in answer) return;
    setSaid(work.calendar.added);
    setDate(EMPTY_DATE);
    setTried(false);
    client.refresh(addressOf('case', { case: id }));
  };
  return (
    <form
      className="new-date"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h2>{work.calendar.add}</h2>
      <DateFields date={date} onChange={setDate} wrong={tried ? wrong : {}} />
      {problem === undefined ? undefined : <ProblemNote problem={problem} />}
      <p className="acts">
        <button type="submit">{work.calendar.addIt}</button>
        <span role="status">{said}</span>
      </p>
    </form>
  );
}
