/** From the claims of a record to where every candidate stands on a day. */
import { groupBy, type Day } from '../../basics/index.ts';
import { membersOn, type Case, type Claim } from '../../case/index.ts';
import {
  candidaturesOn,
  isStanding,
  nominationsUpTo,
  type Candidature,
  type NominationBy,
} from './candidature.ts';
import { upcomingDeadlines } from './deadlines.ts';
import type { Include } from './evidence.ts';
import { asInBody, bodyOn, evidenceInSteps, evidenceOn } from './gathered.ts';
import { blockersAmong, holdoutsAmong, reasonsOf } from './holdouts.ts';
import { marksOf, withoutElimination } from './marks.ts';
import { newestOfCandidate, type Most } from './newest.ts';
import { latestCounts, publishedCounts } from './published.ts';
import { answerFor, ruleInForce } from './rule.ts';
import { outsidersOn, seatOn, seatsOn, type BareSeat, type SeatsOf } from './seats.ts';
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
  /** Cuts what grows with the record to its newest; everything is told where it is left out. */
  readonly most?: Most | undefined;
}

/** Where every candidate stands on a day, under the rule, with what each seat rests on. */
export function standing(
  state: Case,
  { asOf, include, candidate, most }: StandingOptions,
): Standing {
  const force = ruleInForce(state, include, asOf);
  const all = candidateStandings(state, asOf, include, most);
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
  most: Most | undefined,
): readonly CandidateStanding[] {
  const force = ruleInForce(state, include, asOf);
  const candidatures = candidaturesOn(state, include, asOf);
  const chosen = [...candidatures].find(([, { state: now }]) => now === 'appointed')?.[0];
  const inRace = (id: string): boolean => {
    const now = candidatures.get(id)?.state;
    return now !== undefined && isStanding(now) && (chosen === undefined || chosen === id);
  };
  const body = bodyOn(state, asOf);
  const drafts = [...candidatures].map(([id, candidature]): Draft => {
    const day = dayShown(candidature, asOf);
    const of = { candidate: id, include, evidence: evidenceOn(state, include, id), body };
    return { id, candidature, day, of, seats: seatsOn(state, of, day) };
  });
  const rivals = rivalsAmong(
    drafts.filter(({ id }) => inRace(id)),
    nominationsUpTo(state, include, asOf),
  );
  const reasons = (member: string): readonly Claim[] =>
    reasonsOf(state, include, member, { asOf, inBody: body.has(member) });
  return drafts
    .map(({ id, candidature, day, of, seats: bare }) => {
      const seats = bare.map((seat) => rivals.told(seat, id));
      const holdouts = holdoutsAmong(seats, id, reasons);
      const answer = answerFor(state, force, seats, day);
      const { published, leftOut } = publishedCounts(state, of, day, most);
      const told = {
        id,
        name: state.people.get(id)?.name ?? id,
        ...candidature,
        standing: inRace(id),
        seatsAsOf: day,
        members: seats,
        ...tallyOf(seats),
        published,
        ...(answer === undefined ? {} : { answer }),
        holdouts,
        blockers: blockersAmong(holdouts),
        undeclared: seats
          .filter(({ stance }) => stance === 'undeclared')
          .map(({ member }) => member),
        outsiders: outsidersOn(state, of, day),
        ...(leftOut === 0 ? {} : { leftOut: { published: leftOut } }),
      };
      const sentence = candidateSentence(state, told, latestCounts(state, of, day));
      const whole = { ...told, sentence };
      return most === undefined ? whole : newestOfCandidate(whole, most);
    })
    .sort(byProspect);
}

/** A candidature that ended is shown as it was when it did. */
const dayShown = ({ state: now, since }: Candidature, asOf: Day): Day =>
  now === 'withdrawn' || now === 'appointed' ? (since ?? asOf) : asOf;

/**
 * Works out beforehand, in short steps, what a standing rests on: seat by seat, and the counts beside
 * them. The standing itself is then put together in little time, however long the record is.
 */
export function* standingInSteps(
  state: Case,
  { asOf, include }: Pick<StandingOptions, 'asOf' | 'include'>,
): Generator<void, void> {
  const body = bodyOn(state, asOf);
  for (const [candidate, candidature] of candidaturesOn(state, include, asOf)) {
    const day = dayShown(candidature, asOf);
    const evidence = yield* evidenceInSteps(state, include, candidate);
    const of = { candidate, include, evidence, body };
    for (const member of membersOn(state, day)) {
      seatOn(state, of, member, day);
      yield;
    }
    for (const member of state.members.keys()) {
      const own = asInBody(evidence, member, body);
      marksOf(own);
      yield;
      marksOf(withoutElimination(own));
      yield;
    }
    publishedCounts(state, of, day, { claims: 0, counts: 0 });
    yield;
  }
}

interface Draft {
  readonly id: string;
  readonly candidature: Candidature;
  readonly day: Day;
  readonly of: SeatsOf;
  readonly seats: readonly BareSeat[];
}

/** What a seat can only be told by a look at the other candidates who are in the race. */
function rivalsAmong(
  rivals: readonly Draft[],
  nominations: readonly NominationBy[],
): { readonly told: (seat: BareSeat, candidate: string) => Seat } {
  const running = new Set(rivals.map(({ id }) => id));
  const nominated = groupBy(
    nominations.filter(({ candidate }) => running.has(candidate)),
    ({ nominator }) => nominator,
  );
  const backed = new Map<string, string[]>();
  for (const { id, seats } of rivals) {
    for (const { member, stance } of seats) {
      if (!isFor(stance)) continue;
      const list = backed.get(member);
      if (list === undefined) backed.set(member, [id]);
      else list.push(id);
    }
  }
  return {
    told(seat, of) {
      const own = nominated.get(seat.member)?.findLast(({ candidate }) => candidate !== of);
      const supportsAlso = (backed.get(seat.member) ?? []).filter((id) => id !== of);
      return {
        ...seat,
        ...(own === undefined ? {} : { ownCandidate: own.candidate }),
        supportsAlso,
      };
    },
  };
}

const place = ({ state, standing: runs }: CandidateStanding): number =>
  state === 'appointed' ? 0 : runs ? 1 : 2;

/** Whoever was appointed, then those in the race by how many are for them, then the rest. */
const byProspect = (a: CandidateStanding, b: CandidateStanding): number =>
  place(a) - place(b) || b.tally.for - a.tally.for || b.tally.open - a.tally.open;
