/** From the claims of a record to where every candidate stands on a day. */
import type { Day } from '../../basics/index.ts';
import { membersOn, type Case, type Claim } from '../../case/index.ts';
import { candidaturesOn, isStanding, nominationsUpTo, type Candidature } from './candidature.ts';
import { upcomingDeadlines } from './deadlines.ts';
import type { Include } from './evidence.ts';
import { bodyOn, evidenceOn } from './gathered.ts';
import { blockersAmong, holdoutsAmong, reasonsOf } from './holdouts.ts';
import { newestOfCandidate, type Most } from './newest.ts';
import { latestCounts, publishedCounts } from './published.ts';
import { rivalsAmong } from './rivals.ts';
import { answerFor, ruleInForce } from './rule.ts';
import { outsidersOn, seatsOn, type BareSeat, type SeatsOf } from './seats.ts';
import { candidateSentence, standingSentence } from './sentences.ts';
import { dayShown } from './steps.ts';
import { tallyOf } from './tally.ts';
import type { CandidateStanding, Standing } from './types.ts';

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

interface Draft {
  readonly id: string;
  readonly candidature: Candidature;
  readonly day: Day;
  readonly of: SeatsOf;
  readonly seats: readonly BareSeat[];
}

const place = ({ state, standing: runs }: CandidateStanding): number =>
  state === 'appointed' ? 0 : runs ? 1 : 2;

/** Whoever was appointed, then those in the race by how many are for them, then the rest. */
const byProspect = (a: CandidateStanding, b: CandidateStanding): number =>
  place(a) - place(b) || b.tally.for - a.tally.for || b.tally.open - a.tally.open;
