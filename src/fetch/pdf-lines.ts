/** From the pieces of text on a PDF's pages to paragraphs. */

/** A piece of text as pdf.js gives it: in the order of the page's content, with its place in points. */
export interface PdfPiece {
  readonly str: string;
  readonly hasEOL: boolean;
  /** Affine transformation: the last two are the place, the fourth is about the size of the letters. */
  readonly transform: readonly number[];
  readonly width: number;
}

interface Line {
  readonly text: string;
  /** Height above the lower edge of the page, and the size of the letters, in points. */
  readonly y: number;
  readonly size: number;
}

/** The least gap between two pieces, in letter sizes, that is a space although none is written. */
const SPACE = 0.15;
/** Lines further apart than this, in letter sizes, are paragraphs of their own. Usual leading is 1.2. */
const PARAGRAPH = 1.7;

/** Pieces joined into lines; a piece on another height begins a new one. */
export function linesOf(pieces: readonly PdfPiece[]): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let y = 0;
  let size = 0;
  let right = 0;
  const close = (): void => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain !== '') lines.push({ text: plain, y, size });
    text = '';
  };
  for (const { str, hasEOL, transform, width } of pieces) {
    const [, , , height = 0, left = 0, base = 0] = transform;
    const letters = Math.abs(height) || size || 1;
    if (str !== '') {
      if (text !== '' && Math.abs(base - y) > letters / 2) close();
      if (text === '') {
        y = base;
        size = letters;
      } else if (left - right > letters * SPACE) text += ' ';
      text += str;
      right = left + width;
    }
    if (hasEOL) close();
  }
  close();
  return lines;
}

const PAGE_NUMBER = /^(?:page\s+)?[-–—\s]*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i;
const shape = (text: string): string => text.replace(/\d+/g, '#').toLowerCase();

/** The pages without page numbers, and without first and last lines that most pages repeat. */
export function withoutRunningLines(
  pages: readonly (readonly Line[])[],
): readonly (readonly Line[])[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set(
      [page[0], page.at(-1)].flatMap((line) => (line ? [shape(line.text)] : [])),
    );
    for (const edge of edges) seen.set(edge, (seen.get(edge) ?? 0) + 1);
  }
  const running = ({ text }: Line): boolean =>
    PAGE_NUMBER.test(text) ||
    (pages.length > 2 && (seen.get(shape(text)) ?? 0) > Math.max(2, pages.length / 2));
  return pages.map((page) =>
    page.filter((line, at) => !((at === 0 || at === page.length - 1) && running(line))),
  );
}

const ends = (text: string): boolean => /[.!?:…][”"’')\]]*$/.test(text);

/** A word that a line end broke in two is made whole; a hyphen that is met elsewhere stays. */
function joined(before: string, after: string, hyphened: ReadonlySet<string>): string {
  const first = /(\p{L}+)[-\u00ad]$/u.exec(before)?.[1];
  const second = /^\p{Ll}\p{L}*/u.exec(after)?.[0];
  if (first === undefined || second === undefined) return `${before} ${after}`;
  const whole = `${first}-${second}`.toLowerCase();
  const keeps = before.endsWith('-') && hyphened.has(whole);
  return `${keeps ? before : before.slice(0, -1)}${after}`;
}

/** Paragraphs separated by a blank line; one that a page or column breaks goes on. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string {
  const lines = withoutRunningLines(pages);
  const all = lines.flat();
  const hyphened = new Set(
    all.flatMap(({ text }) =>
      [...text.matchAll(/\p{L}+-\p{L}+/gu)].map(([word]) => word.toLowerCase()),
    ),
  );
  const paragraphs: string[] = [];
  let last: Line | undefined;
  for (const page of lines) {
    let above: Line | undefined;
    for (const line of page) {
      const gap = above === undefined ? 0 : above.y - line.y;
      const apart = gap > PARAGRAPH * Math.max(line.size, above?.size ?? 0);
      // Upwards again, or a new page: another column, where only the words tell what goes on.
      const jumped = above === undefined || gap < 0;
      const resized = last !== undefined && Math.abs(line.size - last.size) > 0.5;
      const paragraph = paragraphs.at(-1);
      const goesOn =
        last !== undefined &&
        paragraph !== undefined &&
        !resized &&
        (jumped ? !ends(last.text) : !apart);
      if (goesOn) paragraphs[paragraphs.length - 1] = joined(paragraph, line.text, hyphened);
      else paragraphs.push(line.text);
      above = line;
      last = line;
    }
  }
  return paragraphs.join('\n\n');
}
