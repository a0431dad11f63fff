/** The seats of the body: a tile a member, by stance and certainty. */
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { CandidateStanding, Seat } from '../../../analysis/index.ts';
import { useLook } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { arrowTo } from '../../parts/arrows.ts';
import { Downloads } from '../../parts/downloads.tsx';
import { SIGN } from '../../parts/stance.tsx';
import { hemicycle } from './hemicycle.ts';
import { BAR_ORDER, isCertain } from './segments.ts';

export type Arrangement = 'grid' | 'hemicycle';

interface Props {
  readonly id: string;
  readonly standing: CandidateStanding;
  /** Members whose seat changed since the last visit. */
  readonly moved: ReadonlySet<string>;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
}

export function Seats({ id, standing, moved, arrangement, onArrange }: Props) {
  const { words, compare } = useSpeech();
  const byName = [...standing.members].sort((a, b) => compare(a.member, b.member));
  const bySide = [...byName].sort(
    (a, b) => BAR_ORDER.indexOf(a.stance) - BAR_ORDER.indexOf(b.stance),
  );
  return (
    <section className="seats" aria-labelledby="seats">
      <h2 id="seats" dir="auto">
        {words.race.seatsFor(standing.name)}
      </h2>
      <Field
        seats={arrangement === 'grid' ? byName : bySide}
        moved={moved}
        arrangement={arrangement}
      />
      <div className="under">
        <fieldset className="switch">
          <legend className="unseen">{words.race.arrangement}</legend>
          {(['grid', 'hemicycle'] as const).map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="arrangement"
                checked={arrangement === name}
                onChange={() => onArrange(name)}
              />
              {words.race[name]}
            </label>
          ))}
        </fieldset>
        <Downloads id={id} chart="seats" candidate={standing.id} />
      </div>
    </section>
  );
}

type FieldProps = Pick<Props, 'moved' | 'arrangement'> & { readonly seats: readonly Seat[] };

/** One stop for the Tab key; the arrows move within. */
function Field({ seats, moved, arrangement }: FieldProps) {
  const { words } = useSpeech();
  const look = useLook();
  const field = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const { spots, seat: size, height } = hemicycle(arrangement === 'hemicycle' ? seats.length : 0);
  const pressed = (event: KeyboardEvent): void => {
    const buttons = [...(field.current?.querySelectorAll('button') ?? [])];
    const to = arrowTo(event.key, at, buttons);
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
    buttons[to]?.focus();
  };
  const label = (seat: Seat): string =>
    [
      seat.name,
      words.stance[seat.stance],
      ...(isCertain(seat) ? [] : [words.race.uncertain]),
      ...(moved.has(seat.member) ? [words.race.isNew] : []),
    ].join(', ');
  return (
    <ul
      className={arrangement}
      ref={field}
      onKeyDown={pressed}
      style={height === 0 ? undefined : { aspectRatio: `1 / ${height}` }}
    >
      {seats.map((seat, i) => {
        const spot = spots[i];
        const style: CSSProperties | undefined = spot && {
          insetInlineStart: `${(spot.x - size / 2) * 100}%`,
          top: `${((spot.y - size / 2) / height) * 100}%`,
          width: `${size * 100}%`,
        };
        return (
          <li key={seat.member} style={style}>
            <button
              type="button"
              className="paint seat"
              data-stance={seat.stance}
              data-certain={isCertain(seat)}
              tabIndex={i === Math.min(at, seats.length - 1) ? 0 : -1}
              title={label(seat)}
              aria-haspopup="dialog"
              aria-disabled={seat.claims.length === 0}
              onFocus={() => setAt(i)}
              onClick={() => {
                if (seat.claims.length > 0) look({ words: seat.claims }, 'push');
              }}
            >
              <span className="code">{seat.member}</span>
              <span className="unseen">, {label(seat)}</span>
              <span className="sign" aria-hidden="true">
                {SIGN[seat.stance]}
              </span>
              {moved.has(seat.member) ? <span className="dot" /> : undefined}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
