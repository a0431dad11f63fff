/** The file of a procedure, dropped or chosen, as text. */
import { useId, useState } from 'react';
import { LONGEST_PROCEDURE_SENT } from '../../../api/index.ts';
import { useProcedureWords } from '../../words/procedures/index.ts';

export function FileDrop({ onText }: { readonly onText: (text: string) => void }) {
  const { told } = useProcedureWords();
  const field = useId();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setTooLarge(file.size > LONGEST_PROCEDURE_SENT);
    if (file.size <= LONGEST_PROCEDURE_SENT) onText(await file.text());
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
        void take(event.dataTransfer.files[0]);
      }}
    >
      <label htmlFor={field}>{told.check.drop}</label>
      <input
        id={field}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${field}-wrong`}
        onChange={({ target }) => {
          void take(target.files?.[0]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <p id={`${field}-wrong`} className="wrong" role="status">
        {tooLarge ? told.check.tooLarge : ''}
      </p>
    </div>
  );
}
