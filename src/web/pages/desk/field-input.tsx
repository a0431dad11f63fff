/** One field of a claim. */
import { useId, type ReactNode } from 'react';
import type { CaseView } from '../../../api/index.ts';
import type { Span } from '../../../case/index.ts';
import { never } from '../../../basics/index.ts';
import { choiceWord, useWork } from '../../words/work/index.ts';
import { isSpan, type Lack } from './draft.ts';
import type { Placed } from './kinds.ts';
import { Evidence, Grounds, Quantity } from './field-lists.tsx';
import { CandidateSelect, MemberSelect, MembersInput, WhoInput } from './field-names.tsx';

export interface FieldProps {
  readonly field: Placed;
  readonly label: string;
  readonly value: unknown;
  readonly lack: Lack | undefined;
  readonly view: CaseView;
  readonly words: Span | undefined;
  readonly onChange: (value: unknown) => void;
}

/** What ties a control to its label and to what is wrong with it. */
export interface Tie {
  readonly id: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
  readonly 'aria-required'?: true;
}

export function FieldInput(props: FieldProps) {
  const { field, label, lack } = props;
  const { work } = useWork();
  const id = useId();
  const wrong = `${id}-wrong`;
  const tie: Tie = {
    id,
    ...(lack === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': wrong }),
  };
  return (
    <div className="field" data-sort={field.sort}>
      <label htmlFor={id}>{label}</label>
      <Control {...props} tie={tie} />
      {lack === undefined ? undefined : (
        <p className="wrong" id={wrong}>
          {work.form.lacks[lack]}
        </p>
      )}
    </div>
  );
}

function Control({ tie, ...props }: FieldProps & { readonly tie: Tie }): ReactNode {
  const { field, value, view, words, onChange } = props;
  const speech = useWork();
  const { work } = speech;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const setText = (text: string): void => onChange(text === '' ? undefined : text);
  switch (field.sort) {
    case 'member':
      return <MemberSelect tie={tie} view={view} value={text} onChange={setText} />;
    case 'members':
      return <MembersInput tie={tie} view={view} value={value} onChange={onChange} />;
    case 'candidate':
      return <CandidateSelect tie={tie} view={view} value={text} onChange={setText} />;
    case 'who':
      return <WhoInput tie={tie} view={view} value={text} onChange={setText} />;
    case 'whos':
      return (
        <input
          {...tie}
          type="text"
          placeholder={work.form.listHint}
          defaultValue={Array.isArray(value) ? value.join(', ') : ''}
          onChange={(event) => {
            const names = event.target.value.split(',').map((name) => name.trim());
            onChange(names.filter((name) => name !== ''));
          }}
        />
      );
    case 'choice':
      return (
        <select {...tie} value={text} onChange={(event) => setText(event.target.value)}>
          {field.needed && text !== '' ? undefined : <option value="">{work.form.none}</option>}
          {field.choices?.map((choice) => (
            <option key={choice} value={choice}>
              {choiceWord(speech, work, choice)}
            </option>
          ))}
        </select>
      );
    case 'whole':
      return (
        <input
          {...tie}
          type="number"
          min={0}
          step={1}
          value={text}
          onChange={(event) =>
            onChange(event.target.value === '' ? undefined : event.target.valueAsNumber)
          }
        />
      );
    case 'when':
    case 'text':
      return (
        <input
          {...tie}
          type="text"
          placeholder={field.sort === 'when' ? work.form.dateHint : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      );
    case 'words':
      return (
        <WordsTaken
          tie={tie}
          value={isSpan(value) ? value : undefined}
          words={words}
          needed={field.needed}
          onChange={onChange}
        />
      );
    case 'grounds':
      return <Grounds tie={tie} value={value} words={words} view={view} onChange={onChange} />;
    case 'evidence':
      return <Evidence tie={tie} value={value} words={words} onChange={onChange} />;
    case 'quantity':
      return <Quantity tie={tie} value={value} onChange={onChange} />;
    default:
      return never(field.sort, 'sort of field');
  }
}

/** Words of the article: shown as they stand there, and taken from what is selected in it. */
function WordsTaken({
  tie,
  value,
  words,
  needed,
  onChange,
}: {
  readonly tie: Tie;
  readonly value: Span | undefined;
  readonly words: Span | undefined;
  readonly needed: boolean;
  readonly onChange: (value: Span | undefined) => void;
}) {
  const { work } = useWork();
  return (
    <div className="taken">
      <output className="source-text" dir="auto">
        {value === undefined ? '' : `“${value.exact}”`}
      </output>
      <button {...tie} type="button" disabled={words === undefined} onClick={() => onChange(words)}>
        {work.form.useWords}
      </button>
      {needed || value === undefined ? undefined : (
        <button type="button" onClick={() => onChange(undefined)}>
          {work.form.take}
        </button>
      )}
    </div>
  );
}
