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
  /**
   * The stance that it asserts; or that it denies one, names the member as missing from a count, names
   * everybody who is missing and leaves it over, or has it for a rival.
   */
  readonly said: Stance | 'missing' | 'left-over' | 'own-rival' | 'rival' | 'denied';
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
      Math.max(
        parameters.reliability[item.claim.attribution.level],
        // Nobody is left over but by a count that names everybody who is missing.
        saidBy(item) === 'left-over' ? parameters.count.named : 0,
      ) *
        (item.claim.modality === 'denied' ? 1 : parameters.modality[item.claim.modality]) *
        (item.basis === 'group' ? parameters.group : 1) *
        ratingFactor({ source: item.source, claim: item.claim.id }, ratings, parameters),
    );
  const mine = all.filter((item) => item.candidate === candidate);
  const found: Report[] = [];
  for (const items of byReport(state, mine)) {
    for (const same of together(items)) {
      const [first] = same;
      const reliability = Math.max(...same.map(weigh));
      found.push(
        reportOf({ ...first, day: dayOfReport(state, same) }, reliability, same, parameters),
      );
    }
  }
  return [...found, ...rivalReports(state, all, { candidate, asOf, include }, parameters, weigh)];
}

/** What the two ratings leave of a claim's reliability; unrated counts in full. */
export function ratingFactor(
  { source, claim }: { readonly source: string; readonly claim: string },
  ratings: Ratings | undefined,
  parameters: Parameters,
): number {
  const [ofSource, ofClaim] = [ratings?.sources?.get(source), ratings?.claims?.get(claim)];
  return (
    (ofSource === undefined ? 1 : parameters.source[ofSource]) *
    (ofClaim === undefined ? 1 : parameters.claim[ofClaim])
  );
}

/** A copy is no newer than what it copies; of several originals in one report, the latest counts. */
function dayOfReport(state: Case, same: readonly Evidence[]): Day {
  const days = new Map<string, Day>();
  for (const { source, day } of same) {
    let root = source;
    for (let of = state.copies.get(root); of !== undefined; of = state.copies.get(root)) root = of;
    const known = days.get(root);
    if (known === undefined || day < known) days.set(root, day);
  }
  return [...days.values()].reduce((latest, day) => (day > latest ? day : latest), '');
}

/** Of one report, what says the same of the same member. */
function together(items: readonly Evidence[]): readonly (readonly [Evidence, ...Evidence[]])[] {
  const groups = new Map<string, [Evidence, ...Evidence[]]>();
  for (const item of items) {
    const key = `${item.member} ${saidBy(item)} ${item.stance}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function saidBy({ sort, stance, basis }: Evidence): Report['said'] {
  if (sort === 'exception') return 'missing';
  if (sort === 'denial') return 'denied';
  return basis === 'elimination' ? 'left-over' : stance;
}

function reportOf(
  item: Evidence,
  reliability: number,
  same: readonly Evidence[],
  { meaning, missing, halfLife }: Parameters,
): Report {
  const { member, stance, day } = item;
  const said = saidBy(item);
  const isStance = said === stance;
  // A denial puts nothing in the place of what it denies. Who is left over by a count is told by the
  // count, which is conditioned on as a whole: here it only says that earlier doubts are over.
  const means = said === 'missing' ? missing : isStance ? meaning[stance] : {};
  const settled = isStance && sideOf(stance) !== 'open';
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
  if (said === 'supports' || said === 'accepts' || said === 'left-over') return !isFor(one);
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
