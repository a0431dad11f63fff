/** How many were for a candidate, day by day: the standing of every day at the price of one. */
import type { Day } from '../../basics/index.ts';
import { membersOn, type Case, type Member } from '../../case/index.ts';
import { candidaturesOn } from './candidature.ts';
import type { Include } from './evidence.ts';
import { countUpTo, evidenceOn } from './gathered.ts';
import type { SeatEvidence } from './items.ts';
import { marksOf, type Mark } from './marks.ts';
import { recall } from './recall.ts';
import { tallyOf } from './tally.ts';
import type { CandidateStanding } from './types.ts';

/** The tally that holds from a day on, until the next step. */
export interface Step {
  readonly on: Day;
  readonly size: number;
  readonly tally: CandidateStanding['tally'];
  /** Claims of that day on members whose seat moved; none where only the body changed. */
  readonly claims: readonly string[];
}

/** Days on which the member joined or left. */
const membershipDays = ({ terms }: Member): readonly Day[] =>
  terms.flatMap(({ from, to }) => [from, to]).filter((day): day is Day => day !== undefined);

const sameTally = (a: Step | undefined, b: Step): boolean =>
  a !== undefined &&
  a.size === b.size &&
  (Object.keys(b.tally) as (keyof Step['tally'])[]).every((key) => a.tally[key] === b.tally[key]);

/** A member's marks, and how many of them there are up to the day that the walk has come to. */
interface Walker {
  readonly marks: readonly Mark[];
  readonly evidence: SeatEvidence;
  at: number;
}

const UNDECLARED = { stance: 'undeclared', certain: false, basis: undefined } as const;

/**
 * The tally of a candidate on each day up to `asOf` on which it changed, the first when anything was
 * known. A candidature that ended has no step after its end. On every day it is the tally that
 * `standing` has as of that day.
 *
 * A seat is worked out anew only on days with evidence on that member, and not at all where no claim
 * on it has changed since the last time.
 */
export function supportOverTime(
  state: Case,
  candidate: string,
  { asOf, include }: { readonly asOf: Day; readonly include: Include },
): readonly Step[] {
  const candidature = candidaturesOn(state, include, asOf).get(candidate);
  const ended = candidature?.state === 'withdrawn' || candidature?.state === 'appointed';
  const last = ended ? (candidature.since ?? asOf) : asOf;
  const evidence = evidenceOn(state, include, candidate);
  return recall(state, `steps ${include} ${candidate}`, [evidence, state.members, last], () => {
    const firsts = [...evidence.values()].flatMap(([first]) => first?.day ?? []);
    const first = firsts.reduce<Day | undefined>(
      (a, b) => (a === undefined || b < a ? b : a),
      undefined,
    );
    if (first === undefined || first > last) return [];
    const walkers = new Map<string, Walker>();
    const days = new Set<Day>([first]);
    for (const member of state.members.values()) {
      const of = evidence.get(member.id) ?? [];
      const marks = marksOf(of);
      walkers.set(member.id, { marks, evidence: of, at: 0 });
      for (const { day } of marks.slice(0, countUpTo(marks, last))) days.add(day);
      for (const day of membershipDays(member)) if (day > first && day <= last) days.add(day);
    }
    return stepsOn(state, [...days].toSorted(), walkers);
  });
}

/** What became known on a day; the evidence is in order of days. */
const onDay = (evidence: SeatEvidence, day: Day): SeatEvidence => {
  const end = countUpTo(evidence, day);
  let start = end;
  while (evidence[start - 1]?.day === day) start -= 1;
  return evidence.slice(start, end);
};

function stepsOn(
  state: Case,
  days: readonly Day[],
  walkers: ReadonlyMap<string, Walker>,
): readonly Step[] {
  const steps: Step[] = [];
  for (const on of days) {
    for (const walker of walkers.values()) {
      while ((walker.marks[walker.at]?.day ?? '9999') <= on) walker.at += 1;
    }
    const claims = new Set<string>();
    const today = membersOn(state, on).map(({ id }) => {
      const walker = walkers.get(id);
      const mark = walker?.marks[walker.at - 1];
      if (walker !== undefined && mark?.day === on) {
        for (const { claim } of onDay(walker.evidence, on)) claims.add(claim.id);
      }
      return mark ?? UNDECLARED;
    });
    const step = { on, size: today.length, tally: tallyOf(today).tally, claims: [...claims] };
    if (!sameTally(steps.at(-1), step)) steps.push(step);
  }
  return steps;
}
