/** The texts of the pages of procedures, by language. */
import type { Language } from '../index.ts';
import { de } from './de.ts';
import { en, type ProcedureWords } from './en.ts';
import { fr } from './fr.ts';

export const PROCEDURES: Readonly<Record<Language, ProcedureWords>> = { en, fr, de };
