/** How the reports of each outlet turned out, as far as members later spoke for themselves. */
import { addDays, daysBetween, groupBy, type Day } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import type { Evidence } from './evidence.ts';
import { countUpTo, evidenceInSteps } from './gathered.ts';
import type { SeatEvidence } from './items.ts';
import { atOnce, recall } from './recall.ts';
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

type Verdict = 'borneOut' | 'contradicted' | 'open';

interface Judged {
  readonly source: string;
  readonly verdict: Verdict;
}

const isOwnWord = ({ rank, basis }: Evidence): boolean => rank === 0 && basis === 'own';

/** @param own what the member itself said, oldest first */
function verdict(report: Evidence, own: readonly Evidence[]): Verdict {
  for (let i = countUpTo(own, addDays(report.day, -1)); i < own.length; i += 1) {
    const word = own[i];
    if (word === undefined || daysBetween(report.day, word.day) > SAME_MOMENT) return 'open';
    if (word.source === report.source) continue;
    const [said, is] = [polarityOf(report.stance), polarityOf(word.stance)];
    if (said === is) return 'borneOut';
    return said === 'neutral' || is === 'neutral' ? 'open' : 'contradicted';
  }
  return 'open';
}

/** The verdicts on what was reported of one seat, by the source of the report. */
function verdictsOn(evidence: SeatEvidence): readonly Judged[] {
  const stances = evidence.filter(({ sort }) => sort === 'stance');
  const own = stances.filter(isOwnWord);
  return stances
    .filter((one) => one.basis === 'own' && !isOwnWord(one))
    .map((report) => ({ source: report.source, verdict: verdict(report, own) }));
}

/** One line an outlet that the case has sources of, the one with the most claims first. */
export const outletsRecord = (state: Case, asOf: Day): readonly OutletRecord[] =>
  atOnce(outletsInSteps(state, asOf));

/** The same in short steps, so that something else can be done in between. */
export function* outletsInSteps(state: Case, asOf: Day): Generator<void, readonly OutletRecord[]> {
  const outletOf = (source: string): string => state.sources.get(source)?.outlet ?? '';
  const found = new Map<string, Record<Verdict, number>>();
  for (const candidate of state.candidates) {
    const evidence = yield* evidenceInSteps(state, 'accepted', candidate);
    for (const [member, all] of evidence) {
      const upTo = countUpTo(all, asOf);
      const verdicts = recall(state, `verdicts ${candidate} ${member}`, [all, upTo], () =>
        verdictsOn(all.slice(0, upTo)),
      );
      for (const judged of verdicts) {
        const outlet = outletOf(judged.source);
        const counts = found.get(outlet) ?? { borneOut: 0, contradicted: 0, open: 0 };
        counts[judged.verdict] += 1;
        found.set(outlet, counts);
      }
      yield;
    }
  }
  return [...groupBy(state.sources.values(), ({ outlet = '' }) => outlet)]
    .map(([outlet, its]) => {
      const counts = found.get(outlet) ?? { borneOut: 0, contradicted: 0, open: 0 };
      const claims = counts.borneOut + counts.contradicted + counts.open;
      return { outlet, sources: its.length, claims, ...counts };
    })
    .sort((a, b) => b.claims - a.claims || a.outlet.localeCompare(b.outlet));
}
