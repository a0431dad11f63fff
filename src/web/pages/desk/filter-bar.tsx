/** Which of the claims are shown. */
import { useWork } from '../../words/work/index.ts';
import type { ClaimKind } from '../../../case/index.ts';
import type { Filter } from './desk-state.ts';
import type { Desk } from './use-desk.ts';
import { AT_ONCE, type SourceShown } from './use-source.ts';
import type { Status } from './verdicts.ts';

interface Props {
  readonly desk: Desk;
  readonly total: number;
  readonly source: SourceShown;
}

/** The filter with one part set, or taken away where nothing was chosen. */
const withPart = (filter: Filter, part: 'status' | 'kind', value: string): Filter => {
  const { [part]: _, ...rest } = filter;
  return value === '' ? rest : { ...rest, [part]: value as Status & ClaimKind };
};

export function FilterBar({ desk, total, source }: Props) {
  const { work } = useWork();
  const { filter } = desk.state;
  const kinds = [...new Set(desk.lines.map(({ claim }) => claim.says.kind))];
  const set = (filter: Filter): void => desk.move({ do: 'filter', filter });
  return (
    <div className="desk-filter">
      <div className="filters">
        <label>
          {work.desk.filter}
          <input
            id="desk-filter"
            type="search"
            value={filter.text}
            onChange={({ target }) => set({ ...filter, text: target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
            }}
          />
        </label>
        <label>
          {work.fields.state}
          <select
            value={filter.status ?? ''}
            onChange={({ target }) => set(withPart(filter, 'status', target.value))}
          >
            <option value="">{work.desk.anyStatus}</option>
            {(['proposed', 'accepted', 'rejected'] as const).map((status) => (
              <option key={status} value={status}>
                {work.desk.statuses[status]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {work.fields.kind}
          <select
            value={filter.kind ?? ''}
            onChange={({ target }) => set(withPart(filter, 'kind', target.value))}
          >
            <option value="">{work.desk.anyKind}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {work.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {total <= AT_ONCE ? undefined : <Window source={source} total={total} />}
    </div>
  );
}

/** Claims beyond the first five hundred come in further windows. */
function Window({ source, total }: { readonly source: SourceShown; readonly total: number }) {
  const { work } = useWork();
  return (
    <p className="acts">
      {work.desk.window(source.lines.length, total)}
      {source.after === undefined ? undefined : (
        <button type="button" onClick={() => source.setAfter(undefined)}>
          {work.desk.previous}
        </button>
      )}
      {source.next === undefined ? undefined : (
        <button type="button" onClick={() => source.setAfter(source.next)}>
          {work.desk.next}
        </button>
      )}
    </p>
  );
}
