/** Fields that hold several things at once: grounds, evidence, a quantity. */
import type { ReactNode } from 'react';
import type { CaseView } from '../../../api/index.ts';
import type { Ground, SaysOf, Span } from '../../../case/index.ts';
import { useWork } from '../../words/work/index.ts';
import type { Tie } from './field-input.tsx';
import { WhoInput } from './field-names.tsx';

interface Props {
  readonly tie: Tie;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}
type WithWords = Props & { readonly words: Span | undefined };

type Piece = NonNullable<SaysOf<'hypothesis'>['evidence']>[number];

interface Quoted {
  readonly quote: Span;
}

/** Words of the article, each with more about it; what is selected there is put at the end. */
function QuotedList<T extends Quoted>({
  tie,
  value,
  words,
  onChange,
  fresh,
  more,
}: WithWords & {
  readonly fresh: (quote: Span) => T;
  /** The fields beside the words; `id` begins theirs. */
  readonly more: (item: T, set: (item: T) => void, id: string) => ReactNode;
}) {
  const { work } = useWork();
  // The draft has the list as plain data.
  const list = (Array.isArray(value) ? value : []) as readonly T[];
  return (
    <div className="rows">
      {list.map((item, index) => (
        <fieldset key={`${item.quote.start}-${item.quote.end}`} className="row">
          <legend className="source-text" dir="auto">
            “{item.quote.exact}”
          </legend>
          {more(item, (next) => onChange(list.with(index, next)), `${tie.id}-${index}`)}
          <button type="button" onClick={() => onChange(list.toSpliced(index, 1))}>
            {work.form.take}
          </button>
        </fieldset>
      ))}
      <button
        {...tie}
        type="button"
        disabled={words === undefined}
        onClick={() => words && onChange([...list, fresh(words)])}
      >
        {work.form.useWords}
      </button>
    </div>
  );
}

export function Grounds({ view, ...list }: WithWords & { readonly view: CaseView }) {
  const { work } = useWork();
  /** What is empty is not written. */
  const kept = (ground: Ground): Ground =>
    Object.fromEntries(Object.entries(ground).filter(([, value]) => value !== '')) as Ground;
  return (
    <QuotedList<Ground>
      {...list}
      fresh={(quote) => ({ quote })}
      more={(ground, set, id) => (
        <>
          <label htmlFor={`${id}-about`}>{work.form.about}</label>
          <WhoInput
            tie={{ id: `${id}-about` }}
            view={view}
            value={ground.about ?? ''}
            onChange={(about) => set(kept({ ...ground, about }))}
          />
          <label htmlFor={`${id}-when`}>{work.form.whenWas}</label>
          <input
            id={`${id}-when`}
            type="text"
            placeholder={work.form.dateHint}
            value={ground.occurred ?? ''}
            onChange={({ target }) => set(kept({ ...ground, occurred: target.value }))}
          />
        </>
      )}
    />
  );
}

export function Evidence(list: WithWords) {
  const { work } = useWork();
  return (
    <QuotedList<Piece>
      {...list}
      fresh={(quote) => ({ quote, speaks: 'for' })}
      more={(piece, set) => (
        <select
          aria-label={work.fields.evidence}
          value={piece.speaks}
          onChange={({ target }) =>
            set({ ...piece, speaks: target.value === 'for' ? 'for' : 'against' })
          }
        >
          <option value="for">{work.form.speaks.for}</option>
          <option value="against">{work.form.speaks.against}</option>
        </select>
      )}
    />
  );
}

export function Quantity({ tie, value, onChange }: Props) {
  const { work } = useWork();
  const quantity = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly amount?: number;
    readonly share?: number;
    readonly of?: string;
  };
  const set = (change: object): void => {
    const entries = Object.entries({ ...quantity, ...change }).filter(
      ([, one]) => one !== undefined && one !== '',
    );
    onChange(entries.length === 0 ? undefined : Object.fromEntries(entries));
  };
  const numberIn = ({ value, valueAsNumber }: HTMLInputElement): number | undefined =>
    value === '' ? undefined : valueAsNumber;
  return (
    <div className="row">
      <input
        {...tie}
        type="number"
        min={0}
        step="any"
        placeholder={work.form.amount}
        value={quantity.amount ?? ''}
        onChange={({ target }) => set({ amount: numberIn(target) })}
      />
      <input
        aria-label={work.form.share}
        type="number"
        min={0}
        max={1}
        step="any"
        placeholder={work.form.share}
        value={quantity.share ?? ''}
        onChange={({ target }) => set({ share: numberIn(target) })}
      />
      <input
        aria-label={work.form.ofWhat}
        type="text"
        placeholder={work.form.ofWhat}
        value={quantity.of ?? ''}
        onChange={({ target }) => set({ of: target.value })}
      />
    </div>
  );
}
