/** What changed between the day before and the day that is shown, or since the last visit. */
import { addDays } from '../../../basics/index.ts';
import { usePlace } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { Downloads } from '../../parts/downloads.tsx';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { Moves } from '../race/changed.tsx';
import { useState } from 'react';

/** How many days back the page looks when it is opened. */
const WEEK = 7;

export default function Changes() {
  const { case: id = '', look } = usePlace();
  const { words, date } = useSpeech();
  const about = useRoute('case', { case: id });
  const [chosen, setChosen] = useState<string>();
  const last = look.asOf ?? about.data?.days.last;
  const since = chosen ?? (last === undefined ? undefined : addDays(last, -WEEK));
  const { data, problem, retry } = useRoute(
    'changes',
    since === undefined ? 'skip' : { case: id },
    since === undefined ? {} : { ...timeQuery(look), since },
  );
  return (
    <>
      <h1>{words.pages.changes}</h1>
      <p className="filters">
        <label>
          {words.members.since}
          <input
            type="date"
            value={since ?? ''}
            max={last}
            onChange={(event) => {
              if (event.target.value !== '') setChosen(event.target.value);
            }}
          />
        </label>
      </p>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined && problem === undefined ? <Waiting /> : undefined}
      {data === undefined ? undefined : (
        <section aria-live="polite">
          <h2>
            {date(data.before.asOf)} → {date(data.after.asOf)}
          </h2>
          {data.changes.length === 0 ? <p>{words.member.nothing}</p> : <Moves changes={data} />}
        </section>
      )}
      <Downloads id={id} table="changes" />
    </>
  );
}
