/** What would have to be given so that the rule is met: a choice, what it does, and what the program proposes. */
import { useState } from 'react';
import { usePlace } from '../../app/router.tsx';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { AnalysisHead } from '../analysis/head.tsx';
import { Answer, AnswerTold } from './answer.tsx';
import { OnOfferList } from './on-offer.tsx';
import { OwnFigures } from './own-figures.tsx';
import { Proposals } from './proposals.tsx';
import { TakenStands } from './taken-stands.tsx';
import { OPENS, useOffer, type Asked, type Open } from './use-offer.ts';

export default function Packages() {
  const { look } = usePlace();
  const { words, told } = useAnalysis();
  const [asked, setAsked] = useState<Asked>({ open: 'abstain', order: 'fewest', best: 3 });
  const found = useOffer(asked);
  const { offer, packages, problem, retry, isOld, given, give, own, setOwn } = found;
  return (
    <>
      <AnalysisHead
        title={words.pages.packages}
        asOf={offer?.asOf}
        candidate={{ shown: offer?.candidate.id ?? look.candidate }}
      >
        <label>
          {told.packages.openAs}
          <select
            value={asked.open}
            onChange={(event) => setAsked({ ...asked, open: event.target.value as Open })}
          >
            {OPENS.map((one) => (
              <option key={one} value={one}>
                {told.packages.opens[one]}
              </option>
            ))}
          </select>
        </label>
      </AnalysisHead>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {offer === undefined && problem === undefined ? <Waiting /> : undefined}
      {offer === undefined ? undefined : (
        <>
          <p className="lead" dir="auto">
            {told.packages.about(offer.candidate.name)}
          </p>
          <div className="answer-bar" data-old={isOld}>
            <AnswerTold offer={offer} />
          </div>
          <div className="columns">
            <div className="column">
              <OnOfferList offer={offer} given={given} give={give} own={own} setOwn={setOwn} />
              <OwnFigures own={own} setOwn={setOwn} />
              <TakenStands stands={offer.stands} />
            </div>
            <div className="column">
              <Answer offer={offer} />
              <Proposals
                offer={offer}
                packages={packages}
                given={given}
                give={give}
                asked={asked}
                onAsk={setAsked}
              />
            </div>
          </div>
        </>
      )}
    </>
  );
}
