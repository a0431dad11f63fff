/** The languages in which claims and entries can be said, apart from English, which says them in full sentences. */
import type { Language } from '../../basics/index.ts';
import type { Case } from '../case.ts';
import { tellerFor, type Teller } from './claims.ts';
import { DE } from './de.ts';
import { FR } from './fr.ts';
import type { Terms } from './terms.ts';

const TERMS: Readonly<Record<Exclude<Language, 'en'>, Terms>> = { fr: FR, de: DE };

/** How the case is told where it is told in another language than English. */
export const tellerOf = (state: Case): Teller | undefined =>
  state.language === undefined || state.language === 'en'
    ? undefined
    : tellerFor(TERMS[state.language], state);

export type { Teller } from './claims.ts';
export { claimIn, saysIn, sourceIn, voiceIn } from './claims.ts';
export { entryIn } from './entries.ts';
