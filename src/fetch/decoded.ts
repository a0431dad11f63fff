/** Bytes of a text or a page into an article. */
import { ok, refuse, type Result } from '../basics/index.ts';
import { decode } from './decode.ts';
import { declaredCharset, isHtml, reduce, type Article } from './page.ts';

export interface Fetched extends Article {
  /** Where it was in the end, after redirects. */
  readonly url?: string;
  /** What the reader of the text ought to be told. */
  readonly note?: string;
}

/**
 * Bytes of a text or a page into an article; of anything else, a sentence on what it is.
 *
 * @param declared the encoding that came with it
 */
export async function articleIn(
  bytes: Uint8Array,
  name: string,
  declared?: string,
): Promise<Result<Fetched>> {
  const decoded = decode(bytes, name, declared ?? declaredCharset(bytes));
  if (!decoded.ok) return decoded;
  const { text, note } = decoded.value;
  if (text.trim() === '')
    return refuse('bad-input', `${name} has nothing but white space in it; nothing was read.`);
  const noted = note === undefined ? {} : { note };
  if (!isHtml(text)) return ok({ text, ...noted });
  const article = await reduce(text, name);
  return article.ok ? ok({ ...article.value, ...noted }) : article;
}
