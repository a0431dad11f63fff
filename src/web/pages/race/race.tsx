/** The race: one question answered at the top, evidence one click below. */
import { useState } from 'react';
import { useLook, usePlace } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { useSeen } from '../../data/seen.ts';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { Downloads } from '../../parts/downloads.tsx';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { headline } from '../../words/headline.ts';
import { Bars } from './bars.tsx';
import { Changed } from './changed.tsx';
import { HeadlineText } from './headline-text.tsx';
import { InTheWay } from './in-the-way.tsx';
import { Kicker } from './kicker.tsx';
import { Published } from './published.tsx';
import { Seats, type Arrangement } from './seats.tsx';
import { TimeSlider } from './time-slider.tsx';

export default function Race() {
  const { case: id = '', look } = usePlace();
  const speech = useSpeech();
  const setLook = useLook();
  const [arrangement, setArrangement] = useState<Arrangement>('grid');
  const about = useRoute('case', { case: id });
  const { data, problem, retry, old } = useRoute('standing', { case: id }, timeQuery(look));
  const { since, markSeen } = useSeen(id, about.data?.version);
  const changes = useRoute(
    'changes',
    since === undefined ? 'skip' : { case: id },
    since === undefined ? {} : { sinceEntry: since },
  );
  const failed = problem ?? about.problem;
  const again = problem === undefined ? about.retry : retry;
  const note = failed === undefined ? undefined : <ProblemNote problem={failed} retry={again} />;
  // Both at once, so that the one that comes later moves nothing.
  if (data === undefined || about.data === undefined) return note ?? <Waiting />;
  const shown = data.candidates.find((one) => one.id === look.candidate) ?? data.candidates[0];
  const moved = new Set(
    (since === undefined ? undefined : changes.data)?.changes.flatMap((change) =>
      change.kind === 'move' && change.candidate === shown?.id ? [change.member] : [],
    ),
  );
  return (
    <div className="race" data-old={old}>
      <Kicker standing={data} procedure={about.data?.procedure} />
      <HeadlineText text={headline(data, speech)} />
      {note}
      <TimeSlider about={about.data} asOf={data.asOf} />
      <Bars
        candidates={data.candidates}
        shown={shown?.id}
        onShow={(candidate) => setLook({ candidate })}
      />
      <Downloads id={id} chart="bars" table="standing" />
      <div className="columns">
        <div className="column">
          {shown === undefined ? undefined : (
            <Seats
              id={id}
              standing={shown}
              moved={moved}
              arrangement={arrangement}
              onArrange={setArrangement}
            />
          )}
          <Changed since={since} changes={changes.data} markSeen={markSeen} />
        </div>
        {shown === undefined ? undefined : (
          <div className="column">
            <InTheWay standing={shown} candidates={data.candidates} />
            <Published counts={shown.published} leftOut={shown.leftOut?.['published']} />
          </div>
        )}
      </div>
    </div>
  );
}
