/** Changes of a case as a feed: an entry for each day on which something was written down that changed the standing. */
import { createHash } from 'node:crypto';
import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import { changesBetween, standing, type Change, type Standing } from '../analysis/index.ts';
import { openRecord, type OpenRecord } from '../api/index.ts';
import { ok, refuse, remembered, type Day, type Result } from '../basics/index.ts';
import { fold, type Case, type Entry } from '../case/index.ts';
import { dateIn } from '../charts/index.ts';
import { escapeText } from './chart-svg.ts';

export interface FeedOptions {
  /** Every entry of the record, whatever day is shown. */
  readonly entries: readonly Entry[];
  /** The record as it was when it had so many entries; worked out from them where it is left out. */
  readonly recordAt?: (version: number) => Result<OpenRecord>;
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

/** The end of a day on which something was written down. */
interface Dusk {
  readonly day: Day;
  /** The latest instant of that day at which anything was written down. */
  readonly recorded: string;
  /** Entries that were known by then. */
  readonly version: number;
}

/** The days on which the record grew, as knowledge did: what is dated back is known from when it came. */
function dusksOf(entries: readonly Entry[]): readonly Dusk[] {
  const dusks: Dusk[] = [];
  for (const [index, { recorded }] of entries.entries()) {
    const day = recorded.slice(0, 10);
    const last = dusks.at(-1);
    const version = index + 1;
    if (last === undefined || day > last.day) dusks.push({ day, recorded, version });
    else if (day === last.day) dusks[dusks.length - 1] = { day, recorded, version };
    else dusks[dusks.length - 1] = { ...last, version };
  }
  return dusks;
}

/** States at the ends of days, in one walk through the entries. */
function walkedThrough(
  entries: readonly Entry[],
  dusks: readonly Dusk[],
): Result<ReadonlyMap<number, Case>> {
  const states = new Map<number, Case>();
  let state: Case | undefined;
  let from = 0;
  for (const { version } of dusks) {
    const next = fold(entries.slice(from, version), state);
    if (!next.ok) return next;
    state = next.value;
    states.set(version, state);
    from = version;
  }
  return ok(states);
}

/** What changed on a day, by the entry that was its last and the one that was the last of the day before. */
const changed = remembered((_: Entry) => new WeakMap<Entry, readonly Change[]>());

/** The days on which the record grew and the standing with it, the latest first. */
function toldIn({ entries, recordAt, days = 30 }: FeedOptions): Result<readonly Told[]> {
  const dusks = dusksOf(entries);
  const walked = recordAt === undefined ? walkedThrough(entries, dusks) : undefined;
  if (walked?.ok === false) return walked;
  const standingAt = ({ version, day }: Dusk): Result<Standing> => {
    const state = walked?.value.get(version);
    const known = state === undefined ? recordAt?.(version) : ok({ state });
    if (known === undefined || !known.ok) return known ?? noSuchState(version);
    return ok(standing(known.value.state, { asOf: day, include: 'accepted' }));
  };
  const told: Told[] = [];
  // The first day makes the case, and is no change.
  for (let i = dusks.length - 1; i > 0 && told.length < days; i -= 1) {
    const [before, after] = [dusks[i - 1], dusks[i]];
    if (before === undefined || after === undefined) break;
    const changes = changesOn(entries, before, after, standingAt);
    if (!changes.ok) return changes;
    const { day, recorded } = after;
    if (changes.value.length > 0) told.push({ day, recorded, changes: changes.value });
  }
  return ok(told);
}

/** Worked out once: what is written down later does not change what was known on a day. */
function changesOn(
  entries: readonly Entry[],
  before: Dusk,
  after: Dusk,
  standingAt: (dusk: Dusk) => Result<Standing>,
): Result<readonly Change[]> {
  const [first, last] = [entries[before.version - 1], entries[after.version - 1]];
  if (first === undefined || last === undefined) return ok([]);
  const known = changed(last).get(first);
  if (known !== undefined) return ok(known);
  const [was, is] = [standingAt(before), standingAt(after)];
  if (!was.ok) return was;
  if (!is.ok) return is;
  const changes = changesBetween(was.value, is.value);
  changed(last).set(first, changes);
  return ok(changes);
}

const noSuchState = (version: number): Result<never> =>
  refuse('damaged', `The record cannot be looked at as it was with ${version} entries.`);

const titleOf = ({ day, changes }: Told): string => {
  const [first] = changes;
  const more = changes.length > 1 ? ` (and ${changes.length - 1} more)` : '';
  return `${dateIn('en', day)}: ${first?.sentence ?? ''}${more}`;
};

/** Changes of one day that are told; a feed is read, and a day on which a whole record came in is not. */
const MOST_CHANGES = 200;

const htmlOf = ({ changes }: Told): string => {
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
