/** A place to drop files on, or to choose them. */
import { useId, useState, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** Endings and media types that the browser offers; others can be dropped all the same. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** What is said of the files, for those who do not see it as well. */
  readonly children?: ReactNode;
}

export function FileDrop({ label, accept, multiple = false, onFiles, children }: Props) {
  const field = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0) onFiles([...files]);
  };
  return (
    <div
      className="files-in"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        type="file"
        multiple={multiple}
        accept={accept}
        {...(children === undefined ? {} : { 'aria-describedby': `${field}-told` })}
        onChange={({ target }) => {
          take(target.files);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      {children === undefined ? undefined : (
        <div id={`${field}-told`} role="status">
          {children}
        </div>
      )}
    </div>
  );
}
