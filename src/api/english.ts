/** Whether a text is in the language that is read, told by the words no English sentence does without. */
import { refuse, type Result, ok } from '../basics/index.ts';

/** Function words that the languages around it do not share. */
const ENGLISH = new Set(
  'the of and to that for with was were by from has have had is are be been it its his her their they he she not but would will who which this said at as an'.split(
    ' ',
  ),
);
/** Fewer words than this prove nothing either way. */
const ENOUGH = 25;
/** English prose has about two in five; a text in another language with English names in it, hardly any. */
const LEAST = 0.12;

/** Refuses a text that is not in English. */
export function inEnglish(text: string): Result<void> {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const latin = words.filter((word) => /^\p{Script=Latin}+$/u.test(word));
  // Counted by letters, because not every script puts spaces between its words.
  const letters = words.join('').length;
  const foreignScript = letters > 20 && latin.join('').length < letters / 2;
  const known = latin.filter((word) => ENGLISH.has(word)).length;
  if (!foreignScript && (words.length < ENOUGH || known >= latin.length * LEAST))
    return ok(undefined);
  return refuse(
    'bad-input',
    'The text does not seem to be in English, the only language that is read so far; nothing was written. Give an English text or a translation.',
  );
}
