/** From the claims of a record to reports on each member: independent, dated, each with its weight. */
import type { Day } from '../../basics/index.ts';
import {
  claimRatingOf,
  sourceRatingOf,
  STANCES,
  type Case,
  type Stance,
} from '../../case/index.ts';
import type { Evidence } from '../standing/evidence.ts';
import { evidenceUpTo } from '../standing/gathered.ts';
import { byReport, rootOf } from '../standing/independent.ts';
import { isFor, sideOf } from '../standing/stances.ts';
import type { Parameters } from './parameters.ts';
import type { Report, ReportOptions } from './report.ts';
import { rivalReports } from './rivals.ts';

const CERTAIN_ENOUGH = 0.99;

/** All reports on where members stand towards the candidate, up to a day. Copies of a report count once. */
export function reportsOn(
  state: Case,
  { candidate, asOf, include }: ReportOptions,
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
        ratingFactor(state, { source: item.source, claim: item.claim.id }, parameters),
    );
  // What is said of a group as such is a count of its members: `outlook/counts.ts` conditions on it.
  const mine = all.filter(
    (item) => item.candidate === candidate && !(item.basis === 'group' && item.sort === 'stance'),
  );
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
  state: Case,
  { source, claim }: { readonly source: string; readonly claim: string },
  parameters: Parameters,
): number {
  const [ofSource, ofClaim] = [sourceRatingOf(state, source), claimRatingOf(state, claim)];
  return (
    (ofSource === undefined ? 1 : parameters.source[ofSource]) *
    (ofClaim === undefined ? 1 : parameters.claim[ofClaim])
  );
}

/** A copy is no newer than what it copies; of several originals in one report, the latest counts. */
function dayOfReport(state: Case, same: readonly Evidence[]): Day {
  const days = new Map<string, Day>();
  for (const { source, day } of same) {
    const root = rootOf(state, source);
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
