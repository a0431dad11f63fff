/** The texts of the pages on which one works, in the reader's language. */
import { useSpeech } from '../../app/settings.tsx';
import type { Speech } from '../index.ts';
import type { Work } from './en.ts';
import { WORK } from './languages.ts';

export type { Work } from './en.ts';
export { choiceWord } from './languages.ts';

/** The words of these pages with those of all pages. */
export function useWork(): Speech & { readonly work: Work } {
  const speech = useSpeech();
  return { ...speech, work: WORK[speech.language] };
}
