/** What it says of members that they are for somebody else. */
import { STANCES, type Case } from '../../case/index.ts';
import { candidaturesOn, isStanding, nominationsUpTo } from '../standing/candidature.ts';
import type { Evidence } from '../standing/evidence.ts';
import { isFor } from '../standing/stances.ts';
import type { Parameters } from './parameters.ts';
import type { Report, ReportOptions } from './report.ts';

/** What it says of members that they have, or are for, another candidate who is still in the race. */
export function rivalReports(
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
