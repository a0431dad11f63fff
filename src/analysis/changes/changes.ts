/** What is different between two standings of one case. */
import { firstDay, lastDay } from '../../basics/index.ts';
import type {
  CandidateStanding,
  PublishedCount,
  Seat,
  Standing,
  UpcomingDeadline,
} from '../standing/index.ts';
import {
  answerSentence,
  candidatureSentence,
  countSentence,
  deadlineSentence,
  membershipSentence,
  moveSentence,
} from './sentences.ts';
import type { Change, ChangeOf } from './types.ts';

/**
 * The differences from one standing to another: who moved, who came or went, what the rule answers
 * now, what was counted and set meanwhile.
 *
 * Both must be of the same case. They may be of two days, or of one day as known on two days: what
 * was learned late is then a change as well. First what concerns the whole, then candidate by
 * candidate in the order of the later standing, the oldest move first.
 */
export function changesBetween(before: Standing, after: Standing): readonly Change[] {
  const was = new Map(before.candidates.map((one) => [one.id, one]));
  const still = new Set(after.candidates.map(({ id }) => id));
  const gone = before.candidates.filter(({ id }) => !still.has(id));
  const pairs = after.candidates.map((now) => [was.get(now.id), now] as const);
  return [
    ...pairs.flatMap(([then, now]) => candidatureChange(then, now)),
    ...gone.flatMap((then) => candidatureChange(then, undefined)),
    ...pairs.flatMap(([then, now]) => answerChange(then, now)),
    ...membershipChanges(before, after),
    ...pairs.flatMap(([then, now]) => [...moves(then, now), ...newCounts(then, now)]),
    ...deadlineChanges(before, after),
  ];
}

function candidatureChange(
  then: CandidateStanding | undefined,
  now: CandidateStanding | undefined,
): readonly ChangeOf<'candidature'>[] {
  const one = now ?? then;
  if (one === undefined || then?.state === now?.state) return [];
  const change = {
    kind: 'candidature' as const,
    candidate: one.id,
    ...(then === undefined ? {} : { from: then.state }),
    ...(now === undefined ? {} : { to: now.state }),
    ...(now?.since === undefined ? {} : { on: now.since }),
    claims: now?.claim === undefined ? [] : [now.claim],
  };
  return [{ ...change, sentence: candidatureSentence(one.name, change) }];
}

function answerChange(
  then: CandidateStanding | undefined,
  now: CandidateStanding,
): readonly ChangeOf<'answer'>[] {
  // A candidate who is new, or out of the race, is told of as such.
  if (then === undefined || !now.standing) return [];
  const from = then.answer?.outcome;
  const to = now.answer?.outcome;
  if (from === to) return [];
  const change = {
    kind: 'answer' as const,
    candidate: now.id,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    claims: [...new Set(moves(then, now).flatMap(({ claims }) => claims))],
  };
  return [{ ...change, sentence: answerSentence(now.name, change) }];
}

/** The seats of the day itself; those of a candidature that ended are of an earlier one. */
const seatsOfTheDay = ({ candidates, asOf }: Standing): readonly Seat[] | undefined =>
  candidates.find(({ seatsAsOf }) => seatsAsOf === asOf)?.members;

function membershipChanges(before: Standing, after: Standing): ChangeOf<'membership'>[] {
  const then = seatsOfTheDay(before);
  const now = seatsOfTheDay(after);
  if (then === undefined || now === undefined) return [];
  const missing = (from: readonly Seat[], others: readonly Seat[]): readonly Seat[] => {
    const known = new Set(others.map(({ member }) => member));
    return from.filter(({ member }) => !known.has(member));
  };
  const told = (change: 'joined' | 'left', { member, name }: Seat): ChangeOf<'membership'> => ({
    kind: 'membership',
    change,
    member,
    name,
    claims: [],
    sentence: membershipSentence(name, change, after.body.name),
  });
  return [
    ...missing(now, then).map((seat) => told('joined', seat)),
    ...missing(then, now).map((seat) => told('left', seat)),
  ];
}

type Moved = ChangeOf<'move'>;

function moves(then: CandidateStanding | undefined, now: CandidateStanding): readonly Moved[] {
  const was = new Map((then?.members ?? []).map((seat) => [seat.member, seat]));
  return now.members
    .flatMap((seat) => moved(was.get(seat.member), seat, now))
    .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
}

function moved(then: Seat | undefined, now: Seat, { id, name }: CandidateStanding): Moved[] {
  const from = then?.stance ?? 'undeclared';
  const wasCertain = then?.certain ?? false;
  const { stance: to, certain, member } = now;
  if (from === to && wasCertain === certain) return [];
  const change = {
    kind: 'move' as const,
    candidate: id,
    member,
    name: now.name,
    from,
    to,
    wasCertain,
    certain,
    ...(now.since === undefined ? {} : { on: now.since }),
    claims: claimsBehind(then, now),
  };
  return [{ ...change, sentence: moveSentence(change, name, now) }];
}

/**
 * The claims that made the difference: those that speak for the seat, contradict or strike and did
 * not before. Where none is new, a claim was taken back, and what is left speaks for the seat.
 */
function claimsBehind(then: Seat | undefined, now: Seat): string[] {
  const weighed = ({ claims, contradictions, superseded }: Seat): string[] => [
    ...claims,
    ...contradictions,
    ...superseded.map(({ by }) => by),
  ];
  const known = new Set(then === undefined ? [] : weighed(then));
  const fresh = new Set(weighed(now).filter((claim) => !known.has(claim)));
  return fresh.size > 0 ? [...fresh] : [...now.claims];
}

function newCounts(
  then: CandidateStanding | undefined,
  { id, name, published }: CandidateStanding,
): ChangeOf<'count'>[] {
  const known = new Set((then?.published ?? []).map(({ claim }) => claim));
  return published
    .filter(({ claim }) => !known.has(claim))
    .map((count: PublishedCount) => {
      const { claim, on, stance, atLeast, atMost, of, modality, outlet } = count;
      return {
        kind: 'count',
        candidate: id,
        on,
        stance,
        atLeast,
        atMost,
        ...(of === undefined ? {} : { of }),
        modality,
        ...(outlet === undefined ? {} : { outlet }),
        claims: [claim],
        sentence: countSentence(count, name),
      };
    });
}

const sameDate = (a: UpcomingDeadline, b: UpcomingDeadline): boolean =>
  a.what === b.what && a.on === b.on && a.firmness === b.firmness && a.label === b.label;

function deadlineChanges(before: Standing, after: Standing): ChangeOf<'deadline'>[] {
  const told = (change: 'new' | 'dropped', deadline: UpcomingDeadline): ChangeOf<'deadline'> => ({
    kind: 'deadline',
    change,
    deadline,
    claims: deadline.claim === undefined ? [] : [deadline.claim],
    sentence: deadlineSentence(deadline, change),
  });
  const fresh = after.deadlines.filter(
    (now) => !before.deadlines.some((was) => sameDate(was, now)),
  );
  const dropped = before.deadlines.filter(
    (was) =>
      lastDay(was.on) >= after.asOf &&
      firstDay(was.on) !== '' &&
      !after.deadlines.some((now) => sameDate(was, now)),
  );
  return [
    ...fresh.map((deadline) => told('new', deadline)),
    ...dropped.map((deadline) => told('dropped', deadline)),
  ];
}
