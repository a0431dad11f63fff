/** The texts of the pages of the analysis, in the reader's language. */
import { useMemo } from 'react';
import { useSpeech } from '../../app/settings.tsx';
import type { Speech } from '../index.ts';
import type { AnalysisWords } from './en.ts';
import { ANALYSIS } from './languages.ts';

export type { AnalysisWords } from './en.ts';

/** Differences smaller than this are rounding. */
const ROUNDING = 1e-9;

export interface AnalysisSpeech extends Speech {
  readonly told: AnalysisWords;
  /** A chance from 0 to 1, to a tenth of a percent; what is not certain is never written as certain. */
  readonly percent: (chance: number) => string;
}

/** The words of these pages with those of all pages. */
export function useAnalysis(): AnalysisSpeech {
  const speech = useSpeech();
  return useMemo(() => {
    const told = ANALYSIS[speech.language];
    const written = (tenths: number): string => told.percent(speech.number(tenths / 10));
    return {
      ...speech,
      told,
      percent: (chance) => {
        const tenths = Math.round(chance * 1000);
        if (tenths === 0 && chance > ROUNDING) return told.under(written(1));
        if (tenths === 1000 && chance < 1 - ROUNDING) return told.over(written(999));
        return written(tenths);
      },
    };
  }, [speech]);
}
