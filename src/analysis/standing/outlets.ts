/** How the reports of each outlet turned out, as far as members later spoke for themselves. */
import { daysBetween, groupBy, type Day } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import { evidenceUpTo, type Evidence } from './evidence.ts';
import { polarityOf } from './stances.ts';

/**
 * How long after a report the member's own word is taken to be about the same moment, in days. Later,
 * a different word is as likely a move as a correction. A judgement, not a measurement.
 */
export const SAME_MOMENT = 30;

export interface OutletRecord {
  readonly outlet: string;
  readonly sources: number;
  /** Accepted claims on where a member stands that are not that member's own word. */
  readonly claims: number;
  /** The member's own first word within `SAME_MOMENT` points the same way, or the opposite way. */
  readonly borneOut: number;
  readonly contradicted: number;
  /** The member did not speak within that time, or took no side. */
  readonly open: number;
}

const isOwnWord = ({ rank, basis }: Evidence): boolean => rank === 0 && basis === 'own';

function verdict(report: Evidence, own: readonly Evidence[]): 'borneOut' | 'contradicted' | 'open' {
  const word = own.find(
    ({ day, source }) =>
      source !== report.source && day >= report.day && daysBetween(report.day, day) <= SAME_MOMENT,
  );
  if (word === undefined) return 'open';
  const [said, is] = [polarityOf(report.stance), polarityOf(word.stance)];
  if (said === is) return 'borneOut';
  return said === 'neutral' || is === 'neutral' ? 'open' : 'contradicted';
}

/** One line an outlet that the case has sources of, the one with the most claims first. */
export function outletsRecord(state: Case, asOf: Day): readonly OutletRecord[] {
  const stances = evidenceUpTo(state, 'accepted', asOf).filter(({ sort }) => sort === 'stance');
  const own = groupBy(
    stances.filter(isOwnWord),
    ({ member, candidate }) => `${member} ${candidate}`,
  );
  const outletOf = (source: string): string => state.sources.get(source)?.outlet ?? '';
  const reports = groupBy(
    stances.filter((one) => one.basis === 'own' && !isOwnWord(one)),
    ({ source }) => outletOf(source),
  );
  const sources = groupBy(state.sources.values(), ({ outlet = '' }) => outlet);
  return [...sources]
    .map(([outlet, its]) => {
      const verdicts = (reports.get(outlet) ?? []).map((report) =>
        verdict(report, own.get(`${report.member} ${report.candidate}`) ?? []),
      );
      const count = (what: string): number => verdicts.filter((one) => one === what).length;
      return {
        outlet,
        sources: its.length,
        claims: verdicts.length,
        borneOut: count('borneOut'),
        contradicted: count('contradicted'),
        open: count('open'),
      };
    })
    .sort((a, b) => b.claims - a.claims || a.outlet.localeCompare(b.outlet));
}
