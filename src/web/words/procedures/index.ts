/** The texts of the pages of procedures, in the reader's language. */
import { useMemo } from 'react';
import { useSpeech } from '../../app/settings.tsx';
import type { Speech } from '../index.ts';
import type { ProcedureWords } from './en.ts';
import { PROCEDURES } from './languages.ts';

export type { ProcedureWords } from './en.ts';

export interface ProcedureSpeech extends Speech {
  readonly told: ProcedureWords;
  /** The label of a fact, which the server tells in English; an unknown one stays as it is. */
  readonly label: (english: string) => string;
}

/** The words of these pages with those of all pages. */
export function useProcedureWords(): ProcedureSpeech {
  const speech = useSpeech();
  return useMemo(() => {
    const told = PROCEDURES[speech.language];
    return { ...speech, told, label: (english) => told.labels[english] ?? english };
  }, [speech]);
}
