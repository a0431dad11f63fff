import { useProcedureWords } from '../../words/procedures/index.ts';

/** Says, in other languages, that what procedures say is in English. */
export function InEnglish() {
  const { told } = useProcedureWords();
  return told.inEnglish === '' ? undefined : <span className="fine">{told.inEnglish}</span>;
}
