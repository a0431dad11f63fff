/** The texts of the pages of the analysis, by language. */
import type { Language } from '../index.ts';
import { de } from './de.ts';
import { en, type AnalysisWords } from './en.ts';
import { fr } from './fr.ts';

export const ANALYSIS: Readonly<Record<Language, AnalysisWords>> = { en, fr, de };
