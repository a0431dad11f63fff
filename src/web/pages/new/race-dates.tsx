/** The calendar of a race that is being set up. */
import { useWork } from '../../words/work/index.ts';
import { DateFields, EMPTY_DATE } from '../calendar/date-fields.tsx';
import type { PartProps } from './body-fields.tsx';

export function RaceDates({ draft, onChange, lacks }: PartProps) {
  const { work } = useWork();
  const { dates } = draft;
  return (
    <fieldset>
      <legend>{work.race.calendar}</legend>
      {dates.map((date, index) => {
        const on = lacks.get(`dates.${index}.on`);
        const label = lacks.get(`dates.${index}.label`);
        return (
          // A row has no other name than its place; rows are only added and removed, never moved.
          <div
            key={`date-${index}`}
            className="date-row"
            role="group"
            aria-label={work.race.dateN(index + 1)}
          >
            <DateFields
              date={date}
              onChange={(next) =>
                onChange({ ...draft, dates: dates.map((one, at) => (at === index ? next : one)) })
              }
              wrong={{
                ...(on !== undefined && { on: work.race.lacks[on] }),
                ...(label !== undefined && { label: work.race.lacks[label] }),
              }}
            />
            <button
              type="button"
              aria-label={work.race.remove(work.race.dateN(index + 1))}
              onClick={() => onChange({ ...draft, dates: dates.filter((_, at) => at !== index) })}
            >
              ×
            </button>
          </div>
        );
      })}
      <button type="button" onClick={() => onChange({ ...draft, dates: [...dates, EMPTY_DATE] })}>
        {work.race.addDate}
      </button>
    </fieldset>
  );
}
