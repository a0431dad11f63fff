/** Changes of a case as a feed: an entry for each day on which something was written down that changed the standing. */
import { createHash } from 'node:crypto';
import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import { openRecord } from '../api/index.ts';
import { dateIn, ok, type Day, type Result } from '../basics/index.ts';
import { escapeText } from './chart-svg.ts';
import { daysTold, type DaysAsked, type DayTold } from './feed-days.ts';

export interface FeedOptions extends DaysAsked {
  /** Where the board can be seen, for links; left out where it is nowhere. */
  readonly url?: string;
}

/** An id that is the same wherever and whenever the feed is made: RFC 4122 in the form of version 8 of RFC 9562. */
function urn(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n'), 'utf8').digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const instantOf = (recorded: string): Date =>
  new Date(recorded.length === 10 ? `${recorded}T00:00:00Z` : recorded);

const titleOf = ({ day, changes }: DayTold): string => {
  const [first] = changes;
  const more = changes.length > 1 ? ` (and ${changes.length - 1} more)` : '';
  return `${dateIn('en', day)}: ${first?.sentence ?? ''}${more}`;
};

/** Changes of one day that are told; a feed is read, and a day on which a whole record came in is not. */
const MOST_CHANGES = 200;

const htmlOf = ({ changes }: DayTold): string => {
  const lines = changes.slice(0, MOST_CHANGES).map(({ sentence }) => sentence);
  const more = changes.length - lines.length;
  const all = more > 0 ? [...lines, `And ${more} more.`] : lines;
  return `<ul>${all.map((line) => `<li>${escapeText(line)}</li>`).join('')}</ul>`;
};

/** The feed as Atom (RFC 4287) or RSS 2.0; the same record gives the same feed. */
export function changesFeed(options: FeedOptions, format: 'atom' | 'rss' = 'atom'): Result<string> {
  const { entries, url, recordAt } = options;
  const whole = recordAt === undefined ? openRecord(entries) : recordAt(entries.length);
  if (!whole.ok) return whole;
  const told = daysTold(options);
  if (!told.ok) return told;
  const { state } = whole.value;
  const updated = instantOf(told.value[0]?.recorded ?? entries.at(-1)?.recorded ?? '1970-01-01');
  const link = (day: Day): string | undefined =>
    url === undefined ? undefined : `${url}?asOf=${day}&knownAt=${day}`;
  if (format === 'rss') {
    return ok(
      generateRssFeed({
        title: state.title,
        link: url ?? 'about:blank',
        description: `Changes: ${state.title}`,
        lastBuildDate: updated,
        items: told.value.map((one) => ({
          title: titleOf(one),
          guid: { value: urn(state.id, one.day), isPermaLink: false },
          ...(link(one.day) !== undefined && { link: link(one.day) ?? '' }),
          pubDate: instantOf(one.recorded),
          description: htmlOf(one),
        })),
      }),
    );
  }
  return ok(
    generateAtomFeed({
      id: urn(state.id),
      title: { value: state.title },
      updated,
      authors: [{ name: 'Nemcon' }],
      ...(url !== undefined && { links: [{ href: url, rel: 'alternate' }] }),
      entries: told.value.map((one) => ({
        id: urn(state.id, one.day),
        title: { value: titleOf(one) },
        updated: instantOf(one.recorded),
        ...(url !== undefined && { links: [{ href: link(one.day) ?? url, rel: 'alternate' }] }),
        content: { value: htmlOf(one), type: 'html' },
      })),
    }),
  );
}
