/** From the claims of a record to reports on each member: independent, dated, each with its weight. */
import type { Day } from '../../basics/index.ts';
import { STANCES, type Case, type Stance } from '../../case/index.ts';
import { candidaturesOn, isStanding, nominationsUpTo } from '../standing/candidature.ts';
import { evidenceUpTo, type Evidence, type Include } from '../standing/evidence.ts';
import { byReport } from '../standing/independent.ts';
import { isFor, sideOf } from '../standing/stances.ts';
import type { ClaimRating, Parameters, SourceRating } from './parameters.ts';

/** Ratings in the manner of the Admiralty code, by id; the two are given and kept apart. */
export interface Ratings {
  readonly sources?: ReadonlyMap<string, SourceRating>;
  readonly claims?: ReadonlyMap<string, ClaimRating>;
}

/** What one independent report says of one member. */
export interface Report {
  readonly member: string;
  /** The stance that it asserts or denies; absent where it says only that the member is not for the candidate. */
  readonly said: Stance | 'missing' | 'own-rival' | 'rival' | 'denied';
  readonly day: Day;
  /** From 0 to below 1; see `Parameters.reliability`. */
  readonly reliability: number;
  /** How it shares its weight out among the stances, in the order of `STANCES`; nothing for a denial. */
  readonly means: readonly number[];
  /** Which stances it speaks against: what was said of these before counts less. */
  readonly against: readonly boolean[];
  /** Days after which it weighs half; infinite while what it tells is still the case. */
  readonly halfLife: number;
  readonly claims: readonly string[];
}

export interface ReportOptions {
  readonly candidate: string;
  readonly asOf: Day;
  readonly include: Include;
  readonly ratings?: Ratings | undefined;
}

const CERTAIN_ENOUGH = 0.99;

/** All reports on where members stand towards the candidate, up to a day. Copies of a report count once. */
export function reportsOn(
  state: Case,
  { candidate, asOf, include, ratings }: ReportOptions,
  parameters: Parameters,
): readonly Report[] {
  const all = evidenceUpTo(state, include, asOf);
  const weigh = (item: Evidence): number =>
    Math.min(
      CERTAIN_ENOUGH,
      parameters.reliability[item.claim.attribution.level] *
        (item.claim.modality === 'denied' ? 1 : parameters.modality[item.claim.modality]) *
        (item.basis === 'group' ? parameters.group : 1) *
        rated(parameters.source, ratings?.sources?.get(item.source)) *
        rated(parameters.claim, ratings?.claims?.get(item.claim.id)),
    );
  // Who is left over by a count is told by the count itself, which is conditioned on as a whole.
  const mine = all.filter((item) => item.candidate === candidate && item.basis !== 'elimination');
  const named = all.filter((item) => item.candidate === candidate && item.sort === 'exception');
  const found: Report[] = [];
  for (const items of byReport(state, [...mine, ...named])) {
    for (const same of together(items)) {
      const [first] = same;
      const reliability = Math.max(...same.map(weigh));
      found.push(reportOf(first, reliability, same, parameters));
    }
  }
  return [...found, ...rivalReports(state, all, { candidate, asOf, include }, parameters, weigh)];
}

const rated = <K extends string>(
  table: Readonly<Record<K, number>>,
  rating: K | undefined,
): number => (rating === undefined ? 1 : table[rating]);

/** Of one report, what says the same of the same member, the earliest first: a copy is no newer than what it copies. */
function together(items: readonly Evidence[]): readonly (readonly [Evidence, ...Evidence[]])[] {
  const groups = new Map<string, [Evidence, ...Evidence[]]>();
  for (const item of items.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const key = `${item.member} ${item.sort === 'exception' ? 'missing' : item.stance} ${item.sort === 'denial'}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function reportOf(
  { member, sort, stance, day }: Evidence,
  reliability: number,
  same: readonly Evidence[],
  { meaning, missing, halfLife }: Parameters,
): Report {
  const said = sort === 'exception' ? 'missing' : sort === 'denial' ? 'denied' : stance;
  const means = said === 'missing' ? missing : said === 'denied' ? {} : meaning[said];
  const settled = said !== 'missing' && said !== 'denied' && sideOf(said) !== 'open';
  return {
    member,
    said,
    day,
    reliability,
    means: STANCES.map((one) => means[one] ?? 0),
    against: STANCES.map((one) => speaksAgainst(said, stance, one)),
    halfLife: settled ? halfLife.settled : halfLife.open,
    claims: [...new Set(same.map(({ claim }) => claim.id))].sort((a, b) => (a < b ? -1 : 1)),
  };
}

const FAVOURABLE: readonly Stance[] = ['supports', 'accepts', 'leans-for'];

/**
 * Whether a report sets aside what was said earlier of a stance. A lean takes nothing back from a
 * member on the same side, and a report for the candidate never from another such: so more support
 * never lowers the chance that a member is for the candidate.
 */
function speaksAgainst(said: Report['said'], stance: Stance, one: Stance): boolean {
  if (said === 'denied') return isFor(stance) ? isFor(one) : one === stance;
  if (said === 'missing') return isFor(one);
  if (said === 'leans-for') return !FAVOURABLE.includes(one);
  if (said === 'leans-against') return one !== 'leans-against' && one !== 'objects';
  if (said === 'supports' || said === 'accepts') return !isFor(one);
  return one !== said;
}

/** What it says of members that they have, or are for, another candidate who is still in the race. */
function rivalReports(
  state: Case,
  all: readonly Evidence[],
  { candidate, asOf, include }: ReportOptions,
  { ownRival, rival }: Parameters,
  weigh: (item: Evidence) => number,
): readonly Report[] {
  const candidatures = candidaturesOn(state, include, asOf);
  const standing = (id: string): boolean => {
    const now = candidatures.get(id)?.state;
    return id !== candidate && now !== undefined && isStanding(now);
  };
  const own = new Set(
    nominationsUpTo(state, include, asOf)
      .filter((one) => standing(one.candidate))
      .map(({ nominator, candidate: of }) => `${nominator} ${of}`),
  );
  const strongest = new Map<string, Report>();
  for (const item of all) {
    if (item.sort !== 'stance' || item.basis !== 'own' || !isFor(item.stance)) continue;
    if (!standing(item.candidate)) continue;
    const isOwn = own.has(`${item.member} ${item.candidate}`);
    const { weight, means } = isOwn ? ownRival : rival;
    const report: Report = {
      member: item.member,
      said: isOwn ? 'own-rival' : 'rival',
      day: item.day,
      reliability: weigh(item) * weight,
      means: STANCES.map((one) => means[one] ?? 0),
      against: STANCES.map(() => false),
      halfLife: Number.POSITIVE_INFINITY,
      claims: [item.claim.id],
    };
    const key = `${item.member} ${item.candidate}`;
    const before = strongest.get(key);
    if (before === undefined || before.reliability < report.reliability) strongest.set(key, report);
  }
  return [...strongest.values()];
}
