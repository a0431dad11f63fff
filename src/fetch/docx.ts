/** The text of a word processor's document (Office Open XML). */
import { ok, refuse, type Result } from '../basics/index.ts';
import type { FileLimits } from './limits.ts';
import type { Article } from './page.ts';
import { measured } from './zip.ts';

/** Other documents that are zip archives, by a file that each has in it. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'a spreadsheet'],
  [/^ppt\//, 'a presentation'],
  [/^META-INF\/container\.xml$/, 'a book in EPUB'],
  [/^(?:content\.xml|mimetype)$/, 'an OpenDocument file; save it as DOCX or'],
];

/** Paragraphs separated by a blank line; headers, footers, notes in the margin and pictures are left out. */
export async function documentText(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits,
): Promise<Result<Article>> {
  const archive = measured(bytes, name, limits.mostUnpacked);
  if (!archive.ok) return archive;
  const { names } = archive.value;
  if (!names.includes('word/document.xml')) {
    const what = OTHERS.find(([file]) => names.some((one) => file.test(one)))?.[1];
    return refuse(
      'bad-input',
      what === undefined
        ? `${name} is a zip archive and not a document; nothing was read. Unpack it and read the files in it.`
        : `${name} is ${what}, which is not read; nothing was read. Save its text as a plain text file.`,
    );
  }
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const text = value
    .split(/\n+/)
    .map((paragraph) => paragraph.replace(/[\t \u00a0]+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  if (text === '') {
    return refuse('bad-input', `${name} is a document without any text; nothing was read.`);
  }
  return ok({ text });
}
