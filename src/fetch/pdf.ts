/** The text of a PDF, page by page and within limits. Scans have none, and that is said. */
import { ok, refuse, type Result } from '../basics/index.ts';
import type { Fetched } from './decoded.ts';
import type { FileLimits } from './limits.ts';
import { linesOf, paragraphsOf, type PdfPiece } from './pdf-lines.ts';

/** What pdf.js gives for a page: pieces of text, and marks of its structure that have none. */
interface PageText {
  readonly items: readonly (PdfPiece | { readonly type: string })[];
}

/** Titles that a word processor puts in by itself. */
const NO_TITLE = /^(?:untitled|microsoft word|document\d*|.*\.(?:docx?|pdf|indd|odt|rtf|tex))/i;

/** Control characters that some PDFs have in place of letters; nothing can be quoted with them. */
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

function refusedBy(error: unknown, name: string): Result<never> {
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException') {
    return refuse(
      'bad-input',
      `${name} is a PDF that is locked with a password; nothing was read. Save an open copy, or its text as a plain text file.`,
    );
  }
  return refuse(
    'bad-input',
    `${name} is a PDF that is damaged; nothing was read. Open it in a viewer and save its text as a plain text file.`,
  );
}

export async function pdfText(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits,
): Promise<Result<Fetched>> {
  const { getDocumentProxy } = await import('unpdf');
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // A copy, because pdf.js takes the buffer away. Never may a font become code.
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    return refusedBy(error, name);
  }
  if (pdf.numPages > limits.mostPages) {
    return refuse(
      'too-large',
      `${name} has ${pdf.numPages} pages, more than the ${limits.mostPages} that are read; nothing was read. Save the pages of the article as a PDF of their own.`,
    );
  }
  const pages: ReturnType<typeof linesOf>[] = [];
  let length = 0;
  // A page that cannot be read must not be taken for one that says nothing.
  const unread: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const { items } = (await page.getTextContent()) as PageText;
      const pieces = items.filter((item): item is PdfPiece => 'str' in item);
      pages.push(linesOf(pieces));
      length += pieces.reduce((sum, { str }) => sum + str.length, 0);
      page.cleanup();
    } catch {
      unread.push(number);
    }
    if (length > limits.mostText) break;
  }
  const info = (await pdf.getMetadata().catch(() => undefined))?.info as
    | Readonly<Record<string, unknown>>
    | undefined;
  return articleOf(pages, unread, name, info?.['Title']);
}

function articleOf(
  pages: readonly ReturnType<typeof linesOf>[],
  unread: readonly number[],
  name: string,
  given: unknown,
): Result<Fetched> {
  const raw = paragraphsOf(pages);
  const text = raw.replace(CONTROL, '');
  if (text.trim() === '') {
    if (unread.length > 0) return refusedBy(undefined, name);
    return refuse(
      'bad-input',
      `${name} is a PDF without text, such as a scan; nothing was read. Have its text recognised (OCR) first.`,
    );
  }
  const notes = [
    unread.length > 0 && `Of ${name}, page ${unread.join(', ')} could not be read.`,
    text !== raw &&
      `${name} has characters without meaning, which were left out; check the quotes against it.`,
  ].filter((note) => note !== false);
  const title =
    typeof given === 'string' ? given.replace(CONTROL, '').replace(/\s+/g, ' ').trim() : '';
  return ok({
    text,
    ...(title !== '' && !NO_TITLE.test(title) && { title: title.slice(0, 300) }),
    ...(notes.length > 0 && { note: notes.join(' ') }),
  });
}
