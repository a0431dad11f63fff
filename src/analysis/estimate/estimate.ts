/**
 * Where each member stands, as a probability over the stances.
 *
 * Reports are weighed like observations of a Dirichlet distribution: a report of reliability r
 * weighs r/(1−r) against a prior of weight one, is shared out among the stances that its words may
 * mean, fades with age, and counts less where a later one speaks against it. Formulas, sources and
 * limits: `docs/analysis.md`.
 */
import { daysBetween, type Day } from '../../basics/index.ts';
import { membersOn, STANCES, type Case, type Stance } from '../../case/index.ts';
import { isFor } from '../standing/stances.ts';
import { PARAMETERS, type Parameters } from './parameters.ts';
import { priorsOf, shifted, SHIFTS } from './prior.ts';
import type { Report, ReportOptions } from './report.ts';
import { reportsOn } from './reports.ts';

export interface EstimateOptions extends ReportOptions {
  readonly parameters?: Parameters | undefined;
}

/** A report with what it weighs on the day: 1 is as much as the prior. */
export interface WeighedReport extends Report {
  readonly weight: number;
}

export interface MemberEstimate {
  readonly member: string;
  readonly name: string;
  readonly stances: Readonly<Record<Stance, number>>;
  /** That it supports or accepts. */
  readonly for: number;
  /** How much of it rests on reports, 0 to 1; the rest is the prior. */
  readonly known: number;
  /** Oldest first. */
  readonly reports: readonly WeighedReport[];
}

/**
 * A way in which all members may be off the prior together. Given one, members are independent;
 * without it, they are not, which is what makes the number of those in favour so uncertain.
 */
export interface Scenario {
  readonly weight: number;
  /** By member, then in the order of `STANCES`. */
  readonly stances: readonly (readonly number[])[];
}

export interface Estimate {
  readonly candidate: string;
  readonly asOf: Day;
  readonly members: readonly MemberEstimate[];
  readonly scenarios: readonly Scenario[];
}

/** Where the members of that day stand, by the claims up to it and no count. */
export function estimate(state: Case, options: EstimateOptions): Estimate {
  const { candidate, asOf, parameters = PARAMETERS } = options;
  const reports = byMember(reportsOn(state, options, parameters));
  const members = membersOn(state, asOf);
  const weighed = members.map(({ id }) => weigh(reports.get(id) ?? [], asOf));
  const masses = weighed.map(massOf);
  const priors = priorsOf(
    state,
    members.map(({ id }) => id),
    masses,
    parameters,
  );
  const scenarios = SHIFTS.map(({ shift, weight }) => ({
    weight,
    stances: masses.map((mass, i) =>
      blend(shifted(priors[i] ?? [], shift * parameters.together), mass),
    ),
  }));
  return {
    candidate,
    asOf,
    members: members.map(({ id, name }, i) => {
      const mean = STANCES.map((_, s) =>
        scenarios.reduce((sum, { weight, stances }) => sum + weight * (stances[i]?.[s] ?? 0), 0),
      );
      const mass = total(masses[i] ?? []);
      return {
        member: id,
        name,
        stances: byStance(mean),
        for: forShare(mean),
        known: mass / (1 + mass),
        reports: weighed[i] ?? [],
      };
    }),
    scenarios,
  };
}

function byMember(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const found = new Map<string, Report[]>();
  for (const report of reports) {
    const list = found.get(report.member);
    if (list === undefined) found.set(report.member, [report]);
    else list.push(report);
  }
  return found;
}

export const byStance = (values: readonly number[]): Readonly<Record<Stance, number>> =>
  Object.fromEntries(STANCES.map((stance, s) => [stance, values[s] ?? 0])) as Record<
    Stance,
    number
  >;

/** The share of supports and accepts. */
export const forShare = (values: readonly number[]): number =>
  STANCES.reduce((sum, stance, s) => sum + (isFor(stance) ? (values[s] ?? 0) : 0), 0);

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Later, or on the same day of the better word. */
const comesAfter = (one: Report, other: Report): boolean =>
  one.day > other.day || (one.day === other.day && one.reliability > other.reliability);

/** What is left of a report for one stance, after those that speak against it. */
const left = (report: Report, stance: number, reports: readonly Report[]): number =>
  reports.reduce(
    (rest, other) =>
      other.against[stance] === true && comesAfter(other, report)
        ? rest * (1 - other.reliability)
        : rest,
    1,
  );

/** A report with its weight by stance: what it says, faded and set aside. */
type Weighed = WeighedReport & { readonly masses: readonly number[] };

function weigh(reports: readonly Report[], asOf: Day): readonly Weighed[] {
  return reports
    .map((report) => {
      const { reliability, day, halfLife, means } = report;
      const fresh = reliability / (1 - reliability);
      const faded = fresh * 0.5 ** (Math.max(0, daysBetween(day, asOf)) / halfLife);
      const masses = means.map((share, s) =>
        share === 0 ? 0 : faded * share * left(report, s, reports),
      );
      return { ...report, weight: total(masses), masses };
    })
    .sort((a, b) =>
      a.day < b.day ? -1 : a.day > b.day ? 1 : a.claims.join() < b.claims.join() ? -1 : 1,
    );
}

const massOf = (reports: readonly Weighed[]): readonly number[] =>
  STANCES.map((_, s) => reports.reduce((sum, { masses }) => sum + (masses[s] ?? 0), 0));

/** (prior + mass) / (1 + total mass): the mean of the Dirichlet distribution. */
function blend(prior: readonly number[], mass: readonly number[]): readonly number[] {
  const all = 1 + total(mass);
  return prior.map((share, s) => (share + (mass[s] ?? 0)) / all);
}
