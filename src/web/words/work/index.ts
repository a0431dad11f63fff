/** The texts of the pages on which one works, in the reader's language. */
import { useSpeech } from '../../app/settings.tsx';
import type { Language, Speech } from '../index.ts';
import { de } from './de.ts';
import { en, type Work } from './en.ts';
import { fr } from './fr.ts';

export type { Work } from './en.ts';

export const WORK: Readonly<Record<Language, Work>> = { en, fr, de };

/** The words of these pages with those of all pages. */
export function useWork(): Speech & { readonly work: Work } {
  const speech = useSpeech();
  return { ...speech, work: WORK[speech.language] };
}

/** How a choice reads: a stance, a state, a motive. Something unknown stays as it is written. */
export function choiceWord({ words }: Speech, work: Work, choice: string): string {
  const known: Readonly<Record<string, string>> = {
    ...words.race.state,
    ...words.race.deadlines,
    ...words.level,
    ...words.modality,
    ...work.choices,
    ...words.stance,
  };
  return known[choice] ?? choice;
}
