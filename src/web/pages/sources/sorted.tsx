/** Rows sorted by the column whose heading was pressed last. */
import { useState, type ReactNode } from 'react';
import { useSpeech } from '../../app/settings.tsx';

type Direction = 'ascending' | 'descending';

export interface Sort {
  readonly column: string;
  readonly direction: Direction;
  readonly set: (column: string) => void;
}

type Columns<T> = Readonly<Record<string, (row: T) => string | number>>;

export function useSorted<T>(
  rows: readonly T[],
  columns: Columns<T>,
  first: string,
  firstDirection: Direction,
): { readonly rows: readonly T[]; readonly sort: Sort } {
  const { compare } = useSpeech();
  const [{ column, direction }, setSort] = useState({ column: first, direction: firstDirection });
  const of = columns[column];
  const sign = direction === 'ascending' ? 1 : -1;
  const sorted =
    of === undefined
      ? rows
      : rows.toSorted((a, b) => {
          const [x, y] = [of(a), of(b)];
          const order =
            typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y));
          return sign * order;
        });
  const set = (next: string): void =>
    setSort({
      column: next,
      direction: next === column && direction === 'ascending' ? 'descending' : 'ascending',
    });
  return { rows: sorted, sort: { column, direction, set } };
}

/** The first rows of a long table, and a button that shows as many more. */
export function useFirst<T>(
  rows: readonly T[],
  atOnce: number,
): { readonly first: readonly T[]; readonly more: ReactNode } {
  const { words } = useSpeech();
  const [most, setMost] = useState(atOnce);
  return {
    first: rows.slice(0, most),
    more:
      rows.length <= most ? undefined : (
        <p className="acts">
          <button type="button" onClick={() => setMost(most + atOnce * 4)}>
            {words.frame.more}
          </button>
        </p>
      ),
  };
}

export function SortHead({
  column,
  sort,
  isNumber,
  children,
}: {
  readonly column: string;
  readonly sort: Sort;
  readonly isNumber: boolean;
  readonly children: ReactNode;
}) {
  const sorted = sort.column === column;
  return (
    <th
      scope="col"
      className={isNumber ? 'number' : undefined}
      aria-sort={sorted ? sort.direction : undefined}
    >
      <button type="button" onClick={() => sort.set(column)}>
        {children}
        <span aria-hidden="true">
          {sorted ? (sort.direction === 'ascending' ? ' ↑' : ' ↓') : ''}
        </span>
      </button>
    </th>
  );
}
