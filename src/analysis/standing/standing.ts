/** From the claims of a record to where every candidate stands on a day. */
import type { Day } from '../../basics/index.ts';
import { membersOn, type Case } from '../../case/index.ts';
import {
  candidaturesOn,
  isStanding,
  nominationsUpTo,
  type Candidature,
  type NominationBy,
} from './candidature.ts';
import { upcomingDeadlines } from './deadlines.ts';
import { evidenceUpTo, type Evidence, type Include } from './evidence.ts';
import { blockersAmong, holdoutsAmong, reasonsUpTo } from './holdouts.ts';
import { publishedCounts } from './published.ts';
import { answerFor, ruleInForce } from './rule.ts';
import { outsidersOn, seatsOn, type BareSeat } from './seats.ts';
import { candidateSentence, standingSentence } from './sentences.ts';
import { isFor } from './stances.ts';
import { tallyOf } from './tally.ts';
import type { CandidateStanding, Seat, Standing } from './types.ts';

export interface StandingOptions {
  /** The day for which it is asked. What was known on a day is asked by folding `knownAt` of it. */
  readonly asOf: Day;
  /** Accepted claims, or also those that nobody has decided on yet. */
  readonly include: Include;
  /** Only this candidate, by id; the others still count as rivals. */
  readonly candidate?: string;
}

/** Where every candidate stands on a day, under the rule, with what each seat rests on. */
export function standing(state: Case, { asOf, include, candidate }: StandingOptions): Standing {
  const force = ruleInForce(state, include, asOf);
  const all = candidateStandings(state, asOf, include);
  const shown = candidate === undefined ? all : all.filter(({ id }) => id === candidate);
  return {
    case: state.id,
    title: state.title,
    ...(state.post === undefined ? {} : { post: state.post.name }),
    asOf,
    include,
    body: { id: state.body.id, name: state.body.name, size: membersOn(state, asOf).length },
    ...(force === undefined ? {} : { rule: force.shown }),
    candidates: shown,
    deadlines: upcomingDeadlines(state, include, asOf),
    // With one candidate asked for, the sentence still tells if somebody else was chosen.
    sentence: standingSentence(all[0]?.state === 'appointed' ? all : shown),
  };
}

function candidateStandings(
  state: Case,
  asOf: Day,
  include: Include,
): readonly CandidateStanding[] {
  const force = ruleInForce(state, include, asOf);
  const candidatures = candidaturesOn(state, include, asOf);
  const chosen = [...candidatures].find(([, { state: now }]) => now === 'appointed')?.[0];
  const inRace = (id: string): boolean => {
    const now = candidatures.get(id)?.state;
    return now !== undefined && isStanding(now) && (chosen === undefined || chosen === id);
  };
  const nominations = nominationsUpTo(state, include, asOf);
  const evidence = byCandidate(evidenceUpTo(state, include, asOf));
  const reasons = reasonsUpTo(state, include, asOf);
  const drafts = [...candidatures].map(([id, candidature]) => {
    const { state: now, since = asOf } = candidature;
    // A candidature that ended is shown as it was when it did.
    const day = now === 'withdrawn' || now === 'appointed' ? since : asOf;
    const mine = upTo(evidence.get(id) ?? new Map<string, readonly Evidence[]>(), day);
    return { id, candidature, day, evidence: mine, seats: seatsOn(state, mine, day) };
  });
  const rivals = drafts.filter(({ id }) => inRace(id));
  return drafts
    .map(({ id, candidature, day, evidence: mine, seats: bare }) => {
      const others = rivals.filter((rival) => rival.id !== id);
      const seats = bare.map((seat) => withRivals(seat, others, nominations));
      const holdouts = holdoutsAmong(seats, id, reasons);
      const answer = answerFor(state, force, seats, day);
      const told = {
        id,
        name: state.people.get(id)?.name ?? id,
        ...candidature,
        standing: inRace(id),
        seatsAsOf: day,
        members: seats,
        ...tallyOf(seats),
        published: publishedCounts(state, include, id, mine, day),
        ...(answer === undefined ? {} : { answer }),
        holdouts,
        blockers: blockersAmong(holdouts),
        undeclared: seats
          .filter(({ stance }) => stance === 'undeclared')
          .map(({ member }) => member),
        outsiders: outsidersOn(state, mine, day),
      };
      return { ...told, sentence: candidateSentence(state, told) };
    })
    .sort(byProspect);
}

type Draft = {
  readonly id: string;
  readonly seats: readonly BareSeat[];
  readonly candidature: Candidature;
};

function withRivals(
  seat: BareSeat,
  others: readonly Draft[],
  nominations: readonly NominationBy[],
): Seat {
  const own = nominations.findLast(
    ({ nominator, candidate }) =>
      nominator === seat.member && others.some(({ id }) => id === candidate),
  );
  const supportsAlso = others
    .filter(({ seats }) =>
      seats.some(({ member, stance }) => member === seat.member && isFor(stance)),
    )
    .map(({ id }) => id);
  return { ...seat, ...(own === undefined ? {} : { ownCandidate: own.candidate }), supportsAlso };
}

function byCandidate(evidence: readonly Evidence[]): Map<string, Map<string, Evidence[]>> {
  const found = new Map<string, Map<string, Evidence[]>>();
  for (const item of evidence) {
    const members = found.get(item.candidate) ?? new Map<string, Evidence[]>();
    found.set(item.candidate, members);
    const items = members.get(item.member);
    if (items === undefined) members.set(item.member, [item]);
    else items.push(item);
  }
  return found;
}

const upTo = (
  evidence: ReadonlyMap<string, readonly Evidence[]>,
  day: Day,
): ReadonlyMap<string, readonly Evidence[]> =>
  new Map([...evidence].map(([id, items]) => [id, items.filter((item) => item.day <= day)]));

const place = ({ state, standing: runs }: CandidateStanding): number =>
  state === 'appointed' ? 0 : runs ? 1 : 2;

/** Whoever was appointed, then those in the race by how many are for them, then the rest. */
const byProspect = (a: CandidateStanding, b: CandidateStanding): number =>
  place(a) - place(b) || b.tally.for - a.tally.for || b.tally.open - a.tally.open;
