/** A bar a candidate against what the rule needs. */
import type { CandidateStanding } from '../../../analysis/index.ts';
import { useSpeech } from '../../app/settings.tsx';
import { SIGN } from '../../parts/stance.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { segmentsOf, type Segment } from './segments.ts';

interface Props {
  readonly candidates: readonly CandidateStanding[];
  readonly shown: string | undefined;
  readonly onShow: (candidate: string) => void;
}

export function Bars({ candidates, shown, onShow }: Props) {
  const { words } = useSpeech();
  return (
    <section className="bars" aria-label={words.race.candidates}>
      <h2 className="unseen">{words.race.candidates}</h2>
      {candidates.map((candidate) => (
        <div key={candidate.id} className="bar-row" data-standing={candidate.standing}>
          <h3 dir="auto">
            <button
              type="button"
              className="name"
              aria-pressed={candidate.id === shown}
              onClick={() => onShow(candidate.id)}
            >
              {candidate.name}
            </button>{' '}
            <WordsButton
              className="words state"
              claims={candidate.claim === undefined ? [] : [candidate.claim]}
            >
              {words.race.state[candidate.state]}
            </WordsButton>
          </h3>
          <Bar candidate={candidate} />
          <Numbers candidate={candidate} />
        </div>
      ))}
    </section>
  );
}

function Bar({ candidate }: { readonly candidate: CandidateStanding }) {
  const { words } = useSpeech();
  const label = ({ stance, certain, seats }: Segment): string =>
    `${candidate.name}: ${seats.length} ${words.stance[stance]}${certain ? '' : `, ${words.race.uncertain}`}`;
  return (
    <div className="bar">
      {segmentsOf(candidate.members).map((segment) => (
        <span
          key={`${segment.stance} ${segment.certain}`}
          className="segment"
          style={{ flexGrow: segment.seats.length }}
        >
          <WordsButton className="fill" claims={segment.claims} label={label(segment)}>
            <span
              className="paint"
              data-stance={segment.stance}
              data-certain={segment.certain}
              title={label(segment)}
            >
              {SIGN[segment.stance]}
            </span>
          </WordsButton>
        </span>
      ))}
    </div>
  );
}

function Numbers({ candidate }: { readonly candidate: CandidateStanding }) {
  const { words } = useSpeech();
  const { tally, answer } = candidate;
  const parts = [
    words.race.for(tally.for),
    words.race.open(tally.open),
    words.race.against(tally.against),
    words.race.undeclared(tally.undeclared),
    ...(answer === undefined ? [] : [words.race.outcome[answer.outcome]]),
  ];
  return <p className="numbers">{parts.join(' · ')}</p>;
}
