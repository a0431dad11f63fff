/** The file of a procedure, dropped or chosen, as text. */
import { useState } from 'react';
import { LONGEST_PROCEDURE_SENT } from '../../../api/index.ts';
import { FileDrop } from '../../parts/file-drop.tsx';
import { useProcedureWords } from '../../words/procedures/index.ts';

export function OwnFile({ onText }: { readonly onText: (text: string) => void }) {
  const { told } = useProcedureWords();
  const [tooLarge, setTooLarge] = useState(false);
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    setTooLarge(file.size > LONGEST_PROCEDURE_SENT);
    if (file.size <= LONGEST_PROCEDURE_SENT) onText(await file.text());
  };
  return (
    <FileDrop
      label={told.check.drop}
      accept=".json,application/json"
      onFiles={(files) => void take(files)}
    >
      {tooLarge ? <p className="wrong">{told.check.tooLarge}</p> : undefined}
    </FileDrop>
  );
}
