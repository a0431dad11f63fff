/** What is known of a date: of what, when, how firmly, and how it is called. */
import { useId } from 'react';
import type { BodyOf } from '../../../api/index.ts';
import { choiceWord, useWork } from '../../words/work/index.ts';
import { SAID } from '../desk/kinds.ts';

export type DateDraft = Omit<BodyOf<'new-date'>, 'expected'>;

export const EMPTY_DATE: DateDraft = { what: 'decision', on: '', firmness: 'expected', label: '' };

interface Props {
  readonly date: DateDraft;
  readonly onChange: (date: DateDraft) => void;
  readonly wrong: { readonly on?: string; readonly label?: string };
}

export function DateFields({ date, onChange, wrong }: Props) {
  const speech = useWork();
  const { work } = speech;
  const name = useId();
  const choice = (field: 'what' | 'firmness') => (
    <div className="field">
      <label htmlFor={`${name}-${field}`}>{work.calendar[field]}</label>
      <select
        id={`${name}-${field}`}
        value={date[field]}
        onChange={({ target }) => onChange({ ...date, [field]: target.value })}
      >
        {SAID.deadline[field].choices?.map((one) => (
          <option key={one} value={one}>
            {choiceWord(speech, work, one)}
          </option>
        ))}
      </select>
    </div>
  );
  const text = (field: 'on' | 'label', hint?: string) => (
    <div className="field">
      <label htmlFor={`${name}-${field}`}>{work.calendar[field]}</label>
      <input
        id={`${name}-${field}`}
        type="text"
        maxLength={field === 'on' ? 40 : 300}
        placeholder={hint}
        value={date[field]}
        {...(wrong[field] === undefined
          ? {}
          : { 'aria-invalid': true, 'aria-describedby': `${name}-${field}-wrong` })}
        onChange={({ target }) => onChange({ ...date, [field]: target.value })}
      />
      {wrong[field] === undefined ? undefined : (
        <p className="wrong" id={`${name}-${field}-wrong`}>
          {wrong[field]}
        </p>
      )}
    </div>
  );
  return (
    <div className="lines">
      {choice('what')}
      {text('on', work.form.dateHint)}
      {text('label')}
      {choice('firmness')}
    </div>
  );
}
