/** How many were for a candidate, day by day: the standing of every day at the price of one. */
import type { Day } from '../../basics/index.ts';
import type { Case, Member } from '../../case/index.ts';
import { candidaturesOn } from './candidature.ts';
import type { Include } from './evidence.ts';
import { countUpTo, evidenceOn } from './gathered.ts';
import { marksOf, type Mark } from './marks.ts';
import { recall } from './recall.ts';
import { tallyOf } from './tally.ts';
import type { CandidateStanding } from './types.ts';

/** The tally that holds from a day on, until the next step. */
export interface Step {
  readonly on: Day;
  readonly size: number;
  readonly tally: CandidateStanding['tally'];
}

const isIn = ({ terms }: Member, day: Day): boolean =>
  terms.some(
    ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day < to),
  );

/** Days on which the member joined or left. */
const membershipDays = ({ terms }: Member): readonly Day[] =>
  terms.flatMap(({ from, to }) => [from, to]).filter((day): day is Day => day !== undefined);

const sameTally = (a: Step | undefined, b: Step): boolean =>
  a !== undefined &&
  a.size === b.size &&
  (Object.keys(b.tally) as (keyof Step['tally'])[]).every((key) => a.tally[key] === b.tally[key]);

/** A member's marks, with the one that is in force on the day that the walk has come to. */
interface Walker {
  readonly member: Member;
  readonly marks: readonly Mark[];
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
    const walkers = [...state.members.values()].map((member): Walker => ({
      member,
      marks: marksOf(evidence.get(member.id) ?? []),
      at: 0,
    }));
    const days = new Set<Day>([first]);
    for (const { member, marks } of walkers) {
      for (const { day } of marks.slice(0, countUpTo(marks, last))) days.add(day);
      for (const day of membershipDays(member)) if (day > first && day <= last) days.add(day);
    }
    return stepsOn([...days].toSorted(), walkers);
  });
}

function stepsOn(days: readonly Day[], walkers: readonly Walker[]): readonly Step[] {
  const steps: Step[] = [];
  for (const on of days) {
    const today: Pick<Mark, 'stance' | 'certain' | 'basis'>[] = [];
    for (const walker of walkers) {
      const { marks, member } = walker;
      while ((marks[walker.at]?.day ?? '9999') <= on) walker.at += 1;
      if (isIn(member, on)) today.push(marks[walker.at - 1] ?? UNDECLARED);
    }
    const step = { on, size: today.length, tally: tallyOf(today).tally };
    if (!sameTally(steps.at(-1), step)) steps.push(step);
  }
  return steps;
}
