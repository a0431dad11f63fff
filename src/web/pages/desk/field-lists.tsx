/** Fields that hold several things at once: grounds, evidence, a quantity. */
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

/** What a list field holds; the draft has it as plain data. */
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The list without, or with another item at a place. */
const changed = <T,>(list: readonly T[], index: number, item?: T): readonly T[] =>
  list.flatMap((one, at) => (at === index ? (item === undefined ? [] : [item]) : [one]));

export function Grounds({
  tie,
  value,
  words,
  view,
  onChange,
}: WithWords & { readonly view: CaseView }) {
  const { work } = useWork();
  const grounds = listOf(value) as readonly Ground[];
  return (
    <div className="rows">
      {grounds.map((ground, index) => (
        <fieldset key={`${ground.quote.start}-${ground.quote.end}`} className="row">
          <legend className="source-text" dir="auto">
            “{ground.quote.exact}”
          </legend>
          <label htmlFor={`${tie.id}-about-${index}`}>{work.form.about}</label>
          <WhoInput
            tie={{ id: `${tie.id}-about-${index}` }}
            view={view}
            value={ground.about ?? ''}
            onChange={(about) => {
              const { about: _, ...rest } = ground;
              onChange(changed(grounds, index, about === '' ? rest : { ...rest, about }));
            }}
          />
          <label htmlFor={`${tie.id}-when-${index}`}>{work.form.whenWas}</label>
          <input
            id={`${tie.id}-when-${index}`}
            type="text"
            placeholder={work.form.dateHint}
            value={ground.occurred ?? ''}
            onChange={({ target }) => {
              const { occurred: _, ...rest } = ground;
              const next = target.value === '' ? rest : { ...rest, occurred: target.value };
              onChange(changed(grounds, index, next));
            }}
          />
          <button type="button" onClick={() => onChange(changed(grounds, index))}>
            {work.form.take}
          </button>
        </fieldset>
      ))}
      <button
        {...tie}
        type="button"
        disabled={words === undefined}
        onClick={() => onChange([...grounds, { quote: words }])}
      >
        {work.form.useWords}
      </button>
    </div>
  );
}

export function Evidence({ tie, value, words, onChange }: WithWords) {
  const { work } = useWork();
  const pieces = listOf(value) as readonly Piece[];
  return (
    <div className="rows">
      {pieces.map((piece, index) => (
        <fieldset key={`${piece.quote.start}-${piece.quote.end}`} className="row">
          <legend className="source-text" dir="auto">
            “{piece.quote.exact}”
          </legend>
          <select
            aria-label={work.fields.evidence}
            value={piece.speaks}
            onChange={({ target }) => {
              const speaks = target.value === 'for' ? 'for' : 'against';
              onChange(changed(pieces, index, { ...piece, speaks }));
            }}
          >
            <option value="for">{work.form.speaks.for}</option>
            <option value="against">{work.form.speaks.against}</option>
          </select>
          <button type="button" onClick={() => onChange(changed(pieces, index))}>
            {work.form.take}
          </button>
        </fieldset>
      ))}
      <button
        {...tie}
        type="button"
        disabled={words === undefined}
        onClick={() => onChange([...pieces, { quote: words, speaks: 'for' }])}
      >
        {work.form.useWords}
      </button>
    </div>
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
