/** Texts that cannot be read, each with one sentence that says why. */
import { type Refusal, refuse, type Result } from '../../basics/index.ts';
import type { Doc } from './tokens.ts';

/** Longest text that is read, in UTF-16 code units; the longest articles are a twentieth of it. */
export const MOST_TEXT = 2_000_000;

const COMMON = new Set('the of and to in a is that for it as was with on be by he his are from at an has have this they not but which or who will had were their said'.split(' '));

/** The refusal that a text deserves, or undefined where it can be read. */
export function refusalOfText(text: string, doc: Doc): Result<never, Refusal> | undefined {
  if (text.trim().length === 0) return refuse('bad-input', 'The text is empty; there is nothing to read.');
  if (text.length > MOST_TEXT) {
    return refuse('too-large', `The text has ${text.length.toLocaleString('en-GB')} characters and at most ${MOST_TEXT.toLocaleString('en-GB')} are read; cut it down to the article.`);
  }
  if (text.startsWith('%PDF-')) return refuse('bad-input', 'This is a PDF, not text; save or copy its text and read that.');
  let strange = 0;
  const sample = text.slice(0, 20_000);
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) strange += 1;
  }
  if (strange > sample.length / 50) return refuse('bad-input', 'This is not text but binary data, or text in an encoding that was not recognised; save it as UTF-8 and read it again.');
  let words = 0;
  let common = 0;
  for (let i = 0; i < doc.size && words < 2000; i += 1) {
    const norm = doc.norm[i] ?? '';
    if (!/^\p{L}/u.test(norm)) continue;
    words += 1;
    if (COMMON.has(norm)) common += 1;
  }
  if (words === 0) return refuse('bad-input', 'The text has no words; there is nothing to read.');
  if (words >= 25 && common / words < 0.12) {
    return refuse('bad-input', 'The text does not look like English, the only language that is read so far; nothing was proposed.');
  }
  return undefined;
}
