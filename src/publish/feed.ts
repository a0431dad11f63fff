/** Changes of a case as a feed: an entry for each day on which something was written down that changed the standing. */
import { createHash } from 'node:crypto';
import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import { changesBetween, standing, type Change, type Standing } from '../analysis/index.ts';
import { openRecord } from '../api/index.ts';
import { dateIn, type Day, ok, type Result } from '../basics/index.ts';
import type { Entry } from '../case/index.ts';
import { escapeText } from './chart-svg.ts';

export interface FeedOptions {
  /** Every entry of the record, whatever day is shown. */
  readonly entries: readonly Entry[];
  /** Where the board can be seen, for links; left out where it is nowhere. */
  readonly url?: string;
  /** The most days that are told, the latest; 30 where it is left out. */
  readonly days?: number;
}

interface Told {
  readonly day: Day;
  /** The latest instant of that day at which anything was written down. */
  readonly recorded: string;
  readonly changes: readonly Change[];
}

/** An id that is the same wherever and whenever the feed is made: RFC 4122 in the form of version 8 of RFC 9562. */
function urn(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n'), 'utf8').digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const instantOf = (recorded: string): Date =>
  new Date(recorded.length === 10 ? `${recorded}T00:00:00Z` : recorded);

/** The days on which the record grew and the standing with it, the latest first. */
function toldIn({ entries, days = 30 }: FeedOptions): Result<readonly Told[]> {
  const recorded = new Map<Day, string>();
  for (const entry of entries) recorded.set(entry.recorded.slice(0, 10), entry.recorded);
  const all = [...recorded.keys()];
  const told: Told[] = [];
  let after: Standing | undefined;
  for (const day of all.toReversed()) {
    if (told.length >= days) break;
    const known = openRecord(entries, day);
    if (!known.ok) return known;
    const before = standing(known.value.state, { asOf: day, include: 'accepted' });
    // The first day makes the case, and is no change.
    if (after !== undefined) {
      const changes = changesBetween(before, after);
      const { asOf } = after;
      if (changes.length > 0)
        told.push({ day: asOf, recorded: recorded.get(asOf) ?? asOf, changes });
    }
    after = before;
  }
  return ok(told);
}

const titleOf = ({ day, changes }: Told): string => {
  const [first] = changes;
  const more = changes.length > 1 ? ` (and ${changes.length - 1} more)` : '';
  return `${dateIn('en', day)}: ${first?.sentence ?? ''}${more}`;
};

const htmlOf = ({ changes }: Told): string =>
  `<ul>${changes.map(({ sentence }) => `<li>${escapeText(sentence)}</li>`).join('')}</ul>`;

/** The feed as Atom (RFC 4287) or RSS 2.0; the same record gives the same feed. */
export function changesFeed(options: FeedOptions, format: 'atom' | 'rss' = 'atom'): Result<string> {
  const { entries, url } = options;
  const whole = openRecord(entries);
  if (!whole.ok) return whole;
  const told = toldIn(options);
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
