/** Texts that cannot be read, each with one sentence that says why. */
import { type Refusal, refuse, type Result } from '../../basics/index.ts';
import { COMMON_WORDS } from '../lang/en/furniture.ts';
import type { Doc } from './tokens.ts';

/** Longest text that is read, in UTF-16 code units; the longest articles are a twentieth of it. */
export const MOST_TEXT = 2_000_000;

/** How many characters and words are looked at. */
const SAMPLE_TEXT = 20_000;
const SAMPLE_WORDS = 2000;
/** Fewer words may well be a headline without a single common word. */
const FEWEST_WORDS = 25;
/** In English a third of the words are among the commonest; in other languages hardly any. */
const LEAST_COMMON = 0.12;

const LETTER = /^\p{L}/u;

/** The refusal that a text deserves, or undefined where it can be read. */
export function refusalOfText(text: string, doc: Doc): Result<never, Refusal> | undefined {
  if (text.trim().length === 0) {
    return refuse('bad-input', 'The text is empty; there is nothing to read.');
  }
  if (text.length > MOST_TEXT) {
    const has = text.length.toLocaleString('en-GB');
    const most = MOST_TEXT.toLocaleString('en-GB');
    return refuse(
      'too-large',
      `The text has ${has} characters and at most ${most} are read; cut it down to the article.`,
    );
  }
  if (text.startsWith('%PDF-')) {
    return refuse('bad-input', 'This is a PDF, not text; save or copy its text and read that.');
  }
  if (isBinary(text)) {
    return refuse(
      'bad-input',
      'This is not text but binary data, or text in an encoding that was not recognised; save it as UTF-8 and read it again.',
    );
  }
  const { words, common } = countWords(doc);
  if (words === 0) return refuse('bad-input', 'The text has no words; there is nothing to read.');
  if (words >= FEWEST_WORDS && common / words < LEAST_COMMON) {
    return refuse(
      'bad-input',
      'The text does not look like English, the only language that is read so far; nothing was proposed.',
    );
  }
  return undefined;
}

/** More than one character in fifty is a control character or could not be decoded. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, SAMPLE_TEXT);
  let strange = 0;
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) strange += 1;
  }
  return strange > length / 50;
}

function countWords(doc: Doc): { words: number; common: number } {
  let words = 0;
  let common = 0;
  for (let i = 0; i < doc.size && words < SAMPLE_WORDS; i += 1) {
    const norm = doc.norm[i] ?? '';
    if (!LETTER.test(norm)) continue;
    words += 1;
    if (COMMON_WORDS.has(norm)) common += 1;
  }
  return { words, common };
}
