/** The texts of the pages on which one works, by language. */
import type { Language, Speech } from '../index.ts';
import { de } from './de.ts';
import { en, type Work } from './en.ts';
import { fr } from './fr.ts';

export const WORK: Readonly<Record<Language, Work>> = { en, fr, de };

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
