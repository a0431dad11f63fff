/** The days on which a record grew and the standing with it. */
import { changesBetween, standing, type Change, type Standing } from '../analysis/index.ts';
import type { OpenRecord } from '../api/index.ts';
import { ok, refuse, remembered, type Day, type Result } from '../basics/index.ts';
import { fold, type Case, type Entry } from '../case/index.ts';

export interface DaysAsked {
  /** Every entry of the record, whatever day is shown. */
  readonly entries: readonly Entry[];
  /** The record as it was when it had so many entries; worked out from them where it is left out. */
  readonly recordAt?: (version: number) => Result<OpenRecord>;
  /** The most days that are told, the latest; 30 where it is left out. */
  readonly days?: number;
}

export interface DayTold {
  readonly day: Day;
  /** The latest instant of that day at which anything was written down. */
  readonly recorded: string;
  readonly changes: readonly Change[];
}

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
export function daysTold({ entries, recordAt, days = 30 }: DaysAsked): Result<readonly DayTold[]> {
  const dusks = dusksOf(entries);
  const walked = recordAt === undefined ? walkedThrough(entries, dusks) : undefined;
  if (walked?.ok === false) return walked;
  const standingAt = ({ version, day }: Dusk): Result<Standing> => {
    const state = walked?.value.get(version);
    const known = state === undefined ? recordAt?.(version) : ok({ state });
    if (known === undefined || !known.ok) return known ?? noSuchState(version);
    return ok(standing(known.value.state, { asOf: day, include: 'accepted' }));
  };
  const told: DayTold[] = [];
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
