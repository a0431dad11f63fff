/** Fields that name somebody of the case. */
import type { CaseView } from '../../../api/index.ts';
import { useWork } from '../../words/work/index.ts';
import type { Tie } from './field-input.tsx';

interface Props<T> {
  readonly tie: Tie;
  readonly view: CaseView;
  readonly value: T;
  readonly onChange: (value: string) => void;
}

/** Members and groups by name, each under a heading. */
export function MemberOptions({ view }: { readonly view: CaseView }) {
  const { work, compare } = useWork();
  const sorted = (named: readonly { readonly id: string; readonly name: string }[]) =>
    named
      .toSorted((a, b) => compare(a.name, b.name))
      .map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ));
  return (
    <>
      <optgroup label={work.form.members}>{sorted(view.members)}</optgroup>
      {view.groups.length === 0 ? undefined : (
        <optgroup label={work.form.groups}>{sorted(view.groups)}</optgroup>
      )}
    </>
  );
}

/** Keeps in the list what the claim has, even where the case does not know it as such. */
const Unlisted = ({ value, known }: { readonly value: string; readonly known: boolean }) =>
  known || value === '' ? undefined : <option value={value}>{value}</option>;

export function MemberSelect({ tie, view, value, onChange }: Props<string>) {
  const { work } = useWork();
  const known = [...view.members, ...view.groups].some(({ id }) => id === value);
  return (
    <select {...tie} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{work.form.choose}</option>
      <Unlisted value={value} known={known} />
      <MemberOptions view={view} />
    </select>
  );
}

export function CandidateSelect({ tie, view, value, onChange }: Props<string>) {
  const { work } = useWork();
  return (
    <select {...tie} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{work.form.choose}</option>
      <Unlisted value={value} known={view.candidates.some(({ id }) => id === value)} />
      {view.candidates.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Anybody: the case's own people and members are offered, and any other words are taken too. */
export function WhoInput({ tie, view, value, onChange }: Props<string>) {
  const list = `${tie.id}-list`;
  const all = [...view.people, ...view.members, ...view.groups];
  const name = all.find(({ id }) => id === value)?.name;
  return (
    <>
      <input
        {...tie}
        type="text"
        list={list}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {all.map(({ id, name }) => (
          <option key={id} value={id} label={name} />
        ))}
      </datalist>
      {name === undefined ? undefined : <span className="fine">{name}</span>}
    </>
  );
}

export function MembersInput({
  tie,
  view,
  value,
  onChange,
}: Omit<Props<unknown>, 'onChange'> & { readonly onChange: (value: readonly string[]) => void }) {
  const { work } = useWork();
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const nameOf = (id: string): string =>
    [...view.members, ...view.groups].find((one) => one.id === id)?.name ?? id;
  return (
    <div className="taken">
      {chosen.map((id) => (
        <span key={id} className="chosen">
          {nameOf(id)}{' '}
          <button
            type="button"
            aria-label={`${work.form.take}: ${nameOf(id)}`}
            onClick={() => onChange(chosen.filter((one) => one !== id))}
          >
            ×
          </button>
        </span>
      ))}
      <select
        {...tie}
        value=""
        onChange={(event) => onChange([...new Set([...chosen, event.target.value])])}
      >
        <option value="">{work.form.more}</option>
        <MemberOptions view={view} />
      </select>
    </div>
  );
}
