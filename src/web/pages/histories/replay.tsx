/** A selection of the past, step by step: what was done, what the rule said, where history went its own way. */
import { useEffect, useMemo } from 'react';
import type { AnswerOf } from '../../../api/index.ts';
import { APPOINTED, NOT_FILLED } from '../../../procedure/index.ts';
import { Link, useLook, usePlace } from '../../app/router.tsx';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { isTyping } from '../../parts/shortcuts.tsx';
import { useProcedureWords } from '../../words/procedures/index.ts';
import { DiagramFrame } from '../procedures/diagram-frame.tsx';
import { InEnglish } from '../procedures/in-english.tsx';
import { StepInWords } from './step.tsx';
import { Stepper } from './stepper.tsx';
import { stopsOf, type Stop } from './stops.ts';

type Replayed = AnswerOf<'history'>;

export default function Replay() {
  const { item = '' } = usePlace();
  const { data, problem, retry } = useRoute('history', { history: item });
  return (
    <>
      {problem === undefined ? undefined : <ProblemNote problem={problem} retry={retry} />}
      {data === undefined && problem === undefined ? <Waiting /> : undefined}
      {data === undefined ? undefined : <Steps key={data.name} replay={data} />}
    </>
  );
}

function Steps({ replay }: { readonly replay: Replayed }) {
  const { look } = usePlace();
  const { told } = useProcedureWords();
  const setLook = useLook();
  const procedure = useRoute('procedure', { procedure: replay.procedure.name }).data;
  const stops = useMemo(() => stopsOf(replay.steps), [replay]);
  const last = stops.length - 1;
  const at = Math.min(Math.max(Number(look.step ?? '1') - 1 || 0, 0), last);
  const stop = stops[at];
  useKeys(at, last, (to) => setLook({ step: String(to + 1) }));
  if (stop === undefined) return undefined;
  return (
    <>
      <h1 lang="en">{replay.title}</h1>
      <p className="kicker">
        <span>
          {told.replay.under}:{' '}
          <Link to={{ page: 'procedures', item: replay.procedure.name, look: {} }} lang="en">
            {replay.procedure.title}
          </Link>
        </span>
        <InEnglish />
      </p>
      <Ending replay={replay} />
      <Stepper stops={stops} at={at} onStep={(to) => setLook({ step: String(to + 1) })} />
      <div className="replay">
        <StepInWords
          replay={replay}
          stop={stop}
          heading={told.replay.step(at + 1, stops.length)}
          isLast={at === last}
        />
        {procedure === undefined ? (
          <Waiting />
        ) : (
          <DiagramFrame view={procedure} {...placesOf(stop, replay)} />
        )}
      </div>
      <Notes replay={replay} />
    </>
  );
}

/** What of the diagram is looked at, and where it goes from there: a stage, or the end of the race. */
function placesOf({ stage, next }: Stop, { ended }: Replayed) {
  const end = ended === 'not-filled' ? NOT_FILLED : APPOINTED;
  const after = next?.id ?? end;
  return { here: stage ?? after, next: after };
}

/** Arrow keys step wherever they mean nothing else; what scrolls or is typed in keeps its own. */
function useKeys(at: number, last: number, onStep: (to: number) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (isTyping(event.target) || isScrolling(event.target)) return;
      const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      if (to !== at && to >= 0 && to <= last) onStep(to);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}

const isScrolling = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.diagram-frame, dialog') !== null;

/** How it ended, whether that is what happened, and how often history left the procedure. */
function Ending({ replay }: { readonly replay: Replayed }) {
  const { told, list } = useProcedureWords();
  const names = list(replay.appointed.map(({ name }) => name));
  const { outcome, departures } = replay;
  return (
    <p className="lead-text">
      {told.replay.ended[replay.ended](names)}{' '}
      {replay.agrees ? told.replay.agrees : told.replay.disagrees}{' '}
      {departures.length === 0 ? told.replay.kept : told.replay.departed(departures.length)}
      {outcome.note === undefined ? undefined : <span lang="en"> {outcome.note}</span>}
    </p>
  );
}

function Notes({ replay }: { readonly replay: Replayed }) {
  const { told } = useProcedureWords();
  if (replay.notes.length === 0) return undefined;
  return (
    <section className="told">
      <h2>{told.replay.notes}</h2>
      <ul className="told-list" lang="en">
        {replay.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
