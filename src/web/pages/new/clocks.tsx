/** The clocks of a procedure, to take into the calendar; a day is filled in only where it follows from the term. */
import { useProcedureWords } from '../../words/procedures/index.ts';
import type { PartProps } from './body-fields.tsx';
import { dayBefore } from './day-before.ts';
import type { Template } from './race-draft.ts';

type Clock = Template['clocks'][number];

export function Clocks({
  draft,
  onChange,
  clocks,
}: Omit<PartProps, 'lacks'> & { readonly clocks: readonly Clock[] }) {
  const { told, date } = useProcedureWords();
  if (clocks.length === 0) return undefined;
  const take = ({ stage, what, firmness, beforeTermEnds }: Clock): void => {
    const on =
      beforeTermEnds === undefined ? '' : (dayBefore(draft.termEnds, beforeTermEnds) ?? '');
    onChange({ ...draft, dates: [...draft.dates, { what, firmness, on, label: stage }] });
  };
  return (
    <fieldset>
      <legend>{told.fresh.clocks}</legend>
      <ul className="told-list">
        {clocks.map((clock) => {
          const on =
            clock.beforeTermEnds === undefined
              ? undefined
              : dayBefore(draft.termEnds, clock.beforeTermEnds);
          return (
            <li key={`${clock.stage} ${clock.says}`} className="acts">
              <span lang="en">
                {clock.stage}: {clock.says}
              </span>
              <button type="button" onClick={() => take(clock)}>
                {on === undefined ? told.fresh.takeClock : told.fresh.takeClockOn(date(on))}
                <span className="unseen">, {clock.stage}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
