/** From step to step: buttons, a slider, a list to jump; what is shown is told to those who do not see it. */
import { useProcedureWords } from '../../words/procedures/index.ts';
import { useStopWords } from './stop-words.ts';
import type { Stop } from './stops.ts';

interface Props {
  readonly stops: readonly Stop[];
  readonly at: number;
  readonly onStep: (to: number) => void;
}

export function Stepper({ stops, at, onStep }: Props) {
  const { told } = useProcedureWords();
  const titleOf = useStopWords();
  const last = stops.length - 1;
  const titles = stops.map((stop) => {
    const { when, what } = titleOf(stop);
    return `${when}: ${what}`;
  });
  const here = `${told.replay.step(at + 1, stops.length)}: ${titles[at] ?? ''}`;
  return (
    <div className="time stepper" role="group" aria-label={told.replay.steps}>
      <div className="slide">
        <button
          type="button"
          aria-label={told.replay.earlier}
          disabled={at === 0}
          onClick={() => onStep(at - 1)}
        >
          ◂
        </button>
        <input
          type="range"
          aria-label={told.replay.steps}
          min={0}
          max={Math.max(last, 1)}
          step={1}
          value={at}
          aria-valuetext={here}
          onChange={({ target }) => onStep(Math.min(Number(target.value), last))}
        />
        <button
          type="button"
          aria-label={told.replay.later}
          disabled={at === last}
          onClick={() => onStep(at + 1)}
        >
          ▸
        </button>
      </div>
      <label className="jump">
        {told.replay.jump}{' '}
        <select value={at} onChange={({ target }) => onStep(Number(target.value))}>
          {titles.map((title, i) => (
            // Two steps may have one title; their numbers differ.
            <option key={`step-${i}`} value={i}>
              {`${i + 1}. ${title}${stops[i]?.departures.length === 0 ? '' : ` (${told.replay.departs})`}`}
            </option>
          ))}
        </select>
      </label>
      <p className="fine keys-told">{told.replay.keys}</p>
      <p className="unseen" role="status" aria-live="polite">
        {here}
      </p>
    </div>
  );
}
