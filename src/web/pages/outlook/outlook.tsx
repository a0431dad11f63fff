/** How likely it is that the rule is met, on whom it hangs, who can still block, and what those want. */
import { usePlace } from '../../app/router.tsx';
import { timeQuery } from '../../data/time.ts';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { AnalysisHead } from '../analysis/head.tsx';
import { Blocking } from './blocking.tsx';
import { BlockersWant } from './blockers-want.tsx';
import { Clashes, Counts } from './counts.tsx';
import { Effects } from './effects.tsx';
import { Hangs } from './hangs.tsx';
import { HowMany } from './how-many.tsx';
import { Met } from './met.tsx';
import { PowerGiven } from './power-given.tsx';

export default function Outlook() {
  const { case: id = '', look } = usePlace();
  const { words, told, date } = useAnalysis();
  const inCase = { case: id };
  const time = timeQuery(look);
  const asked = {
    ...time,
    ...(look.candidate === undefined ? {} : { candidate: look.candidate }),
  };
  const { data, problem, retry, old } = useRoute('estimate', inCase, asked);
  const shown = problem === undefined || !old ? data : undefined;
  // What takes seconds is asked for once the rest is there.
  const effects = useRoute('estimate', shown === undefined || old ? 'skip' : inCase, {
    ...asked,
    effects: 'yes',
  });
  const blockers = useRoute('blockers', inCase, asked).data;
  const power = useRoute('power', inCase, time);
  return (
    <>
      <AnalysisHead
        title={words.pages.outlook}
        asOf={shown?.asOf}
        candidate={{ shown: shown?.candidate ?? look.candidate }}
      />
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {shown === undefined && problem === undefined ? <Waiting /> : undefined}
      {shown === undefined ? undefined : (
        <div className="outlook" data-old={old}>
          <p className="lead" dir="auto">
            {told.outlook.about(shown.name, date(shown.asOf))}
          </p>
          <div className="columns">
            <div className="column">
              <Met
                estimate={shown}
                effects={effects.old ? undefined : effects.data?.effects}
                failed={effects.problem !== undefined}
              />
              <HowMany estimate={shown} />
              <Counts estimate={shown} />
              <Clashes clashes={shown.clashes} />
            </div>
            <div className="column">
              <Blocking estimate={shown} />
              {blockers === undefined ? undefined : <BlockersWant blockers={blockers.blockers} />}
            </div>
          </div>
          <Hangs estimate={shown} power={power.data} />
          <PowerGiven power={power.data} refused={power.problem !== undefined} />
          <Effects effects={effects.data?.effects} />
        </div>
      )}
    </>
  );
}
