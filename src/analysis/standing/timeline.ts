/** How many were for a candidate, day by day: the standing of every day at the price of one. */
import { groupBy, type Day } from '../../basics/index.ts';
import { membersOn, type Case } from '../../case/index.ts';
import { candidaturesOn } from './candidature.ts';
import { evidenceUpTo, type Evidence, type Include } from './evidence.ts';
import { seatOf, type BareSeat } from './seats.ts';
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

/** Days on which the body changed, between two days, both included. */
function membershipDays(state: Case, first: Day, last: Day): readonly Day[] {
  const days = [...state.members.values()].flatMap(({ terms }) =>
    terms.flatMap(({ from, to }) => [from, to]),
  );
  return days.filter((day): day is Day => day !== undefined && day > first && day <= last);
}

const sameTally = (a: Step | undefined, b: Step): boolean =>
  a !== undefined &&
  a.size === b.size &&
  (Object.keys(b.tally) as (keyof Step['tally'])[]).every((key) => a.tally[key] === b.tally[key]);

/** What a tally counts of a seat is no longer the same. */
const moved = (was: BareSeat | undefined, is: BareSeat | undefined): boolean =>
  is !== undefined &&
  (was?.stance !== is.stance || was.certain !== is.certain || was.basis !== is.basis);

/**
 * The tally of a candidate on each day up to `asOf` on which it changed, the first when anything was
 * known. A candidature that ended has no step after its end. On every day it is the tally that
 * `standing` has as of that day.
 *
 * A seat is worked out anew only on days with evidence on that member, so a long race costs its
 * claims and not its claims times its days.
 */
export function supportOverTime(
  state: Case,
  candidate: string,
  { asOf, include }: { readonly asOf: Day; readonly include: Include },
): readonly Step[] {
  const candidature = candidaturesOn(state, include, asOf).get(candidate);
  const ended = candidature?.state === 'withdrawn' || candidature?.state === 'appointed';
  const last = ended ? (candidature.since ?? asOf) : asOf;
  const evidence = evidenceUpTo(state, include, last, 'ever').filter(
    (item) => item.candidate === candidate,
  );
  const [first] = evidence;
  if (first === undefined) return [];
  const byDay = groupBy(evidence, ({ day }) => day);
  const days = new Set([...byDay.keys(), ...membershipDays(state, first.day, last)]);
  const known = new Map<string, Evidence[]>();
  const seats = new Map<string, BareSeat>();
  const steps: Step[] = [];
  for (const on of [...days].toSorted()) {
    const news = byDay.get(on) ?? [];
    const before = new Map(news.map(({ member }) => [member, seats.get(member)]));
    for (const item of news) {
      known.set(item.member, [...(known.get(item.member) ?? []), item]);
      seats.delete(item.member);
    }
    const today = membersOn(state, on).map((member) => {
      const seat = seats.get(member.id) ?? seatOf(state, member, known.get(member.id) ?? []);
      seats.set(member.id, seat);
      return seat;
    });
    const moving = news.filter(({ member }) => moved(before.get(member), seats.get(member)));
    const claims = [...new Set(moving.map(({ claim }) => claim.id))];
    const step = { on, size: today.length, tally: tallyOf(today).tally, claims };
    if (!sameTally(steps.at(-1), step)) steps.push(step);
  }
  return steps;
}
