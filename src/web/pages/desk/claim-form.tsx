/** A claim as a form, for its correction or for a new one; drawn from the description in `kinds.ts`. */
import { useEffect, useId, useRef, useState } from 'react';
import type { CaseView } from '../../../api/index.ts';
import type { ClaimKind, Span } from '../../../case/index.ts';
import { useWork } from '../../words/work/index.ts';
import { at, claimFrom, kindOf, lacks, put, withKind, type Draft } from './draft.ts';
import { FieldInput } from './field-input.tsx';
import { fieldsOf, KINDS } from './kinds.ts';
import { labelOf } from './label.ts';

interface Props {
  readonly start: Draft;
  readonly text: string;
  readonly view: CaseView;
  /** Words selected in the article now. */
  readonly words: Span | undefined;
  readonly saveLabel: string;
  readonly onSave: (draft: Draft) => void;
  readonly onCancel: () => void;
}

export function ClaimForm({ start, text, view, words, saveLabel, onSave, onCancel }: Props) {
  const { work } = useWork();
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(start);
  /** Lacks are told once somebody has tried to save. */
  const [tried, setTried] = useState(false);
  const kind = kindOf(draft);
  const lacking = lacks(draft, text);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const save = (): void => {
    setTried(true);
    if (lacking.size === 0) onSave(claimFrom(draft));
    else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <form
      ref={form}
      className="claim-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <div className="field">
        <label htmlFor={name}>{work.form.kind}</label>
        <select
          id={name}
          value={kind}
          onChange={(event) => setDraft(withKind(draft, event.target.value as ClaimKind))}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {work.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      {fieldsOf(kind).map((field) => (
        <FieldInput
          key={`${kind} ${field.path}`}
          field={field}
          label={labelOf(work, kind, field.path)}
          value={at(draft, field.path)}
          lack={tried ? lacking.get(field.path) : undefined}
          view={view}
          words={words}
          onChange={(value) => setDraft(put(draft, field.path, value))}
        />
      ))}
      {tried && lacking.size > 0 ? (
        <p role="alert">{work.form.lacking(lacking.size)}</p>
      ) : undefined}
      <p className="acts">
        <button type="submit">
          {saveLabel} <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" onClick={onCancel}>
          {work.desk.cancel} <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}
