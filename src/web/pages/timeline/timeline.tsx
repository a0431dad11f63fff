/** How many were for a candidate, day by day, with what happened meanwhile. */
import { lazy, Suspense } from 'react';
import type { TimelineView } from '../../../api/index.ts';
import { usePlace } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { CandidateChoice } from '../../parts/candidate-choice.tsx';
import { Downloads } from '../../parts/downloads.tsx';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { WordsButton } from '../../parts/words-button.tsx';

// The charts come with Observable Plot, which is larger than the rest of the pages together.
const Picture = lazy(() => import('./picture.tsx'));

export default function Timeline() {
  const { case: id = '', look } = usePlace();
  const { words } = useSpeech();
  const about = useRoute('case', { case: id });
  const candidate = look.candidate;
  const { data, problem, retry } = useRoute(
    'timeline',
    { case: id },
    { ...timeQuery(look), ...(candidate === undefined ? {} : { candidate }) },
  );
  const standing = useRoute('standing', { case: id }, timeQuery(look)).data;
  const one = standing?.candidates.find((some) => some.id === data?.candidate.id);
  return (
    <>
      <h1>{words.pages.timeline}</h1>
      <div className="filters">
        <CandidateChoice candidates={about.data?.candidates ?? []} shown={data?.candidate.id} />
      </div>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined && problem === undefined ? <Waiting /> : undefined}
      {data === undefined ? undefined : (
        <>
          <section>
            <h2 dir="auto">{words.timeline.supporters(data.candidate.name)}</h2>
            <div className="chart-place">
              <Suspense fallback={<Waiting />}>
                <Picture view={data} standing={one} />
              </Suspense>
            </div>
            <Downloads id={id} chart="timeline" table="counts" candidate={data.candidate.id} />
          </section>
          <Steps view={data} />
          <Events view={data} />
        </>
      )}
    </>
  );
}

function Steps({ view }: { readonly view: TimelineView }) {
  const { words, shortDate } = useSpeech();
  if (view.steps.length === 0) return <p>{words.timeline.none}</p>;
  const published = (on: string) => view.published.filter((count) => count.on === on);
  return (
    <div className="table-frame">
      <table>
        <caption>{words.timeline.steps}</caption>
        <thead>
          <tr>
            <th scope="col">{words.timeline.day}</th>
            <th scope="col">{words.timeline.axis}</th>
            <th scope="col">{words.timeline.published}</th>
          </tr>
        </thead>
        <tbody>
          {view.steps.map((step) => (
            <tr key={step.on}>
              <th scope="row">{shortDate(step.on)}</th>
              <td>
                <WordsButton claims={step.claims}>
                  {words.race.for(step.for)} · {words.race.open(step.open)} ·{' '}
                  {words.race.against(step.against)} · {words.race.undeclared(step.undeclared)}
                </WordsButton>
              </td>
              <td>
                {published(step.on).map((count) => (
                  <WordsButton key={count.claim} claims={[count.claim]}>
                    {count.atLeast === count.atMost
                      ? count.atLeast
                      : `${count.atLeast}–${count.atMost}`}{' '}
                    {words.stance[count.stance]}
                  </WordsButton>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Events({ view }: { readonly view: TimelineView }) {
  const { words, date } = useSpeech();
  return (
    <section>
      <h2>{words.timeline.events}</h2>
      {view.events.length === 0 ? <p>{words.timeline.none}</p> : undefined}
      <ul className="moves">
        {view.events.map((event) => (
          <li key={`${event.claim} ${event.kind}`} dir="auto">
            <time dateTime={event.on}>{date(event.on)}</time> {event.sentence}{' '}
            <WordsButton claims={[event.claim]}>{words.race.words}</WordsButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
