/** What changed between two days or two states of knowledge, what it did, and what to watch next. */
import { addDays } from '../../../basics/index.ts';
import type { QueryOf } from '../../../api/index.ts';
import { useLook, usePlace } from '../../app/router.tsx';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { Downloads } from '../../parts/downloads.tsx';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { Moves } from '../race/changed.tsx';
import { TimeSlider } from '../race/time-slider.tsx';
import { DidTo } from './did-to.tsx';
import { ToWatch } from './to-watch.tsx';

/** How many days back the page looks when it is opened. */
const WEEK = 7;

const PASTS = ['known-then', 'known-now', 'learned'] as const;
type Past = (typeof PASTS)[number];

/** What to ask: from which day on, and of which past. */
const comparing = (past: Past, since: string): QueryOf<'changes'> =>
  past === 'learned' ? { knownSince: since } : { since, by: past };

export default function Changes() {
  const { case: id = '', look } = usePlace();
  const { words, told, date } = useAnalysis();
  const setLook = useLook();
  const about = useRoute('case', { case: id }).data;
  const past = PASTS.find((one) => one === look.by) ?? 'known-then';
  const last = look.asOf ?? about?.days.last;
  const since = look.since ?? (last === undefined ? undefined : addDays(last, -WEEK));
  const { data, problem, retry, old } = useRoute(
    'changes',
    since === undefined ? 'skip' : { case: id },
    since === undefined ? {} : { ...timeQuery(look), ...comparing(past, since) },
  );
  const said = told.changes;
  return (
    <>
      <h1>{words.pages.changes}</h1>
      {about === undefined || last === undefined ? undefined : (
        <TimeSlider about={about} asOf={data?.after.asOf ?? last} />
      )}
      <p className="filters">
        <label>
          {said.compare}
          <select value={past} onChange={({ target }) => setLook({ by: target.value })}>
            {PASTS.map((one) => (
              <option key={one} value={one}>
                {said.by[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.members.since}
          <input
            type="date"
            value={since ?? ''}
            max={past === 'learned' ? undefined : last}
            onChange={({ target }) => {
              if (target.value !== '') setLook({ since: target.value });
            }}
          />
        </label>
      </p>
      <p className="fine">{said.byAbout[past]}</p>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined && problem === undefined ? <Waiting /> : undefined}
      {data === undefined || (old && problem !== undefined) ? undefined : (
        <div className="columns" data-old={old}>
          <div className="column">
            <section aria-live="polite">
              <h2>
                {past === 'learned' && since !== undefined
                  ? `${date(data.after.asOf)} · ${said.knownOn(date(since))} → ${said.knownOn(date(look.knownAt ?? about?.days.last ?? data.after.asOf))}`
                  : `${date(data.before.asOf)} → ${date(data.after.asOf)}`}
              </h2>
              {data.changes.length === 0 ? <p>{words.member.nothing}</p> : <Moves changes={data} />}
            </section>
            <Downloads id={id} table="changes" />
          </div>
          <div className="column">
            <DidTo changes={data} />
            <ToWatch />
          </div>
        </div>
      )}
    </>
  );
}
