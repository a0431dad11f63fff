/** Files, dropped or chosen. */
import { useId, useState } from 'react';
import { useWork } from '../../words/work/index.ts';

/** What the server can take an article out of. */
const KINDS = '.txt,.html,.htm,.pdf,.docx,.eml,.dna';

export function FilesIn({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { work } = useWork();
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
      <label htmlFor={field}>{work.intake.drop}</label>
      <input
        id={field}
        type="file"
        multiple
        accept={KINDS}
        onChange={({ target }) => {
          take(target.files);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </div>
  );
}
