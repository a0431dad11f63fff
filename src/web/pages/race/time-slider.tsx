/** The day that is shown, and which past: a slider over the days on which anything happened. */
import type { CaseView } from '../../../api/index.ts';
import { useLook, usePlace } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { stepsOf, type Past } from './steps.ts';

export function TimeSlider({ about, asOf }: { readonly about: CaseView; readonly asOf: string }) {
  const { look } = usePlace();
  const { words, date } = useSpeech();
  const setLook = useLook();
  const told = words.race;
  const past: Past = look.knownAt === undefined ? 'was' : 'knew';
  const day = look.asOf ?? asOf;
  const steps = stepsOf(about, past, day);
  const at = steps.indexOf(day);
  const show = (day: string | undefined, past: Past): void =>
    setLook({ asOf: day, knownAt: past === 'knew' ? (day ?? asOf) : undefined });
  const step = (to: number): void => {
    const next = steps[to];
    if (next !== undefined) show(next, past);
  };
  const choice = (value: Past, label: string) => (
    <label>
      <input type="radio" name="past" checked={past === value} onChange={() => show(day, value)} />
      {label}
    </label>
  );
  return (
    <div className="time" role="group" aria-label={told.view}>
      <label className="day" htmlFor="day">
        {past === 'knew' ? told.asKnownOn : told.asOf} <time dateTime={day}>{date(day)}</time>
      </label>
      <div className="slide">
        <button
          type="button"
          aria-label={told.earlier}
          disabled={at <= 0}
          onClick={() => step(at - 1)}
        >
          ◂
        </button>
        <input
          id="day"
          type="range"
          min={0}
          max={Math.max(steps.length - 1, 1)}
          step={1}
          value={at}
          aria-valuetext={date(day)}
          onChange={(event) => step(Number(event.target.value))}
        />
        <button
          type="button"
          aria-label={told.later}
          disabled={at >= steps.length - 1}
          onClick={() => step(at + 1)}
        >
          ▸
        </button>
      </div>
      <div className="past">
        {choice('was', told.asItWas)}
        {choice('knew', told.asWeKnewIt)}
        <button
          type="button"
          disabled={look.asOf === undefined}
          onClick={() => show(undefined, 'was')}
        >
          {told.today}
        </button>
      </div>
    </div>
  );
}
