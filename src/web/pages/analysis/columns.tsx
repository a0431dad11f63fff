/** Shares from 0 to 1 as columns side by side. Those that can be chosen are buttons. */
export interface Column {
  readonly key: string;
  /** Stands under the column. */
  readonly label: string;
  readonly share: number;
  /** Stands over the column, where there is room for it. */
  readonly value?: string;
  /** All of it, for who does not see the column, and for the pointer. */
  readonly title: string;
  readonly chosen?: boolean;
  readonly onChoose?: () => void;
}

interface Props {
  readonly label: string;
  readonly columns: readonly Column[];
  /** What fills the whole height; 1 unless told. */
  readonly most?: number;
}

export function Columns({ label, columns, most = 1 }: Props) {
  return (
    <ul className="share-columns" aria-label={label}>
      {columns.map(({ key, title, onChoose, chosen = false, ...column }) => (
        <li key={key}>
          {onChoose === undefined ? (
            <span className="share-column" title={title}>
              <span className="unseen">{title}</span>
              <span aria-hidden="true">
                <Inside {...column} most={most} />
              </span>
            </span>
          ) : (
            <button
              type="button"
              className="share-column"
              aria-pressed={chosen}
              title={title}
              onClick={onChoose}
            >
              <Inside {...column} most={most} />
              <span className="unseen">{title}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Inside({
  share,
  value,
  label,
  most,
}: Pick<Column, 'share' | 'value' | 'label'> & { readonly most: number }) {
  return (
    <span className="share-inside">
      <span className="share-value">{value}</span>
      <span className="share-room">
        <span className="share-fill" style={{ blockSize: `${(share / most) * 100}%` }} />
      </span>
      <span className="share-label">{label}</span>
    </span>
  );
}
