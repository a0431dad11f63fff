/** A feed (RSS, Atom, RDF, JSON Feed) into a list of articles that can be read. */
import { parseFeed as parseAny } from 'feedsmith';
import { isDay, never, ok, refuse, type Day, type Result } from '../basics/index.ts';
import { decode } from './decode.ts';
import { webAddress, type Found } from './follow.ts';
import type { Answer } from './get.ts';
import { FEEDS, type FeedLimits } from './limits.ts';
import { sentOn } from './sent-on.ts';

export interface FeedItem {
  readonly title: string;
  /** An http or https address; an item without one cannot be read and is not listed. */
  readonly url: string;
  readonly published?: Day;
  /** The beginning of what the feed says about it, as plain text. */
  readonly summary?: string;
}

export interface Feed {
  readonly title?: string;
  readonly url?: string;
  readonly items: readonly FeedItem[];
  /** How many more items the feed has than are listed: over the limit, or without an address. */
  readonly left: number;
}

const TYPES =
  /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)|(?:application|text)\/(?:x-rss|rss))$/;
/** Feeds are often served under these; then the body decides. */
const PERHAPS = /^(?:(?:application|text)\/(?:xml|json|plain|html)|application\/octet-stream|)$/;
const XML_FEED =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--[\s\S]{0,2000}?-->\s*|<!doctype[^>[]*>\s*)*<(?:rss|feed|rdf:rdf)[\s>]/i;
const JSON_FEED = /^\s*\{[\s\S]{0,400}"version"\s*:\s*"https:\\?\/\\?\/jsonfeed\.org\\?\/version/;

/** Whether the beginning of a text is that of a feed. */
export const looksLikeFeed = (text: string): boolean => {
  const head = text.slice(0, 4096).replace(/^\ufeff/, '');
  return XML_FEED.test(head) || JSON_FEED.test(head);
};

/** Whether an answer is a feed: by its type, or by its body where the type leaves it open. */
export const isFeed = ({ type, bytes }: Pick<Answer, 'type' | 'bytes'>): boolean =>
  TYPES.test(type) ||
  (PERHAPS.test(type) && looksLikeFeed(Buffer.from(bytes.subarray(0, 4096)).toString('utf8')));

interface Raw {
  readonly title?: string | undefined;
  readonly links: readonly (string | undefined)[];
  readonly dates: readonly (string | undefined)[];
  readonly summary?: string | undefined;
}

/** The formats differ in names only: brought to one form. */
function rawIn(text: string): { title: string | undefined; items: readonly Raw[] } {
  const parsed = parseAny(text);
  switch (parsed.format) {
    case 'rss':
      return {
        title: parsed.feed.title,
        items: (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          links: [item.link, item.guid?.isPermaLink === false ? undefined : item.guid?.value],
          dates: [item.pubDate, ...(item.dc?.dates ?? [])],
          summary: item.description,
        })),
      };
    case 'rdf':
      return {
        title: parsed.feed.title,
        items: (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          links: [item.link, item.rdf?.about],
          dates: item.dc?.dates ?? [],
          summary: item.description,
        })),
      };
    case 'atom':
      return {
        title: parsed.feed.title?.value,
        items: (parsed.feed.entries ?? []).map((entry) => ({
          title: entry.title?.value,
          links: (entry.links ?? [])
            .filter(({ rel = 'alternate' }) => rel === 'alternate')
            .map(({ href }) => href),
          dates: [entry.published, entry.updated],
          summary: entry.summary?.value,
        })),
      };
    case 'json':
      return {
        title: parsed.feed.title,
        items: (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          links: [item.url, item.external_url],
          dates: [item.date_published, item.date_modified],
          summary: item.summary ?? item.content_text,
        })),
      };
    default:
      return never(parsed, 'feed');
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Markup in a title or summary into plain text. What is left is still only text: never shown as markup. */
export function cleaned(markup: string | undefined, most: number): string {
  const text = (markup ?? '')
    .slice(0, 20_000)
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?[a-z!][^<>]*(?:>|$)/gi, ' ')
    .replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = Number(/^#x/i.test(name) ? `0x${name.slice(2)}` : name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    })
    // A list is not quoted from, so what reorders or hides letters need not stay, nor half a letter.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** The day of a date in ISO 8601 or as mails write it. */
function dayOf(dates: Raw['dates']): Day | undefined {
  for (const date of dates) {
    const day = (date ?? '').trim().slice(0, 10);
    const found = isDay(day) ? day : sentOn(date ?? '');
    if (found !== undefined) return found;
  }
  return undefined;
}

function itemOf(raw: Raw, base: URL | undefined, limits: FeedLimits): FeedItem | undefined {
  for (const link of raw.links) {
    const text = (link ?? '').trim();
    // The address of the feed makes a relative one whole; without it, only whole ones count.
    const url = text === '' || text.length > 2000 ? undefined : webAddress(text, base);
    if (url === undefined || !url.ok) continue;
    const title = cleaned(raw.title, limits.mostTitle);
    const summary = cleaned(raw.summary, limits.mostSummary);
    const published = dayOf(raw.dates);
    return {
      title: title === '' ? url.value.href : title,
      url: url.value.href,
      ...(published !== undefined && { published }),
      ...(summary !== '' && summary !== title && { summary }),
    };
  }
  return undefined;
}

/**
 * Reads the text of a feed. Titles and summaries become plain text; an item whose link is not on the
 * web is left out and counted in `left`. Where each link leads is checked when it is fetched.
 *
 * @param base the feed's own address, for links that are relative to it
 */
export function parseFeed(text: string, base?: string, limits: FeedLimits = FEEDS): Result<Feed> {
  let raw: ReturnType<typeof rawIn>;
  try {
    raw = rawIn(text);
  } catch {
    return refuse(
      'bad-input',
      `${base ?? 'The text'} is no feed that can be read (RSS, Atom, RDF, JSON Feed); nothing was read.`,
    );
  }
  const from = base === undefined ? undefined : webAddress(base);
  const at = from?.ok === true ? from.value : undefined;
  const items: FeedItem[] = [];
  for (const one of raw.items) {
    if (items.length === limits.mostItems) break;
    const item = itemOf(one, at, limits);
    if (item !== undefined && !items.some(({ url }) => url === item.url)) items.push(item);
  }
  const title = cleaned(raw.title, limits.mostTitle);
  return ok({
    ...(title !== '' && { title }),
    ...(at !== undefined && { url: at.href }),
    items,
    left: raw.items.length - items.length,
  });
}

/** The feed in an answer. */
export function feedIn({ url, answer }: Found): Result<Feed> {
  const head = Buffer.from(answer.bytes.subarray(0, 200)).toString('latin1');
  const declared = answer.charset ?? /<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  const text = decode(answer.bytes, url.href, declared);
  return text.ok ? parseFeed(text.value.text, url.href) : text;
}
