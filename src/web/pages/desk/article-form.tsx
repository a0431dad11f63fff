/** The text of an article and what is known of it. */
import { useId, useState } from 'react';
import { isDay } from '../../../basics/index.ts';
import { useWork } from '../../words/work/index.ts';

/** As it is typed; an empty field is not known. */
export interface ArticleDraft {
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly url: string;
}

export const EMPTY_ARTICLE: ArticleDraft = {
  text: '',
  title: '',
  outlet: '',
  published: '',
  url: '',
};

interface Props {
  readonly draft: ArticleDraft;
  readonly onChange: (draft: ArticleDraft) => void;
  readonly onRead: () => void;
  readonly busy: boolean;
}

export function ArticleForm({ draft, onChange, onRead, busy }: Props) {
  const { work } = useWork();
  const name = useId();
  const [tried, setTried] = useState(false);
  const wrong: Readonly<Partial<Record<keyof ArticleDraft, string>>> = {
    ...(draft.text.trim() === '' && { text: work.intake.needed }),
    ...(!isDay(draft.published) && { published: work.intake.noDay }),
  };
  const tie = (field: keyof ArticleDraft) => ({
    id: `${name}-${field}`,
    value: draft[field],
    ...(tried && wrong[field] !== undefined
      ? { 'aria-invalid': true, 'aria-describedby': `${name}-${field}-wrong` }
      : {}),
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange({ ...draft, [field]: target.value }),
  });
  const told = (field: keyof ArticleDraft) =>
    tried && wrong[field] !== undefined ? (
      <p className="wrong" id={`${name}-${field}-wrong`}>
        {wrong[field]}
      </p>
    ) : undefined;
  const line = (field: 'title' | 'outlet' | 'published' | 'url', type: string, most: number) => (
    <div className="field">
      <label htmlFor={`${name}-${field}`}>{work.intake[field]}</label>
      <input {...tie(field)} type={type} maxLength={most} dir="auto" />
      {told(field)}
    </div>
  );
  return (
    <form
      className="article-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const first = (['text', 'published'] as const).find((field) => wrong[field] !== undefined);
        if (first === undefined) onRead();
        else document.querySelector<HTMLElement>(`[id="${name}-${first}"]`)?.focus();
      }}
    >
      {draft.text === '' ? undefined : <p className="fine">{work.intake.look}</p>}
      <div className="field">
        <label htmlFor={`${name}-text`}>{work.intake.text}</label>
        <textarea
          {...tie('text')}
          className="source-text"
          rows={14}
          dir="auto"
          spellCheck={false}
        />
        {told('text')}
      </div>
      <div className="lines">
        {line('published', 'date', 10)}
        {line('outlet', 'text', 300)}
        {line('title', 'text', 1000)}
        {line('url', 'url', 4000)}
      </div>
      <p className="acts">
        <button type="submit" className="main-act" disabled={busy}>
          {work.intake.read}
        </button>
      </p>
    </form>
  );
}
