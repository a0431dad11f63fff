/** One step of a replay: its round, who came and went, departures, and how we know it. */
import type { AnswerOf } from '../../../api/index.ts';
import { useProcedureWords } from '../../words/procedures/index.ts';
import { RoundInWords } from './round.tsx';
import { useStopWords } from './stop-words.ts';
import type { Stop } from './stops.ts';

interface Props {
  readonly replay: AnswerOf<'history'>;
  readonly stop: Stop;
  readonly heading: string;
  readonly isLast: boolean;
}

export function StepInWords({ replay, stop, heading, isLast }: Props) {
  const { told } = useProcedureWords();
  const { when, what } = useStopWords()(stop);
  return (
    <section className="told step">
      <p className="fine">{heading}</p>
      <h2>
        {when}: <span lang="en">{what}</span>
      </h2>
      {stop.departures.map((departure) => (
        <Departure key={`${departure.kind} ${departure.says}`} departure={departure} />
      ))}
      {stop.rounds.map((round) => (
        <RoundInWords key={`${round.stage} ${round.round} ${String(round.extra)}`} round={round} />
      ))}
      <People stop={stop} />
      <Happened stop={stop} />
      <p>
        {stop.next === undefined && isLast ? (
          told.replay.over
        ) : stop.next === undefined || stop.next.id === stop.stage ? undefined : (
          <span lang="en">{told.replay.thenStage(stop.next.title)}</span>
        )}
      </p>
      <Known replay={replay} stop={stop} />
    </section>
  );
}

function Departure({ departure }: { readonly departure: Stop['departures'][number] }) {
  const { told } = useProcedureWords();
  const { kind, says } = departure;
  return (
    <div className="departure" data-kind={kind}>
      <p>
        <strong>{told.replay.departure[kind]}.</strong> <span lang="en">{says}</span>
      </p>
      <p className="fine">{told.replay.departureTells[kind]}</p>
    </div>
  );
}

/** Those who were only put forward are told together; whoever left, stayed or won has a line. */
function People({ stop }: { readonly stop: Stop }) {
  const { told, list } = useProcedureWords();
  const came = stop.people.filter(({ what }) => what === 'put-forward').map(({ name }) => name);
  const others = stop.people.filter(({ what }) => what !== 'put-forward');
  if (stop.people.length === 0) return undefined;
  return (
    <section>
      <h3>{told.replay.people}</h3>
      <ul className="people">
        {came.length === 0 ? undefined : (
          <li dir="auto">
            {told.replay.person['put-forward']}: {list(came)}
          </li>
        )}
        {others.map(({ candidate, name, what }) => (
          <li key={`${candidate} ${what}`} data-what={what} dir="auto">
            <strong>{name}</strong> {told.replay.person[what]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Happened({ stop }: { readonly stop: Stop }) {
  const { told } = useProcedureWords();
  // What a departure says stands above already.
  const says = stop.says.filter(
    (sentence) => !stop.departures.some((one) => sentence.includes(one.says)),
  );
  if (says.length === 0) return undefined;
  return (
    <details open={stop.rounds.length === 0}>
      <summary>{told.replay.happened}</summary>
      <ul className="told-list" lang="en">
        {says.map((sentence, i) => (
          // The same thing may happen twice in one step.
          <li key={`${i} ${sentence}`} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How the step is known, with its sources; recalled is not read, and says so. */
function Known({ replay, stop }: Pick<Props, 'replay' | 'stop'>) {
  const { told } = useProcedureWords();
  const cited = replay.sources.filter(({ id }) => stop.sources.includes(id));
  return (
    <section className="known">
      {stop.notes.map((note) => (
        <p key={note} lang="en">
          {note}
        </p>
      ))}
      <p className="fine">
        {told.replay.known}:{' '}
        {stop.basis.length === 0
          ? replay.sources.length === 0
            ? told.replay.noSources
            : told.replay.notKnown
          : stop.basis.map((basis) => told.replay.basis[basis]).join('; ')}
      </p>
      {cited.length === 0 ? undefined : (
        <ul className="told-list sources fine" aria-label={told.replay.sources}>
          {cited.map(({ id, url, title }) => (
            <li key={id}>
              <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
                {title ?? new URL(url).hostname}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
