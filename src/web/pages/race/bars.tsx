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
  const [told, quiet] = [true, false].map((known) =>
    candidates.filter((one) => known === (hasStances(one) || one.id === shown)),
  );
  const row = (candidate: CandidateStanding) => (
    <Row key={candidate.id} candidate={candidate} shown={shown} onShow={onShow} />
  );
  return (
    <section className="bars" aria-label={words.race.candidates}>
      <h2 className="unseen">{words.race.candidates}</h2>
      {told?.map(row)}
      {quiet === undefined || quiet.length === 0 ? undefined : (
        <details className="quiet">
          <summary>{words.race.others(quiet.length)}</summary>
          {quiet.map(row)}
        </details>
      )}
    </section>
  );
}

const hasStances = ({ members }: CandidateStanding): boolean =>
  members.some(({ stance }) => stance !== 'undeclared');

interface RowProps extends Omit<Props, 'candidates'> {
  readonly candidate: CandidateStanding;
}

function Row({ candidate, shown, onShow }: RowProps) {
  const { words } = useSpeech();
  return (
    <div className="bar-row" data-standing={candidate.standing}>
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
    ...(['open', 'against', 'undeclared'] as const).flatMap((side) =>
      tally[side] === 0 ? [] : [words.race[side](tally[side])],
    ),
    ...(answer === undefined ? [] : [words.race.outcome[answer.outcome]]),
  ];
  return <p className="numbers">{parts.join(' · ')}</p>;
}
