/** A web page reduced to its article. */
import { isDay, ok, refuse, type Day, type Result } from '../basics/index.ts';
import { textOf } from './blocks.ts';

export interface Article {
  readonly text: string;
  readonly title?: string;
  readonly byline?: string;
  /** The outlet, as the page names itself. */
  readonly outlet?: string;
  /** The day it was published, as the page's metadata have it. */
  readonly published?: Day;
}

const LOOKS_LIKE_HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|meta|title)\b/i;

/** Whether a text is HTML rather than prose. */
export const isHtml = (text: string): boolean => LOOKS_LIKE_HTML.test(text.slice(0, 4096));

/** The encoding that a page declares in its first bytes. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
}

const dayIn = (text: string | null | undefined): Day | undefined => {
  const day = (text ?? '').trim().slice(0, 10);
  return isDay(day) ? day : undefined;
};

const DATES = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.created"]',
  'meta[itemprop="datePublished"]',
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'time[datetime]',
];

interface Queryable {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

function publishedIn(document: Queryable): Day | undefined {
  for (const selector of DATES) {
    const found = document.querySelector(selector);
    const day = dayIn(found?.getAttribute('content') ?? found?.getAttribute('datetime'));
    if (day !== undefined) return day;
  }
  return undefined;
}

const tidy = (text: string | null | undefined): string | undefined => {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  return plain === '' ? undefined : plain.slice(0, 300);
};

/** Finds the article in a page: its text a paragraph a block, and what its metadata tell. */
export async function reduce(html: string, name: string): Promise<Result<Article>> {
  // Loaded only here: together they take longer to load than most commands take to run.
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  const { document } = parseHTML(html);
  const published = publishedIn(document);
  const found = new Readability(document as never, { maxElemsToParse: 50_000 }).parse();
  const body = parseHTML(`<!doctype html><html><body>${found?.content ?? ''}</body></html>`)
    .document.body;
  const text = textOf(body as never);
  if (text.length < 40) {
    return refuse(
      'bad-input',
      `${name} is a web page without an article that could be found in it; nothing was read. Save the article's text as a plain text file.`,
    );
  }
  const title = tidy(found?.title);
  const byline = tidy(found?.byline);
  const outlet = tidy(found?.siteName);
  const day = published ?? dayIn(found?.publishedTime);
  return ok({
    text,
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(outlet !== undefined && { outlet }),
    ...(day !== undefined && { published: day }),
  });
}
